import type { Table } from 'dexie';
import type { LockRow } from '../../../lock/lock-row';
import { searchWords } from '../../search/words';
import { type PurchaseRow, purchaseOf } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { SECRETS } from '../secrets';
import { convertOne, unconvertedBytes } from './convert-bytes';
import { endConverting } from './end-converting';
import { isUnconverted, type RawRow, rawRows } from './raw-rows';

/** Rows that are written anew in one transaction. */
const BATCH = 200;
const TABLES = Object.keys(SECRETS);

export interface Converting {
  signal?: AbortSignal;
  /** 0..1 */
  progress?: (part: number) => void;
}

/** `done`: the vault is wholly encrypted, or wholly plain and without a lock; `shut`: its key is not here. */
export type Converted = 'done' | 'shut';

/**
 * Encrypts what was there before the lock, or decrypts what was there before it was taken off. In handfuls, each a
 * transaction with the note of how far it came: ended anywhere, the next call goes on. While it runs the vault is used as
 * ever, since each row says by itself how it lies.
 *
 * The last look goes over all tables in one transaction, in which nobody else writes: what a page that had not heard of the
 * lock yet has written meanwhile is found there, and it all begins again.
 */
export async function convert(db: Vault, { signal, progress }: Converting = {}): Promise<Converted> {
  for (;;) {
    signal?.throwIfAborted();
    const lock = await db.lock.get('lock');
    if (!lock || lock.state === 'on') return 'done';
    if (!db.keyring.keys || db.keyring.lock?.keyId !== lock.keyId) return 'shut';
    db.keyring.set(lock, db.keyring.keys);
    const total = await rowsIn(db);
    let seen = 0;
    for (const name of tablesFrom(lock)) {
      let after: RawRow['key'] = lock.done?.table === name ? keyOf(name, lock.done.after) : '';
      for (let more = true; more; ) {
        signal?.throwIfAborted();
        const batch = await convertBatch(db, lock, name, after);
        if (!batch) return 'shut';
        ({ after, more } = batch);
        seen += batch.looked;
        progress?.(0.3 * (total > 0 ? Math.min(1, seen / total) : 1));
      }
    }
    const altered = await convertBytes(db, lock, signal, (part) => progress?.(0.3 + part * 0.7));
    if (!altered) return 'shut';
    if (await endConverting(db, lock, altered)) return 'done';
  }
}

/** The bytes one after the other; how far it came the index tells. @returns those that somebody altered */
async function convertBytes(
  db: Vault,
  lock: LockRow,
  signal: AbortSignal | undefined,
  progress: (part: number) => void,
): Promise<Set<string> | undefined> {
  const altered = new Set<string>();
  const sums = await unconvertedBytes(db, lock);
  for (const [i, sum] of sums.entries()) {
    signal?.throwIfAborted();
    const done = await convertOne(db, lock, sum);
    if (done === 'shut') return undefined;
    if (done === 'altered') altered.add(sum);
    progress((i + 1) / sums.length);
  }
  return altered;
}

const tablesFrom = ({ done }: LockRow): readonly string[] => TABLES.slice(done ? TABLES.indexOf(done.table) : 0);

async function rowsIn(db: Vault): Promise<number> {
  const counts = await Promise.all(TABLES.map((name) => db.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** `undefined` when the lock is another, or in another state, than when it began. */
function convertBatch(
  db: Vault,
  lock: LockRow,
  name: string,
  after: RawRow['key'],
): Promise<{ after: RawRow['key']; more: boolean; looked: number } | undefined> {
  const table: Table<Record<string, unknown>, RawRow['key']> = db.table(name);
  return db.transaction('rw', [table, db.lock, db.search, db.orders], async (transaction) => {
    const now = await db.lock.get('lock');
    if (now?.keyId !== lock.keyId || now.state !== lock.state || !db.keyring.keys) return undefined;
    const raw = await rawRows(transaction.idbtrans, name, BATCH, after);
    const keys = raw.flatMap(({ key, row }) => (isUnconverted(name, row, lock.state) ? key : []));
    const rows = (await table.bulkGet(keys)).filter((row) => row !== undefined);
    await table.bulkPut(rows);
    if (name === 'purchases') await indexAnew(db, rows as unknown as PurchaseRow[]);
    const last = raw.at(-1)?.key ?? after;
    await db.lock.put({ ...now, done: { table: name, after: String(last) } });
    return { after: last, more: raw.length === BATCH, looked: raw.length };
  });
}

/** As the note of how far it came has it. */
const keyOf = (table: string, noted: string): RawRow['key'] =>
  table === 'pictureJobs' && noted !== '' ? Number(noted) : noted;

/** What was typed is not found by the index of an encrypted vault: an index lies in plain. */
async function indexAnew(db: Vault, rows: readonly PurchaseRow[]): Promise<void> {
  const indexed = await db.search.bulkGet(rows.map(({ id }) => id));
  const orders = await db.orders.bulkGet(rows.map(({ orderKey }) => orderKey));
  const typed = !db.keyring.seals;
  await db.search.bulkPut(
    rows.flatMap((row, i) => {
      const order = orders[i];
      return indexed[i] && order ? [{ id: row.id, words: searchWords(purchaseOf(row), order, typed) }] : [];
    }),
  );
}
