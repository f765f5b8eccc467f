/** Says what stands in for an original. One instance serves one sample, so that what was equal stays equal. */
export interface Dummies {
  /** Nothing is known yet of the page as a whole. */
  readonly listening: boolean;
  /** `YYYY-MM-DD`, an existing day. */
  day(original: string): string;
  /** 0..59 or 0..23, order kept. */
  clock(unit: 'hour' | 'minute' | 'second', original: number): number;
  /** An amount in fen; the same amount in another form has the same dummy. */
  fen(original: number): number;
  /** Was this amount seen anywhere as such? Bare digits may be yuan or fen. */
  knowsFen(original: number): boolean;
  /** Does this run of digits stand somewhere by itself? */
  knowsDigits(original: string): boolean;
  /** A run of digits: same length, no leading zero where there was none. */
  digits(original: string): string;
  /** A run of letters of one kind. */
  word(original: string, kind: 'han' | 'latin'): string;
}
