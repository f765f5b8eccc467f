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
