import { personsIn } from '../../../model/words/persons';
import { isCommonMark } from '../../../model/words/service-mark';
import { LATIN, WORDS } from '../../vocabulary';
import type { Context } from '../context';
import { redactClock, redactDay, redactDigits, redactOrderSn, redactYuan } from '../redact-numbers';
import { looksLikeAddress, segments } from './segment';
import { type Token, tokenAt } from './tokens';

/** Of ASCII everything that is no letter or digit; the signs that Chinese shop pages write. */
const PLAIN = /[\s!-/:-@[-`{-~¥￥×✕·…—–“”‘’、，。；：？！（）【】《》〈〉「」『』〔〕％＋－＝～•°｜￼]/u;
const NAMED =
  /^&(?:amp|lt|gt|quot|apos|nbsp|ensp|emsp|times|divide|plusmn|middot|bull|hellip|mdash|ndash|ldquo|rdquo|lsquo|rsquo|deg|reg|trade|copy|yen);$/i;

/** A text in the same shape: known words stay, everything else becomes a dummy. */
export function redactText(context: Context, text: string): string {
  return redactLine(context, [text])[0] ?? '';
}

/** A text that names somebody: no word in it stays, however common. */
export function redactPersonal(context: Context, text: string): string {
  return redactLine(context, [text], true)[0] ?? '';
}

/**
 * Texts that stand side by side in one line, each in an element of its own.
 * @param isPersonal the whole line names somebody
 */
export function redactLine(context: Context, texts: readonly string[], isPersonal = false): string[] {
  const line = texts.join('');
  if (!isPersonal && isCommonMark(line)) return [...texts];
  const persons: [number, number][] = isPersonal ? [[0, line.length]] : personsIn(line);
  const address = looksLikeAddress(line);
  const out: string[] = texts.map(() => '');
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  for (let at = 0, i = 0; at < line.length; ) {
    while ((ends[i] ?? line.length) <= at) i++;
    const token = tokenAt(line, at, [ends[i - 1] ?? 0, ends[i] ?? line.length], (digits) =>
      context.dummies.knowsDigits(digits),
    );
    const dummies =
      token.groups['han'] === undefined
        ? [redactToken(context, token)]
        : redactHan(context, line, at, token.text, { address, ends, persons });
    spread(out, dummies.join(''), token.text.length, at, i, ends);
    at += token.text.length;
  }
  return out;
}

/** A dummy of the same length falls into the same elements as its original; another one into the first of them. */
function spread(
  out: string[],
  dummy: string,
  length: number,
  at: number,
  first: number,
  ends: readonly number[],
): void {
  if (dummy.length !== length || at + length <= (ends[first] ?? 0)) {
    out[first] += dummy;
    return;
  }
  let from = 0;
  for (let i = first; from < length && i < ends.length; i++) {
    const to = Math.min(length, (ends[i] ?? 0) - at);
    out[i] += dummy.slice(from, to);
    from = to;
  }
}

function redactToken(context: Context, { text: token, groups: found }: Token): string {
  const { year, ym, month = '', md, day = '', hour, minute = '', second, sign, priced, yuan } = found;
  // No real number begins with 100; masked or not, it keeps its stars and gaps.
  if (found['phone'] !== undefined) return counted(context, 'number', token.replace(/\d/g, '0').replace('0', '1'));
  if (found['sn'] !== undefined) return redactOrderSn(context, token);
  if (year !== undefined) {
    const [y, m, d] = redactDay(context, year, month, day);
    return `${y}${ym}${m}${md}${d}`;
  }
  if (hour !== undefined) return redactClock(context, hour, minute, second);
  if (priced !== undefined) return `${sign}${redactYuan(context, priced)}`;
  if (yuan !== undefined) return redactYuan(context, yuan);
  if (found['promised'] !== undefined || found['times'] !== undefined) return token;
  if (found['entity'] !== undefined) return redactEntity(context, token);
  if (found['digits'] !== undefined) return redactDigits(context, token);
  if (found['latin'] !== undefined) return LATIN.has(token) ? token : redactLatin(context, token);
  if (found['padded'] !== undefined) return redactPadded(context, token);
  return redactOther(context, token);
}

/** What is known of the line a stretch stands in. */
interface Line {
  address: boolean;
  /** Where its elements end. */
  ends: readonly number[];
  /** Where it names somebody. */
  persons: readonly [number, number][];
}

/** `到` between two times is the one word of a single character that is no part of a name. */
function isBetweenNumbers(line: string, at: number): boolean {
  return /\d\s?[到至]$/.test(line.slice(Math.max(0, at - 3), at + 1)) && /^\s?\d/.test(line.slice(at + 1, at + 3));
}

function redactHan(
  context: Context,
  line: string,
  at: number,
  run: string,
  { address, ends, persons }: Line,
): string[] {
  const person = persons.find(([from, to]) => from < at + run.length && to > at);
  if (person !== undefined) {
    const [from, to] = [Math.max(0, person[0] - at), Math.min(run.length, person[1] - at)];
    const rest = { address, ends, persons: persons.filter((one) => one !== person) };
    return [
      ...(from > 0 ? redactHan(context, line, at, run.slice(0, from), rest) : []),
      ...unknown(context, run.slice(from, to), at + from, ends),
      ...(to < run.length ? redactHan(context, line, at + to, run.slice(to), rest) : []),
    ];
  }
  if (run.length === 1 && isBetweenNumbers(line, at)) return [run];
  const around = {
    afterDigit: /\d/.test(line.charAt(at - 1)),
    beforeDigit: /\d/.test(line.charAt(at + run.length)),
    address,
    words: context.ticked,
  };
  let from = at;
  return segments(run, around).map(({ text, known }) => {
    const start = from;
    from += text.length;
    return known ? text : unknown(context, text, start, ends).join('');
  });
}

function unknown(context: Context, text: string, start: number, ends: readonly number[]): string[] {
  return cut(text, start, ends).map((part) => counted(context, 'text', context.dummies.word(part, 'han')));
}

/** What is nobody's word has no reason to reach over the end of an element. */
function cut(text: string, start: number, ends: readonly number[]): string[] {
  const inside = ends.filter((end) => end > start && end < start + text.length);
  const borders = [0, ...inside.map((end) => end - start), text.length];
  return borders.slice(1).map((border, i) => text.slice(borders[i], border));
}

function redactLatin(context: Context, token: string): string {
  return token.replace(/[A-Za-z]+/g, (run) =>
    context.ticked.has(run) ? run : counted(context, 'text', context.dummies.word(run, 'latin')),
  );
}

function redactPadded(context: Context, token: string): string {
  if (WORDS.has(token.replace(/\s/g, ''))) return token;
  return token.replace(/\S/g, (letter) => counted(context, 'text', context.dummies.word(letter, 'han')));
}

/** `&#24352;` is a letter in disguise. */
function redactEntity(context: Context, entity: string): string {
  const [, decimal, hex] = /^&#(?:(\d+)|[xX]([\da-fA-F]+));$/.exec(entity) ?? [];
  if (decimal === undefined && hex === undefined) return NAMED.test(entity) ? entity : redactLatin(context, entity);
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 31 && code <= 0x10ffff ? redactText(context, String.fromCodePoint(code)) : '';
}

function redactOther(context: Context, sign: string): string {
  if (PLAIN.test(sign)) return sign;
  // Zero-width and control characters, marks without a letter: nothing to be seen.
  if (/[\p{C}\p{M}]/u.test(sign) && !/\p{Co}/u.test(sign)) return '';
  if (/\p{N}/u.test(sign)) return counted(context, 'number', '0');
  return counted(context, 'text', /\p{L}/u.test(sign) ? '某' : '□');
}

function counted(context: Context, kind: 'text' | 'number', dummy: string): string {
  context.replaced[kind]++;
  return dummy;
}
