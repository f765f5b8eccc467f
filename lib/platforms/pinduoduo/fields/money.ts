import type { Fen } from '../../../model/money';
import { yuanToFen } from '../../../model/money';

/**
 * An amount in the page's data. Units differ by source: an integer is fen; a string with a point or a currency sign is
 * yuan; a string of bare digits is one or the other, and only the price shown on the page can tell (facts of 2026-09).
 */
export type Amount = { fen: Fen } | { either: readonly [asFen: Fen, asYuan: Fen] };

export function amountOf(value: unknown): Amount | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 0 && value <= 1e10 ? { fen: value } : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{1,8}$/.test(text)) return { either: [Number(text), Number(text) * 100] };
  if (!/^[¥￥]?\s*[\d,，]{1,12}(\.\d{1,2})?$/.test(text)) return undefined;
  const fen = yuanToFen(text);
  return fen === undefined ? undefined : { fen };
}

/** Can this amount be the one that the page shows? */
export function canBe(amount: Amount, shown: Fen): boolean {
  return 'fen' in amount ? amount.fen === shown : amount.either.includes(shown);
}

/** The amount where nothing on the page can confirm it: bare digits stay undecided. */
export function settled(amount: Amount | undefined): Fen | undefined {
  return amount && 'fen' in amount ? amount.fen : undefined;
}
