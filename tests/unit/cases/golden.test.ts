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

const leaves = leafTexts().map((text) => [/^## ([\w.-]+)/.exec(text)?.[1] ?? '', text.trim()] as const);

it.each(leaves)('the leaf %s reads as it was reviewed', (_id, text) => {
  expect(LEAVES).toContain(text);
});

it('holds every leaf, and nothing that is none', () => {
  expect(count(LEAVES)).toBe(leaves.length);
});

it('the steps, what is often believed and what makes proof hold read as they were reviewed', () => {
  expect(reviewed('steps.txt')).toContain(stepTexts().trim());
});

it('holds nothing that no story says any more', () => {
  expect(count(TEXTS)).toBe(STORIES.length);
});
