import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCREEN_WORDS } from '@/components/shared/screen-words';
import { ROOT } from './imports';

/** What the buyer reads stands in quotes, or between tags; comments are for us. */
const shown = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');

/** Everything that is put on a screen: pages, and the sentences that notifications, calendars, cases and texts are made of. */
const SCREENS = globSync(
  [
    'components/**/*.{ts,tsx}',
    'entrypoints/**/*.{html,ts,tsx}',
    'public/_locales/**/*.json',
    'lib/warranty/words/*.ts',
    'lib/reminders/*.ts',
    'lib/cases/**/*.ts',
  ],
  { cwd: ROOT },
).filter((file) => !file.endsWith('screen-words.ts'));
const WORDS = new Map(SCREENS.map((file) => [file, shown(readFileSync(join(ROOT, file), 'utf8'))]));

test('every room is looked at', () => {
  for (const room of [
    'popup',
    'shared',
    'vault/list',
    'vault/phone',
    'vault/case',
    'vault/settings',
    'vault/proof',
    'check',
  ])
    expect(SCREENS.filter((file) => file.startsWith(`components/${room}/`)).length, room).toBeGreaterThan(1);
});

test.each(SCREEN_WORDS.flatMap(({ word, not }) => not.map((other) => [other, word] as const)))(
  'no screen says %s: the word is %s',
  (other) => {
    expect([...WORDS].filter(([, words]) => words.includes(other)).map(([file]) => file)).toEqual([]);
  },
);

test('each word has one meaning, and no word is forbidden for another', () => {
  const words = SCREEN_WORDS.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
  expect(SCREEN_WORDS.flatMap(({ not }) => not).filter((other) => words.includes(other))).toEqual([]);
});
