import { ADDRESS_PARTS, AFTER_NUMBER, BEFORE_NUMBER, WORDS } from '../../vocabulary';

/** A stretch of Chinese characters: known words, or something of somebody's. */
export interface Segment {
  text: string;
  known: boolean;
}

export interface Surroundings {
  /** A digit stands right before, or right after, the stretch. */
  afterDigit?: boolean;
  beforeDigit?: boolean;
  /** Words beside the vocabulary's that are known here. */
  words?: ReadonlySet<string>;
  /** The whole text looks like an address: its 省 市 区 路 号 stay, what they are called does not. */
  address?: boolean;
}

const LONGEST = Math.max(...[...WORDS].map((word) => word.length));
/** A whole address, or one part of it in an element of its own. */
const ADDRESS =
  /^\p{Script=Han}{1,8}(?:省|自治区|特别行政区)|^\p{Script=Han}{1,6}市|(?:省|市|县|镇|乡|街道|小区|村)$|[省市区县镇乡村].{0,12}(?:路|街|道|巷|号|弄|栋|幢|单元|室|楼)/u;

export function looksLikeAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/** Cuts a stretch into known words (the longest first) and what lies between them. */
export function segments(run: string, around: Surroundings = {}): Segment[] {
  const found: Segment[] = [];
  for (let i = 0; i < run.length; ) {
    const length = knownAt(run, i, around);
    const last = found.at(-1);
    if (length > 0) found.push({ text: run.slice(i, i + length), known: true });
    else if (last && !last.known) last.text += run.charAt(i);
    else found.push({ text: run.charAt(i), known: false });
    i += length || 1;
  }
  return found;
}

function knownAt(run: string, from: number, { afterDigit, beforeDigit, address, words }: Surroundings): number {
  for (let length = Math.min(LONGEST, run.length - from); length > 1; length--) {
    const word = run.slice(from, from + length);
    if (WORDS.has(word) || words?.has(word)) return length;
  }
  const one = run.charAt(from);
  if (afterDigit && from === 0 && AFTER_NUMBER.includes(one)) return 1;
  if (beforeDigit && from === run.length - 1 && BEFORE_NUMBER.includes(one)) return 1;
  return address && ADDRESS_PARTS.includes(one) ? 1 : 0;
}
