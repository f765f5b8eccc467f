import { piecesToSplit } from '@/lib/cards/pieces-to-split';
import type { Purchase } from '@/lib/model/purchase';
import { SplitWords } from './SplitWords';

/** 这一行有 2 台: each gets a record of its own, with its IMEI, its state and its repairs. */
export function SplitOffer({ purchase, onSplit }: { purchase: Purchase; onSplit: () => void }) {
  const count = piecesToSplit(purchase);
  return count > 0 ? <SplitWords count={count} onSplit={onSplit} /> : null;
}
