import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leafTexts } from './golden/leaves-of';
import { STORIES } from './golden/situations';
import { stepTexts } from './golden/steps-of';
import { textsOf } from './golden/texts-of';

/** Read line by line by a person; a text that changes is changed there too, and read again. */
const reviewed = (name: string) => readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');
const count = (text: string) => text.split(/^## /m).length - 1;

const TEXTS = reviewed('texts.txt');
const LEAVES = reviewed('leaves.txt');

it.each(STORIES)('$title reads as it was reviewed', (story) => {
  expect(TEXTS).toContain(textsOf(story).trim());
});

it('every leaf of every problem reads as it was reviewed', () => {
  const leaves = leafTexts();
  for (const leaf of leaves) expect(LEAVES).toContain(leaf.trim());
  expect(count(LEAVES)).toBe(leaves.length);
});

it('the steps, what is often believed and what makes proof hold read as they were reviewed', () => {
  expect(reviewed('steps.txt')).toContain(stepTexts().trim());
});

it('holds nothing that no story says any more', () => {
  expect(count(TEXTS)).toBe(STORIES.length);
});
