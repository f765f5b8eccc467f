import type { Situation } from '../situation';

export interface Option {
  value: string;
  text: string;
  note?: string;
}

/** One screen of the conversation. */
export interface Question {
  text: string;
  /** Why it is asked, for who wants to know. */
  why?: string;
  /** `day`: a date or one of the options. */
  kind: 'choice' | 'day';
  options: readonly [Option, ...Option[]];
  /** What a quick answer takes until it is asked: what is likeliest, and claims least. */
  assumed: string;
  /** Short name of the fact, for the list of what is known. */
  name: string;
  /** Answered by what is on record. */
  known?: (s: Situation) => string | undefined;
}

export type Questions = Readonly<Record<string, Question>>;

/** A day nobody remembers. */
export const UNSURE = 'unsure';
