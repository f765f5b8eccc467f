import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Pages of the product that tell when they show a phone. */
const PAGES = ['popup.html', 'vault.html'];

/**
 * A copy of the built extension with what measuring needs: a mark in its pages, a blank page to compare with, and one that
 * fills the database. The product itself has none of it. `popup`: what its button opens.
 */
export async function measuredCopy(build: string, folder: string, popup: 'own' | 'blank' = 'own'): Promise<string> {
  const copy = path.join(folder, build);
  await cp(path.join(ROOT, '.output', build), copy, { recursive: true });
  for (const name of ['mark.ts', 'blank.tsx', 'fill.ts']) await bundled(name, copy);
  const blank = page('<script type="module" src="/bench-blank.js"></script>');
  await writeFile(path.join(copy, 'blank.html'), blank);
  if (popup === 'blank') await writeFile(path.join(copy, 'popup.html'), blank);
  await writeFile(path.join(copy, 'fill.html'), page('<script src="/bench-fill.js"></script>'));
  for (const name of [...PAGES, 'blank.html']) {
    const file = path.join(copy, name);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('<head>', '<head><script src="/bench-mark.js"></script>'));
  }
  return copy;
}

const page = (script: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body><div id="app"></div>${script}</body></html>`;

async function bundled(name: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(name, import.meta.url)),
    platform: 'browser',
    logLevel: 'silent',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const file = path.join(folder, `bench-${path.parse(name).name}.js`);
  await bundle.write({ file, format: 'iife', name: path.parse(name).name, minify: true });
  await bundle.close();
}
