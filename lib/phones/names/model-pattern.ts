import type { Brand } from './brands';
import { editionsEnd } from './editions';
import { UNIT } from './patterns';

/** The second form is a model glued to its memory: `oppoa372gb+16gb`. */
const NUMBER = String.raw`\d{1,4}${UNIT}(?:[a-z](?=promax|pro|plus|max|turbo|ultra)|[a-z]{1,2}(?![a-z]))?|(?<=[a-z])\d{1,3}(?=[2346]gb?\+)`;
const NUMBERED = new RegExp(`[ -]?(${NUMBER})?`, 'y');
/** Which generation, behind the name: `1 VII`, `5 Mark III`, `SE 第三代`. 第五代骁龙8 is a chip. */
const ROMAN = 'iii|ii|iv|viii|vii|vi|ix';
const NUMERAL = new RegExp(`[ -]?(?:(?:mark|mk) ?)?(?:${ROMAN})(?![a-z])`, 'y');
const GENERATION =
  /[ (]{0,2}第?[二三四五六七八九2-9]代(?! ?(?:骁龙|天玑|麒麟|酷睿|处理器|芯|旗舰|平台|自研|高通|第))[)]?/y;
/** Each of them begins like this, and few titles have any where a generation would stand. */
const NUMERAL_STARTS = ['ii', 'iv', 'vi', 'ix', 'mark', 'mk'];
/** Sony also counts with one letter, which elsewhere is a model or nothing. */
const SONY_GENERATION = /^ [vx](?![a-z\d])/;
/** `SE (2022款)`, `3310 2017款`: what a name is told by that makers use again. Elsewhere it is talk: 2026新款. */
const YEAR = / ?[( ]?20[12]\d ?[款版][)]?/y;
/** `mate` must not match in `matebook`. */
const WORD_END = /(?![a-z])|(?=pro|plus|max|ultra|mini|lite|air|se(?![a-z]))/y;
const UNKNOWN = /(?!(?:iii|ii|iv|viii|vii|vi|ix)(?![a-z]))[a-z]{1,9}(?:-[a-z]{1,3})?(?=[ -]?\d)/y;

/** What stands at a position, as far as it looks like a model. */
export interface ModelMatch {
  /** A series of the brand that tells enough alone. */
  strong?: string;
  /** One that tells little without its brand. */
  weak?: string;
  /** A word before a number that the table does not know. */
  unknown?: string;
  number: string;
  rest: string;
  end: number;
}

type Spelling = { word: string /** Latin: the word must end where it ends. */; whole: boolean };

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

const spellings = (series: readonly string[], latinEnds: boolean): Spelling[] =>
  series
    .toSorted((a, b) => b.length - a.length)
    .map((one) => {
      const word = (one.endsWith('_') ? one.slice(0, -1) : one).toLowerCase();
      return { word, whole: latinEnds && isLetter(word.charCodeAt(word.length - 1)) };
    });

/** Where a series ends that begins at `at`, or -1. `gt_neo` is written `gt neo`, `gtneo` or `gt-neo`. */
function spelledAt({ word, whole }: Spelling, text: string, at: number): number {
  let end = at;
  for (const sign of word) {
    if (sign !== '_') {
      if (text[end++] !== sign) return -1;
    } else if (text[end] === ' ' || text[end] === '-') end++;
  }
  if (!whole) return end;
  WORD_END.lastIndex = end;
  return WORD_END.test(text) ? end : -1;
}

function firstOf(candidates: readonly Spelling[], text: string, at: number): number {
  for (const one of candidates) {
    const end = spelledAt(one, text, at);
    if (end >= 0) return end;
  }
  return -1;
}

/** Makers whose names come back year by year. */
const NAMED_BY_YEAR = new Set(['诺基亚', '三星', '摩托罗拉', '索尼']);

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function generationEnd(text: string, at: number, { name }: Brand, unnumbered: boolean): number {
  const from = text.charAt(at) === ' ' || text.charAt(at) === '-' ? at + 1 : at;
  const numeral = NUMERAL_STARTS.some((start) => text.startsWith(start, from)) ? endOf(NUMERAL, text, at) : at;
  if (numeral > at) return numeral;
  const generation = text.slice(at, at + 5).includes('代') ? endOf(GENERATION, text, at) : at;
  if (generation > at) return generation;
  if (name === '索尼' && SONY_GENERATION.test(text.slice(at, at + 3))) return at + 2;
  return unnumbered || NAMED_BY_YEAR.has(name) ? endOf(YEAR, text, at) : at;
}

/**
 * Finds a brand's models. Series are compared sign by sign and all brands share one pattern for numbers and editions: an
 * expression for each brand costs a page a millisecond of compiling for each brand it names.
 */
export function modelFinder(brand: Brand): (text: string, at: number) => ModelMatch | undefined {
  // Made when the brand is first met: a page names few of them.
  let strong: Spelling[] | undefined;
  let weak: Spelling[] | undefined;

  function seriesAt(text: string, at: number): Pick<ModelMatch, 'strong' | 'weak' | 'unknown' | 'end'> {
    strong ??= spellings(brand.series, true);
    weak ??= spellings(brand.weak, false);
    const strongEnd = firstOf(strong, text, at);
    if (strongEnd >= 0) return { strong: text.slice(at, strongEnd), end: strongEnd };
    const weakEnd = firstOf(weak, text, at);
    if (weakEnd >= 0) return { weak: text.slice(at, weakEnd), end: weakEnd };
    UNKNOWN.lastIndex = at;
    const unknown = UNKNOWN.exec(text)?.[0];
    return unknown === undefined ? { end: at } : { unknown, end: at + unknown.length };
  }

  return (text, at) => {
    const series = seriesAt(text, at);
    NUMBERED.lastIndex = series.end;
    const [tail = '', number = ''] = NUMBERED.exec(text) ?? [];
    const numberEnd = series.end + tail.length;
    const end = generationEnd(text, editionsEnd(text, numberEnd), brand, number === '');
    const rest = text.slice(numberEnd, end);
    if (end === at) return undefined;
    return { ...series, number, rest, end: /[ -]/.test(text.charAt(end - 1)) ? end - 1 : end };
  };
}
