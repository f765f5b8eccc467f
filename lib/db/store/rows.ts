import type { LedgerEntry } from '../../model/evidence';
import type { EvidenceSays } from '../../model/evidence-says';
import type { Snapshot } from '../../model/page/snapshot';
import type { OrderRecord, Purchase } from '../../model/purchase';

/** A purchase as it lies in the table: with what the indexes need and nobody else does. */
export interface PurchaseRow extends Purchase {
  /** The day or moment it was bought, or, where no page said so, an early one: an index skips rows without a key. */
  placedSort: string;
  /** In repair: its deadlines may move every day. Absent for all others, which an index then skips. */
  daily?: 1;
}

/** What a purchase is found by; see `search/words.ts`. Apart, since it changes less often than deadlines do. */
export interface SearchRow {
  /** Of the purchase. */
  id: string;
  words: string[];
}

/** The bytes of an evidence item, or of a big one what its chunks are found by. */
export type BlobRow = WholeRow | ChunkedRow;

/**
 * Bytes and not a `Blob`: a Blob in IndexedDB is a reference into a file store of the browser's, whereas bytes are part of
 * the transaction that hashes and chains them.
 */
export interface WholeRow {
  sha256: string;
  bytes: ArrayBuffer;
  /** They lie encrypted; see `evidence/bytes/stored-form.ts`. Absent for all others, which an index then skips. */
  locked?: 1;
}

export interface ChunkedRow {
  sha256: string;
  /** Of the chunks, in `chunkSets`. */
  of: string;
  /** How many there are. */
  count: number;
  /** Plain bytes in all. */
  size: number;
  /** All of them lie encrypted. */
  locked?: 1;
}

/**
 * A piece of something big. A Blob here: a film made of two gigabytes of them is played without one of them being read, where
 * the same of bytes would stand in memory (tried in Chromium 156, Firefox 153; it is written and read faster, too).
 */
export interface ChunkRow {
  of: string;
  /** From 0. */
  n: number;
  bytes: Blob;
}

/** Chunks that belong together: those of an item, or of a file that is still being read. */
export interface ChunkSetRow {
  of: string;
  /** Of the item they are; absent = not all of them are here yet. */
  sha256?: string;
  /** Epoch milliseconds of the last chunk. */
  at: number;
}

/** What the buyer said of the item `id`, all in all. */
export interface EvidenceSaysRow extends EvidenceSays {
  id: string;
}

/** A snapshot waiting to be drawn. Its markup is kept once, as the evidence item `sha256`. */
export interface PictureJob extends Omit<Snapshot, 'markup'> {
  id?: number;
  orderKey: string;
  /** Of the snapshot's markup in `blobs`. */
  sha256: string;
  /** Page it shows, without tokens. */
  url: string;
  takenAt: number;
  tries: number;
  /** Why the last try failed. */
  failure?: string;
}

/** One of the buyer's choices: `key` is its name in `Choices`. */
export interface SettingRow {
  key: string;
  value: unknown;
}

/** One thing this machine remembers of its own work. */
export interface MemoryRow {
  key: string;
  value: unknown;
}

/** What arrived while the vault was locked, in the box that only its buyer can open; see `lib/lock/box.ts`. */
export interface InboxRow {
  id?: number;
  /** Epoch milliseconds. */
  at: number;
  /** Of equal things one is kept. Says nothing to whoever does not have the thing itself. */
  mark: string;
  box: Uint8Array<ArrayBuffer>;
  /** It could not be opened: somebody altered it. It stays, and is told. */
  damaged?: true;
}

/** The chain of another machine, as a backup brought it: a proof of its own, never continued here. */
export interface ForeignChainRow {
  /** Hash of its last entry. */
  end: string;
  entries: LedgerEntry[];
}

const NEVER_PLACED = '0000-00-00';

export function purchaseRow(purchase: Purchase): PurchaseRow {
  const inRepair = purchase.says.repairs?.some(({ returned }) => returned === undefined) ?? false;
  return { ...purchase, placedSort: purchase.placedAt ?? NEVER_PLACED, ...(inRepair ? { daily: 1 } : {}) };
}

export function purchaseOf(row: PurchaseRow): Purchase {
  const { placedSort: _placedSort, daily: _daily, ...purchase } = row;
  return purchase;
}

/**
 * Phones, each with its order and, where they are given, what is fought about it; in the rows' order. One whose order is not
 * among these is left out.
 */
export function inOrders<D = never>(
  rows: readonly PurchaseRow[],
  orders: Iterable<OrderRecord | undefined>,
  disputes?: ReadonlyMap<string, D>,
): { purchase: Purchase; order: OrderRecord; dispute?: D }[] {
  const byKey = new Map<string, OrderRecord>();
  for (const order of orders) if (order) byKey.set(order.key, order);
  return rows.flatMap((row) => {
    const order = byKey.get(row.orderKey);
    const dispute = disputes?.get(row.id);
    return order ? [{ purchase: purchaseOf(row), order, ...(dispute ? { dispute } : {}) }] : [];
  });
}
