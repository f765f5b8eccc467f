import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HistoryEntry } from '../../model/history/entry';
import type { OrderRecord, Purchase } from '../../model/purchase';
import { canonicalJson } from '../store/canonical-json';

/**
 * SHA-256 without waiting: the browser's own answers later, and an IndexedDB transaction does not live until then. For
 * texts of some kilobytes; bytes of evidence are hashed by the browser before anything is written.
 */
export function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Over the canonical JSON of all fields but `hash` itself and `texts`, which `parts` stands for. */
export function hashOfHistory({ hash: _hash, texts: _texts, ...fields }: HistoryEntry): string {
  return sumOf(canonicalJson(fields));
}

/**
 * Over an order and its phones as they lie in the vault, but for what moves by itself: deadlines, and when and at which
 * address a page was last seen to say the same.
 */
export function sealOfOrder(order: OrderRecord, purchases: readonly Purchase[]): string {
  const phones = purchases
    .map(({ nextDeadline: _nextDeadline, ...rest }) => rest)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sources = order.sources.map(({ page, layout }) => ({ page, layout }));
  return sumOf(canonicalJson([{ ...order, sources }, phones]));
}
