import { Dexie } from 'dexie';
import type { ChunkedRow } from '../../../store/rows';
import type { Vault } from '../../../store/schema';
import { asFile, opened } from '../stored-form';
import { ChunksGone } from './chunk-sets';

/** The plain bytes, a chunk at a time. Throws {@link ChunksGone} where one is missing. */
export async function* eachChunk(db: Vault, { of, count }: ChunkedRow): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let n = 0; n < count; n++) {
    const row = await db.chunks.get([of, n]);
    if (!row) throw new ChunksGone();
    yield await opened(db, await row.bytes.arrayBuffer());
  }
}

/** The plain bytes as one file. It is on the disk where the chunks lie there as they are. */
export async function chunkedFile(db: Vault, { of, count }: ChunkedRow, type: string): Promise<Blob> {
  const rows = await db.chunks.where('[of+n]').between([of, Dexie.minKey], [of, Dexie.maxKey]).toArray();
  if (rows.length !== count) throw new ChunksGone();
  const files: Blob[] = [];
  for (const { bytes } of rows) files.push(await asFile(db, bytes));
  return new Blob(files, { type });
}
