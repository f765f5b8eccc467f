import { BRANDS } from '../names/brands';
import { type Mention, type PhoneTable, phoneTable } from '../names/models';
import { type Tally, tally } from '../title/lexicon';
import { type Masked, mask } from '../title/mask';
import { normalise } from '../title/normalise';
import { signsIn } from '../title/signs';
import { traitNames } from '../traits';
import { eachGram, outline } from './grams';
import { BIAS, TRAITS } from './weights';

/** One reason for or against a phone: a named trait, or a piece of the title's outline in quotes. */
export interface Reason {
  what: string;
  /** Positive speaks for a phone. Log odds. */
  weight: number;
}

/** What a title says once it is read. */
export interface ReadTitle {
  text: string;
  /** Of the lists in `title/signs.ts`, those of which the text has a sign. */
  signs: number;
  masked: Masked;
  mentions: Mention[];
  words: Tally;
}

/** Pieces of the outline that carry a weight are two or three signs long. */
const LENGTHS = [2, 3] as const;
const HAN = /[\u4e00-\u9fffBM]/;

const shipped = phoneTable(BRANDS);

/** Reads a title with a table of brands; the shipped one unless a test brings its own. */
export function see(title: string, table: PhoneTable = shipped): ReadTitle {
  const text = normalise(title);
  const mentions = table.find(text);
  const signs = signsIn(text);
  const masked = mask(text, mentions, signs);
  return { text, signs, masked, mentions, words: tally(masked.text) };
}

/** Every trait and every piece of the outline, weighted or not: what the trainer learns from. */
export function traits({ masked, mentions, words }: ReadTitle): Set<string> {
  const found = new Set(traitNames(masked, mentions, words).map((name) => `@${name}`));
  const shape = outline(masked.text);
  for (const n of LENGTHS) {
    for (let at = 0; at + n <= shape.length; at++) {
      const gram = shape.slice(at, at + n);
      if (HAN.test(gram)) found.add(gram);
    }
  }
  return found;
}

/** Log odds that the title names a phone, summed over its weighted reasons. */
export function score(seen: ReadTitle, because?: (reason: Reason) => void): number {
  let sum = BIAS;
  for (const name of traitNames(seen.masked, seen.mentions, seen.words)) {
    const weight = TRAITS[name] ?? 0;
    sum += weight;
    if (weight !== 0) because?.({ what: name, weight });
  }
  const shape = outline(seen.masked.text);
  eachGram(shape, (weight, at, length) => {
    sum += weight;
    because?.({ what: `“${shape.slice(at, at + length)}”`, weight });
  });
  return sum;
}
