import type { Dummies } from './dummies';

/** First pass: hears of every original, and changes nothing. What it answers is thrown away. */
export class Originals implements Dummies {
  readonly listening = true;
  readonly days = new Set<string>();
  readonly clocks = { hour: new Set<number>(), minute: new Set<number>(), second: new Set<number>() };
  readonly amounts = new Set<number>();
  readonly runs = new Set<string>();
  readonly words = new Set<string>();

  day(original: string): string {
    this.days.add(original);
    return original;
  }
  clock(unit: 'hour' | 'minute' | 'second', original: number): number {
    this.clocks[unit].add(original);
    return original;
  }
  fen(original: number): number {
    this.amounts.add(original);
    return original;
  }
  knowsFen(original: number): boolean {
    return this.amounts.has(original);
  }
  knowsDigits(): boolean {
    return false;
  }
  digits(original: string): string {
    this.runs.add(original);
    return original;
  }
  word(original: string): string {
    this.words.add(original);
    return original;
  }
}
