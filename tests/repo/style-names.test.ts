import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './imports';

/** Sheets that can lie in one page together: those of the vault's rooms, and what all pages share. */
const SHEETS = globSync('components/{shared,vault}/**/*.css', { cwd: ROOT });

/** Names that a sheet gives its looks to wherever they stand: `.choice { … }`, also as one of several before the brace. */
function namesOf(css: string): string[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@(?:media|supports)[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  return [...plain.matchAll(/(?:^|[{}])([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => /^\.[\w-]+$/.test(selector));
}

test('no two sheets of one page dress the same name: the last one loaded would win, on pages that know nothing of it', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of SHEETS) {
    for (const name of namesOf(readFileSync(join(ROOT, file), 'utf8'))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect([...owners].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual([]);
});

/** `class="a b"`, and the words of `class={…}`. */
function classesIn(source: string): string[] {
  return [...source.matchAll(/class=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(
    ([, plain, code = '']) =>
      (plain ?? [...code.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, words]) => words).join(' ')).match(/[\w-]+/g) ?? [],
  );
}

test('what a room dresses is its own: no other room has the name, dressed once that room has been visited and plain before', () => {
  const parts = globSync('components/vault/**/*.tsx', { cwd: ROOT });
  const borrowed = SHEETS.filter(
    (sheet) => sheet.startsWith('components/vault/') && sheet !== 'components/vault/vault.css',
  ).flatMap((sheet) => {
    const room = `${sheet.slice(0, sheet.lastIndexOf('/'))}/`;
    const names = new Set(namesOf(readFileSync(join(ROOT, sheet), 'utf8')));
    return parts
      .filter((part) => !part.startsWith(room))
      .flatMap((part) =>
        classesIn(readFileSync(join(ROOT, part), 'utf8'))
          .filter((name) => names.has(name))
          .map((name) => `${part}: ${name} of ${sheet}`),
      );
  });
  expect(borrowed).toEqual([]);
});
