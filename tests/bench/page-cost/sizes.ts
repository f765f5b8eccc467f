import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kilobytes } from './print.ts';

function row(what: string, files: string[], goal: string): string[] {
  const bytes = files.map((file) => readFileSync(file));
  const raw = bytes.reduce((sum, { length }) => sum + length, 0);
  const packed = bytes.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return [what, kilobytes(raw), kilobytes(packed), goal];
}

/** Scripts a page of ours loads at once: what its HTML names and what these import. */
function loadedBy(extension: string, page: string): string[] {
  const html = readFileSync(join(extension, page), 'utf8');
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, from = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
      follow(join(dirname(path), from));
  };
  for (const [, src = ''] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) follow(join(extension, src));
  return [...seen];
}

/** Bytes of everything that is injected, loaded and shipped. */
export function sizes(extension: string): string[][] {
  const script = (path: string) => path.slice(extension.length + 1);
  const injected = globSync(join(extension, 'content-scripts/*.js')).toSorted();
  const parts = globSync(join(extension, '*.js'))
    .filter((path) => !path.endsWith('background.js'))
    .toSorted();
  const [zip = ''] = globSync(join(dirname(extension), '*-chrome.zip')).toSorted(
    (a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs,
  );
  return [
    ...injected.map((path) => row(script(path), [path], '<= 60 kB raw, 20 kB gzip')),
    ...parts.map((path) => row(`${script(path)} (into a page, when wanted)`, [path], '')),
    row('popup, all its JavaScript', loadedBy(extension, 'popup.html'), '<= 60 kB gzip'),
    row('background.js', [join(extension, 'background.js')], ''),
    ['package (zip)', kilobytes(statSync(zip).size), '', '<= 300 kB'],
  ];
}
