import type { Dummies } from '@/lib/samples/dummies';
import { type Context, contextOf } from '@/lib/samples/redact/context';

/** What the page holds anywhere, as the second pass knows it. */
interface Known {
  fen?: readonly number[];
  digits?: readonly string[];
  ticked?: readonly string[];
  listening?: boolean;
}

/** Stand-ins one can see: sevens for numbers, 某 and x for words, one day and one time for all. */
export function plainDummies({ fen = [], digits = [], listening = false }: Known = {}): Dummies {
  return {
    listening,
    day: () => '2002-03-04',
    clock: (unit) => ({ hour: 1, minute: 2, second: 3 })[unit],
    fen: (original) => Number('7'.repeat(String(original).length)),
    knowsFen: (original) => fen.includes(original),
    knowsDigits: (original) => digits.includes(original),
    digits: (original) => (/^0+$/.test(original) ? original : '7'.repeat(original.length)),
    word: (original, kind) => (kind === 'han' ? '某' : 'x').repeat(original.length),
  };
}

export function plainContext(known: Known = {}): Context {
  return contextOf(plainDummies(known), ['jd.com', 'taobao.com'], new Set(known.ticked));
}
