import type { Vault } from '../../../lib/db/store/schema.ts';

/** What no backup could do without, done with nothing around it: the least time it can take on this machine, in this minute. */

/** Rows that are asked for at a time: all bytes at once do not fit into memory. */
const ROWS = 50;
const PIECE = 2_000_000;

const native = Uint8Array.prototype as unknown as { toBase64?: () => string };

/** Every row read, and all bytes as text where the browser does that by itself. Milliseconds. */
export async function leastOut(db: Vault): Promise<number> {
  const started = performance.now();
  for (const table of [db.history, db.evidence, db.orders, db.settings]) await table.toArray();
  let from = '';
  for (;;) {
    const rows = await db.blobs.where('sha256').above(from).limit(ROWS).toArray();
    for (const row of rows) if ('bytes' in row) native.toBase64?.call(new Uint8Array(row.bytes));
    const last = rows.at(-1);
    if (!last) return performance.now() - started;
    from = last.sha256;
  }
}

/** The rows as JSON read and parsed, and every byte of the file read and hashed. Milliseconds. */
export async function leastIn(db: Vault, file: Blob): Promise<number> {
  const lines = new Blob([JSON.stringify([await db.history.toArray(), await db.evidence.toArray()])]);
  const started = performance.now();
  JSON.parse(await lines.text());
  for (let at = 0; at < file.size; at += PIECE)
    await crypto.subtle.digest('SHA-256', await file.slice(at, at + PIECE).arrayBuffer());
  return performance.now() - started;
}
