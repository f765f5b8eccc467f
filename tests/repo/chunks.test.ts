import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './imports';

/** As they were built: run after `npm run build`. */
function importsOfChunks(build: string): Map<string, string[]> {
  const folder = path.join(ROOT, '.output', build, 'chunks');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(
        ([, to = '']) => to,
      ),
    ]),
  );
}

/** A way from a chunk back to itself, if there is one. */
function circle(chunks: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, way: string[]): string[] | undefined => {
    if (way.includes(file)) return [...way, file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const to of chunks.get(file) ?? []) {
      const found = walk(to, [...way, file]);
      if (found) return found;
    }
    return undefined;
  };
  for (const file of chunks.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

it.each(['chrome-mv3', 'firefox-mv3'])(
  'no two built files of %s wait for each other: one of them would begin too early',
  (build) => {
    expect(circle(importsOfChunks(build))).toBeUndefined();
  },
);

/** A word of each page's own sheet. Its rules dress the bare `body` and `header` of whatever page it lies in. */
const SHEETS = {
  'popup.html': '.page-phone',
  'sidepanel.html': '.page-phone',
  'vault.html': '.phone-page',
  'welcome.html': '.never',
  'sample.html': '.site-words',
  'check.html': '.verdict',
  'options.html': undefined,
};

it.each(['chrome-mv3', 'firefox-mv3'])(
  'each page of %s has the sheet of its own room, and of no other page',
  (build) => {
    const folder = path.join(ROOT, '.output', build);
    const words = new Set(Object.values(SHEETS).flatMap((word) => word ?? []));
    for (const [page, own] of Object.entries(SHEETS)) {
      const html = readFileSync(path.join(folder, page), 'utf8');
      const linked = [...html.matchAll(/href="\/([^"]+\.css)"/g)].map(([, file = '']) =>
        readFileSync(path.join(folder, file), 'utf8'),
      );
      const css = html + linked.join('');
      expect(
        [...words].filter((word) => css.includes(`${word}{`) || css.includes(`${word} `)),
        page,
      ).toEqual(own ? [own] : []);
    }
  },
);

/** The files a page, the background or a content script has loaded before anybody has done anything, and what they say. */
function filesAtFirst(build: string, entry: string): Map<string, string> {
  const folder = path.join(ROOT, '.output', build);
  const seen = new Map<string, string>();
  const read = (file: string): void => {
    if (seen.has(file)) return;
    const text = readFileSync(path.join(folder, file), 'utf8');
    seen.set(file, text);
    const next = file.endsWith('.html')
      ? [...text.matchAll(/src="\/([^"]+\.js)"/g)].map(([, to = '']) => to)
      : [...text.matchAll(/(?:from|import)"([^"]+\.js)"/g)].map(([, to = '']) => path.join(path.dirname(file), to));
    for (const to of next) read(to);
  };
  read(entry);
  return seen;
}

const loadedAtFirst = (build: string, entry: string) => [...filesAtFirst(build, entry).values()].join('');

it.each(['chrome-mv3', 'firefox-mv3'])(
  'the popup of %s shows its first phones with three small scripts: neither rules nor schemas nor a database library',
  (build) => {
    const files = filesAtFirst(build, 'popup.html');
    const html = files.get('popup.html') ?? '';
    const scripts = [...files].filter(([file]) => file.endsWith('.js'));
    // What asks for the face, what draws it, and what both of them and other pages share.
    expect(scripts.length).toBeLessThanOrEqual(3);
    expect(scripts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)).toBeLessThan(28_000);
    // Nothing that a script does not need is asked for before it.
    expect([...html.matchAll(/rel="modulepreload"/g)].length).toBeLessThan(scripts.length);
    // A rule, a schema, Dexie, the polyfill.
    for (const mark of ['law.sanbao', 'safeParse', 'storagemutated', 'webextension-polyfill'])
      expect(loadedAtFirst(build, 'popup.html')).not.toContain(mark);
  },
);

const CONTENT = ['jd', 'tmall', 'pinduoduo'].map((name) => `content-scripts/${name}.js`);

it.each(['chrome-mv3', 'firefox-mv3'])('nothing of a dispute is loaded in %s before one is opened', (build) => {
  // A leaf of the trees, a text, a step, and the library for Word files.
  const marks = ['damage.return7', '移动电话机商品修理更换退货责任规定》', '在平台提售后单', 'wordprocessingml'];
  const found = ['popup.html', 'vault.html', 'sidepanel.html', 'welcome.html', ...CONTENT]
    .filter((entry) => existsSync(path.join(ROOT, '.output', build, entry)))
    .flatMap((entry) =>
      marks.filter((mark) => loadedAtFirst(build, entry).includes(mark)).map((mark) => [entry, mark]),
    );
  expect(found).toEqual([]);
});

it.each(['chrome-mv3', 'firefox-mv3'])(
  'what is put into a page by %s holds nothing of the tool that builds it',
  (build) => {
    const parts = ['recognise.js', 'labels.js', 'serialise.js'];
    const entries = [...CONTENT, ...parts].filter((entry) => existsSync(path.join(ROOT, '.output', build, entry)));
    expect(entries.length).toBeGreaterThanOrEqual(parts.length);
    expect(entries.filter((entry) => loadedAtFirst(build, entry).includes('wxt/storage'))).toEqual([]);
  },
);
