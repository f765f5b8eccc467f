import type { Table } from 'dexie';
import type { Vault } from '../../db/store/schema';
import type { EvidenceRecord } from '../../model/evidence';
import { ROWS_FILES, type RowsFile } from '../format';
import { isSoundRow } from './sound-row';

const ROWS = 500;

/** What must fit together, read in one transaction: names only, since no entry and no item is ever changed. */
export interface Held {
  history: readonly string[];
  evidence: readonly string[];
}

export function readHeld(db: Vault): Promise<Held> {
  return db.transaction('r', db.history, db.evidence, async () => ({
    history: await db.history.toCollection().primaryKeys(),
    evidence: await db.evidence.toCollection().primaryKeys(),
  }));
}

/** Every row of a file of the container. */
export async function* rowsOf(db: Vault, { history, evidence }: Held, name: RowsFile): AsyncGenerator<unknown> {
  switch (name) {
    case 'history.jsonl':
      yield* named(db.history, history);
      return;
    case 'evidence.jsonl':
      yield* named(db.evidence, evidence);
      return;
    case 'old-chains.jsonl': {
      const own = await db.ledger.orderBy('seq').toArray();
      if (own.length > 0) yield own;
      for (const { entries } of await db.foreignChains.toArray()) yield entries;
      return;
    }
    case 'seen.jsonl':
      for await (const { key, sources } of eachRow(db.orders, 'key')) yield { key, sources };
      return;
    case 'settings.jsonl':
      yield* await db.settings.toArray();
      return;
    case 'stamps.jsonl':
      yield* await db.stamps.toArray();
      return;
    case 'signers.jsonl':
      yield* await db.signers.toArray();
  }
}

/** The rows that are what they should be. */
export async function* soundRows(db: Vault, held: Held, name: RowsFile): AsyncGenerator<unknown> {
  for await (const row of rowsOf(db, held, name)) if (isSoundRow(name, row)) yield row;
}

/** The others, of all files, as they lie in the vault. */
export async function* damagedRows(db: Vault, held: Held): AsyncGenerator<{ file: RowsFile; row: unknown }> {
  for (const file of ROWS_FILES)
    for await (const row of rowsOf(db, held, file)) if (!isSoundRow(file, row)) yield { file, row };
}

/** Of each content that the items have, once, its sum and size. */
export async function* originalsOf(
  db: Vault,
  { evidence }: Held,
): AsyncGenerator<Pick<EvidenceRecord, 'sha256' | 'bytes'>> {
  const seen = new Set<string>();
  for await (const { sha256, bytes } of named(db.evidence, evidence)) {
    // A row of a damaged disk may be anything.
    if (seen.has(sha256) || typeof sha256 !== 'string' || typeof bytes !== 'number') continue;
    seen.add(sha256);
    yield { sha256, bytes };
  }
}

async function* named<Row>(table: Table<Row, string>, keys: readonly string[]): AsyncGenerator<Row> {
  for (let from = 0; from < keys.length; from += ROWS)
    for (const row of await table.bulkGet(keys.slice(from, from + ROWS))) if (row) yield row;
}

async function* eachRow<Row extends object, K extends keyof Row & string>(
  table: Table<Row, Row[K] & (string | number)>,
  key: K,
): AsyncGenerator<Row> {
  let batch = await table.orderBy(key).limit(ROWS).toArray();
  while (batch.length > 0) {
    yield* batch;
    const last = batch.at(-1);
    batch = last === undefined ? [] : await table.where(key).above(last[key]).limit(ROWS).toArray();
  }
}
