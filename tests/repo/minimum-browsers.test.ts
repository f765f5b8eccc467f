import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MINIMUM } from '@/lib/manifest';
import { ROOT } from './imports';
import { cssNames } from './minimum/css-names';
import { BRINGS_ITS_OWN, EXCUSED } from './minimum/excuses';
import { type Minimum, tooNew, tooNewInCss } from './minimum/support';
import { type UsedNames, usedNames } from './minimum/used-names';

const BUILDS: [folder: string, minimum: Minimum][] = [
  ['chrome-mv3', { engine: 'chrome', version: MINIMUM.chrome }],
  ['chrome-mv3', { engine: 'edge', version: MINIMUM.chrome }],
  ['firefox-mv3', { engine: 'firefox', version: MINIMUM.firefox }],
];

const read = (folder: string, ending: string): [file: string, text: string][] => {
  const cwd = join(ROOT, '.output', folder);
  return globSync(`**/*.${ending}`, { cwd }).map((file) => [file, readFileSync(join(cwd, file), 'utf8')]);
};

const namesIn = new Map<string, (readonly [file: string, UsedNames])[]>();

/** The names in each script of a build; read once. */
function scriptsOf(folder: string): (readonly [file: string, UsedNames])[] {
  const scripts = namesIn.get(folder) ?? read(folder, 'js').map(([file, code]) => [file, usedNames(code)] as const);
  namesIn.set(folder, scripts);
  return scripts;
}

/** `file: name` of everything a build names that the browser does not have. */
function missing(folder: string, minimum: Minimum): string[] {
  const lacks = tooNew(minimum);
  const scripts = scriptsOf(folder);
  // A member that some object of ours has is no member of the browser's.
  const made = new Set(scripts.flatMap(([, { made }]) => [...made]));
  return scripts.flatMap(([file, { globals, chains, members }]) => [
    ...[...globals].filter((name) => lacks.globals.has(name)).map((name) => `${file}: ${name}`),
    ...[...chains]
      .filter((name) => lacks.statics.has(name) || lacks.extension.has(name))
      .map((name) => `${file}: ${name}`),
    ...[...members].filter((name) => lacks.members.has(name) && !made.has(name)).map((name) => `${file}: ${name}`),
  ]);
}

const excused = (found: string) =>
  Object.keys(BRINGS_ITS_OWN).some((chunk) => found.startsWith(chunk)) ||
  [/^.*: /, /^.*[:.] ?/].some((before) => Object.hasOwn(EXCUSED, found.replace(before, '')));

describe('the oldest browsers of the manifest have all that is used', () => {
  test.each(BUILDS)('scripts of %s in %o', (folder, minimum) => {
    expect(read(folder, 'js').length).toBeGreaterThan(10);
    expect(missing(folder, minimum).filter((found) => !excused(found))).toEqual([]);
  });

  test.each(BUILDS)('styles of %s in %o', (folder, minimum) => {
    const lacks = tooNewInCss(minimum);
    const found = [...read(folder, 'css'), ...read(folder, 'html')].flatMap(([file, text]) => {
      const { properties, atRules, selectors } = cssNames(text);
      return [
        ...[...properties].filter((name) => lacks.properties.has(name) && !properties.has(`-webkit-${name}`)),
        ...[...atRules].filter((name) => lacks.atRules.has(name)).map((name) => `@${name}`),
        ...[...selectors].filter((name) => lacks.selectors.has(name)).map((name) => `:${name}`),
      ].map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test('no excuse stands there that nothing needs', () => {
    const all = BUILDS.flatMap(([folder, minimum]) => missing(folder, minimum));
    const needed = (name: string) => all.some((found) => found.endsWith(` ${name}`));
    expect(Object.keys(EXCUSED).filter((name) => !needed(name))).toEqual([]);
    expect(Object.keys(BRINGS_ITS_OWN).filter((chunk) => !all.some((found) => found.startsWith(chunk)))).toEqual([]);
  });
});

describe('what is looked for', () => {
  const lacks = tooNew({ engine: 'chrome', version: 116 });
  const found = (code: string) => {
    const { globals, chains, members, made } = usedNames(code);
    return [
      ...[...globals].filter((name) => lacks.globals.has(name)),
      ...[...chains].filter((name) => lacks.statics.has(name) || lacks.extension.has(name)),
      ...[...members].filter((name) => lacks.members.has(name) && !made.has(name)),
    ];
  };
  test.each([
    ['URL.canParse(x)', 'URL.canParse'],
    ['Temporal.Now.instant()', 'Temporal'],
    ['Object.groupBy(a, f)', 'Object.groupBy'],
    ['new Set(a).isSubsetOf(b)', 'isSubsetOf'],
    ['browser.sidePanel.getLayout()', 'sidePanel.getLayout'],
  ])('%s is found', (code, name) => expect(found(code)).toContain(name));
  test.each([
    'a.toSorted()',
    'new Intl.NumberFormat()',
    'const Temporal = f(); Temporal.now()',
    'chrome.offscreen.createDocument(o)',
  ])('%s is not', (code) => expect(found(code)).toEqual([]));
  test.each(['using file = open();', 'import data from "./a.json" with { type: "json" };'])(
    '%s is later syntax',
    (code) => expect(() => usedNames(code)).toThrow(SyntaxError),
  );
});
