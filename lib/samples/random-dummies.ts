import { addDays } from '../model/dates';
import type { Dummies } from './dummies';
import type { Originals } from './originals';

const TRIES = 200;
const VARIANTS = { han: '某甲乙丙丁戊己庚辛壬癸', latin: 'xyzwvutsrqp' };

/**
 * Second pass: dummies drawn at random for this one sample. None is computed from what it stands for; only form and
 * equality are kept, and of dates and hours their order, since readers compare them.
 */
export class RandomDummies implements Dummies {
  readonly listening = false;
  readonly #originals: Originals;
  readonly #random: () => number;
  readonly #firstDay: string;
  readonly #days: string[];
  readonly #clocks: Record<'hour' | 'minute' | 'second', Map<number, number>>;
  readonly #given = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** @param random 0 <= n < 1 */
  constructor(originals: Originals, random: () => number) {
    this.#originals = originals;
    this.#random = random;
    // Long before anyone's orders here, so no dummy day is a real one.
    this.#firstDay = addDays('2002-01-01', Math.floor(random() * 500));
    this.#days = [...originals.days].sort();
    const { hour, minute, second } = originals.clocks;
    this.#clocks = { hour: this.#ranks(hour, 24), minute: this.#ranks(minute, 60), second: this.#ranks(second, 60) };
  }

  day(original: string): string {
    const rank = this.#days.indexOf(original);
    return addDays(this.#firstDay, rank < 0 ? this.#days.length : rank);
  }

  clock(unit: 'hour' | 'minute' | 'second', original: number): number {
    return this.#clocks[unit].get(original) ?? 0;
  }

  fen(original: number): number {
    if (original === 0) return 0;
    const whole = String(Math.floor(original / 100));
    const cents = original % 100;
    return Number(
      this.#memo(`fen ${original}`, (wider) => {
        const yuan = whole === '0' ? '0' : this.#digitsLike('9'.repeat(whole.length + wider));
        const part =
          cents === 0 ? 0 : cents % 10 === 0 ? 10 * this.#below(9) + 10 : 10 * this.#below(10) + this.#below(9) + 1;
        const fen = Number(yuan) * 100 + part;
        const seen = yuan.length > 3 && this.#originals.runs.has(yuan);
        return seen || this.#originals.amounts.has(fen) ? undefined : String(fen);
      }),
    );
  }

  knowsFen(original: number): boolean {
    return this.#originals.amounts.has(original);
  }

  knowsDigits(original: string): boolean {
    return this.#originals.runs.has(original);
  }

  digits(original: string): string {
    if (/^0{1,4}$/.test(original)) return original;
    return this.#memo(`digits ${original}`, () => {
      const drawn = this.#digitsLike(original);
      const run = isRounded(original) ? rounded(drawn) : drawn;
      if (run === original || run.length !== original.length) return undefined;
      // Short numbers are counts and parts of prices: all of them may stand on the page already.
      if (run.length > 3 && this.#originals.runs.has(run)) return undefined;
      return isRounded(run) === isRounded(original) ? run : undefined;
    });
  }

  word(original: string, kind: 'han' | 'latin'): string {
    const alphabet = VARIANTS[kind];
    const { length } = original;
    const known = this.#given.get(`word ${original}`);
    if (known !== undefined) return known;
    let dummy = '';
    // 某某, 某甲, 某乙, … 甲某, …: different words of one length stay different while there are letters for it.
    for (let n = 0; n < Math.min(alphabet.length ** length, 2000); n++) {
      dummy = shape(original, numeral(n, alphabet).padStart(length, alphabet.charAt(0)).slice(-length));
      if (!this.#taken.has(`word ${dummy}`)) break;
    }
    this.#taken.add(`word ${dummy}`);
    this.#given.set(`word ${original}`, dummy);
    return dummy;
  }

  /** Numbers that stand in a row as the originals do, with the same smallest and greatest possible value. */
  #ranks(seen: ReadonlySet<number>, below: number): Map<number, number> {
    const sorted = [...seen].sort((a, b) => a - b);
    const chosen = new Set<number>();
    while (chosen.size < Math.min(sorted.length, below)) chosen.add(this.#below(below));
    const values = [...chosen].sort((a, b) => a - b);
    return new Map(sorted.map((original, i) => [original, values[i] ?? below - 1]));
  }

  /** Draws until a dummy is new; where the page uses up all of one form, the form gives way. */
  #memo(key: string, draw: (wider: number) => string | undefined): string {
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    const kind = key.slice(0, key.indexOf(' '));
    let dummy = '';
    let spare: string | undefined;
    for (let i = 0; i < TRIES && dummy === ''; i++) {
      const drawn = draw(i < TRIES / 2 ? 0 : 1);
      spare ??= drawn;
      if (drawn !== undefined && !this.#taken.has(`${kind} ${drawn}`)) dummy = drawn;
    }
    dummy ||= spare ?? this.#digitsLike(key.slice(kind.length + 1));
    this.#taken.add(`${kind} ${dummy}`);
    this.#given.set(key, dummy);
    return dummy;
  }

  #digitsLike(original: string): string {
    let run = '';
    for (let i = 0; i < original.length; i++) {
      const first = i === 0;
      if (first && original.startsWith('0')) run += '0';
      // Eleven digits after 13..19 are a telephone number: no dummy may look like somebody's.
      else if (i === 1 && original.length === 11 && run === '1') run += '0';
      else run += first ? this.#below(9) + 1 : this.#below(10);
    }
    return run;
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }
}

/** A page that went through `JSON.parse` prints a long number rounded; readers tell that by its zeros. */
function isRounded(run: string): boolean {
  return run.length >= 16 && rounded(run) === run;
}

function rounded(run: string): string {
  return String(Number(run));
}

function numeral(n: number, alphabet: string): string {
  let rest = n;
  let text = '';
  do {
    text = alphabet.charAt(rest % alphabet.length) + text;
    rest = Math.floor(rest / alphabet.length);
  } while (rest > 0);
  return text;
}

/** Capitals stay capitals. */
function shape(original: string, dummy: string): string {
  return [...dummy].map((letter, i) => (/[A-Z]/.test(original.charAt(i)) ? letter.toUpperCase() : letter)).join('');
}
