import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXTRA } from './extra.ts';
import { isPhone, loadPhones, type Row, readTitles } from './load.ts';
import { type Linear, train } from './logistic.ts';

/**
 * Trains item recognition and writes `lib/phones/weights.ts`: `node tests/bench/titles/train.ts <titles.jsonl>`.
 * The titles stay where they are; what ships are numbers over named traits and two or three signs of a title's outline.
 */

/** The crawled titles and those written for the project. */
export function withExtra(rows: readonly Row[]): { title: string; phone: boolean }[] {
  const own = (['phone', 'other'] as const).flatMap((key) =>
    EXTRA[key].map((title) => ({ title, phone: key === 'phone' })),
  );
  return [...rows.map((row) => ({ title: row.title, phone: isPhone(row) })), ...own];
}

function lines(text: string, width = 96): string {
  const parts = text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [];
  return parts.map((part) => `  '${part}'`).join(' +\n');
}

function moduleText({ bias, weights }: Linear): string {
  const sorted = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  const traits = sorted.filter(([name]) => name.startsWith('@'));
  const pieces = sorted.filter(([name]) => !name.startsWith('@'));
  const key = (name: string): string => (/^[a-z]\w*$/.test(name) ? name : `'${name}'`);
  return `// Written by tests/bench/titles/train.ts; do not edit by hand.

/** Log odds of a phone before anything is known of a title. */
export const BIAS = ${bias};

/** What each trait (see \`evidence.ts\`) adds to the log odds. */
export const EVIDENCE: Readonly<Record<string, number>> = {
${traits.map(([name, weight]) => `  ${key(name.slice(1))}: ${weight},`).join('\n')}
};

/** Pieces of the outline (see \`outline\`) and hundredths of log odds, each pair ended by a comma. */
export const GRAMS =
${lines(pieces.map(([gram, weight]) => `${gram}${Math.round(weight * 100)},`).join(''))};
`;
}

if (import.meta.main) {
  const file = process.argv[2];
  if (file === undefined) throw new Error('usage: node tests/bench/titles/train.ts <titles.jsonl>');
  const { see, traits } = await loadPhones();
  const titles = withExtra(readTitles(file));
  const model = train(
    titles.map(({ title }) => traits(see(title))),
    titles.map(({ phone }) => phone),
  );
  writeFileSync(path.resolve(import.meta.dirname, '../../../lib/phones/weights.ts'), moduleText(model));
  console.log(`${titles.length} titles, ${model.weights.size} weights`);
}
