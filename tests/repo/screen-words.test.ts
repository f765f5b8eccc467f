import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCREEN_WORDS } from '@/components/shared/screen-words';
import { ROOT, sources } from './imports';

/** What the buyer reads stands in quotes, or between tags; comments are for us. */
const shown = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test.each(SCREEN_WORDS.flatMap(({ word, not }) => not.map((other) => [other, word] as const)))(
  'no screen of popup and shelf says %s: the word is %s',
  (other) => {
    const rooms = ['components/popup', 'components/shared', 'components/vault/list', 'components/vault/phone'];
    const files = sources().filter(
      (file) => rooms.some((room) => file.startsWith(room)) && !file.endsWith('screen-words.ts'),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => shown(readFileSync(join(ROOT, file), 'utf8')).includes(other))).toEqual([]);
  },
);
