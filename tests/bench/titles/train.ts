import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXTRA } from './extra.ts';
import { isPhone, loadPhones, type Parts, readTitles } from './load.ts';
import { type Linear, train } from './logistic.ts';

/**
 * Trains item recognition and writes `lib/phones/weights/weights.ts`: `node tests/bench/titles/train.ts <titles.jsonl>`.
 * The titles stay where they are; what ships are numbers over named traits and two or three signs of a title's outline.
 */

interface Example {
  traits: Set<string>;
  phone: boolean;
}

/** The titles written for the project. */
export const OWN: readonly { title: string; phone: boolean }[] = (['phone', 'other'] as const).flatMap((key) =>
  EXTRA[key].map((title) => ({ title, phone: key === 'phone' })),
);

/**
 * What the trainer sees of each title: once as the table reads it, and for some once more as a table would that has never
 * heard of its series (every second) or of any maker (every third), so that tomorrow's names are no surprise.
 */
export function examples(phones: Parts, titles: readonly { title: string; phone: boolean }[]): Example[] {
  const noSeries = phones.phoneTable(phones.BRANDS.map((brand) => ({ ...brand, series: [], weak: [] })));
  const nobody = phones.phoneTable([]);
  return titles.flatMap(({ title, phone }, at) => {
    const tables = [undefined, ...(at % 2 === 0 ? [noSeries] : []), ...(at % 3 === 0 ? [nobody] : [])];
    return tables.map((table) => ({ traits: phones.traits(phones.see(title, table)), phone }));
  });
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
export const TRAITS: Readonly<Record<string, number>> = {
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
  const crawled = readTitles(file).map((row) => ({ title: row.title, phone: isPhone(row) }));
  const titles = [...crawled, ...OWN];
  const shown = examples(await loadPhones(), titles);
  const model = train(
    shown.map(({ traits }) => traits),
    shown.map(({ phone }) => phone),
  );
  writeFileSync(path.resolve(import.meta.dirname, '../../../lib/phones/weights/weights.ts'), moduleText(model));
  console.log(`${titles.length} titles, ${model.weights.size} weights`);
}
