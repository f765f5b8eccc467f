import { joined, type Part, plain } from './text';

/** A clause of a text that has a limit. Facts stay; the rest goes first, the highest number before the others. */
export interface Clause {
  parts: readonly Part[];
  /** 0 or absent = a fact. */
  spare?: number;
  /** The same in fewer words, taken before anything is dropped that weighs less. */
  short?: readonly Part[];
}

export interface Fitted {
  parts: Part[];
  length: number;
  /** Characters too many, though nothing can be spared any more; 0 = it fits. */
  over: number;
  /** Something was left out or said shorter. */
  shortened: boolean;
}

/** Length as the forms count it: after trimming, every character one. */
export const lengthOf = (parts: readonly Part[]): number => [...plain(parts).trim()].length;

/** Says as much as fits: first what can be spared goes, then what has a shorter form takes it. The facts are never cut. */
export function shorten(clauses: readonly (Clause | undefined)[], limit: number): Fitted {
  let kept = clauses.filter((clause) => clause !== undefined);
  let shortened = false;
  const now = () => joined(...kept.map(({ parts }) => parts));
  while (lengthOf(now()) > limit) {
    const spare = Math.max(0, ...kept.map(({ spare: n = 0 }) => n));
    if (spare > 0) {
      kept = kept.filter(({ spare: n = 0 }) => n !== spare);
    } else if (kept.some(({ short }) => short)) {
      kept = kept.map(({ parts, short }) => ({ parts: short ?? parts }));
    } else break;
    shortened = true;
  }
  const parts = now();
  const length = lengthOf(parts);
  return { parts, length, over: Math.max(0, length - limit), shortened };
}

/** A name for a field with a limit: cut at its end, with a mark that it was. */
export function clip(text: string, limit: number): string {
  const signs = [...text.trim()];
  return signs.length <= limit ? signs.join('') : `${signs.slice(0, limit - 1).join('')}…`;
}
