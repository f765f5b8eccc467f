import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { STORIES } from './golden/situations';
import { textsOf } from './golden/texts-of';

/** Read line by line by a person; a text that changes is changed there too, and read again. */
const REVIEWED = readFileSync(join(import.meta.dirname, 'golden/texts.txt'), 'utf8');

it.each(STORIES)('$title reads as it was reviewed', (story) => {
  expect(REVIEWED).toContain(textsOf(story).trim());
});

it('holds nothing that no story says any more', () => {
  expect(REVIEWED.split(/^## /m).length - 1).toBe(STORIES.length);
});
