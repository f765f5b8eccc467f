import type { Table } from 'dexie';
import { purchaseOf } from '../db/store/rows';
import type { Vault } from '../db/store/schema';
import { toBase64 } from './base64';
import { chainKey, FORMAT, VERSION } from './format';

const ROWS = 500;
/** The bytes of this many items stand in memory at once. */
const BLOBS = 4;

/**
 * Everything in the vault as one JSON file (see `format.ts`), one row a line. Written piece by piece, so that memory holds
 * a few rows and not the vault; read in one transaction, so that the pieces fit together.
 */
export function exportBackup(db: Vault, now: number): Promise<Blob> {
  const tables = [db.orders, db.purchases, db.evidence, db.blobs, db.ledger, db.foreignChains, db.cases, db.settings];
  return db.transaction('r', tables, async () => {
    const file = new TextPieces();
    file.add(`{"format":"${FORMAT}","version":${VERSION},"exportedAt":${now}`);
    await writeRows(file, 'orders', db.orders, 'key', (row) => row);
    await writeRows(file, 'purchases', db.purchases, 'id', purchaseOf);
    await writeRows(file, 'evidence', db.evidence, 'id', (row) => row);
    await writeRows(file, 'ledger', db.ledger, 'seq', (row) => row);
    await writeRows(file, 'cases', db.cases, 'id', (row) => row);
    await writeSettings(file, db);
    const blob = ({ sha256, bytes }: { sha256: string; bytes: ArrayBuffer }) => ({
      sha256,
      base64: toBase64(new Uint8Array(bytes)),
    });
    await writeRows(file, 'blobs', db.blobs, 'sha256', blob, BLOBS);
    file.add('\n}\n');
    return file.toBlob('application/json');
  });
}

/** The buyer's choices. Version 1 of the format has no other place for the chains of other machines. */
async function writeSettings(file: TextPieces, db: Vault): Promise<void> {
  const chains = (await db.foreignChains.toArray()).map(({ end, entries }) => ({ key: chainKey(end), value: entries }));
  const rows = [...(await db.settings.toArray()), ...chains].map((row) => `\n${JSON.stringify(row)}`);
  file.add(`,\n"settings":[${rows.join(',')}]`);
}

async function writeRows<Row extends object, K extends keyof Row & string>(
  file: TextPieces,
  name: string,
  table: Table<Row, Row[K] & (string | number)>,
  key: K,
  shape: (row: Row) => unknown,
  batchSize = ROWS,
): Promise<void> {
  file.add(`,\n"${name}":[`);
  let comma = '\n';
  let batch = await table.orderBy(key).limit(batchSize).toArray();
  while (batch.length > 0) {
    for (const row of batch) {
      file.add(comma + JSON.stringify(shape(row)));
      comma = ',\n';
    }
    const last = batch.at(-1);
    batch = last === undefined ? [] : await table.where(key).above(last[key]).limit(batchSize).toArray();
  }
  file.add(']');
}

/** Text that grows outside of the heap: a browser may keep the parts of a Blob on the disk. */
class TextPieces {
  readonly #done: Blob[] = [];
  #open: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#open.push(text);
    this.#length += text.length;
    if (this.#length > 1_000_000) this.#close();
  }

  toBlob(type: string): Blob {
    this.#close();
    return new Blob(this.#done, { type });
  }

  #close(): void {
    this.#done.push(new Blob(this.#open));
    this.#open = [];
    this.#length = 0;
  }
}
