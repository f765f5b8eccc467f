import { type DBSchema, openDB } from 'idb';
import { pieceId } from '../../model/order-key';

/**
 * Small pictures of the phones, to find them by. They are made from what the evidence shows and can be made again, so they
 * are no evidence, stand in no chain and no backup, and lie in a database of their own: reading one never waits for the
 * vault. They are read without Dexie, since the popup has none.
 */

interface Tables extends DBSchema {
  thumbs: { key: string; value: { id: string; mime: string; bytes: ArrayBuffer } };
}

const NAME = 'goujibao-thumbs';

function open() {
  return openDB<Tables>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore('thumbs', { keyPath: 'id' });
    },
  });
}

let opened: ReturnType<typeof open> | undefined;

function database(): ReturnType<typeof open> {
  opened ??= open();
  return opened;
}

/** The picture of a purchase, which pieces of one line share; `undefined` where there is none, or no database to be had. */
export async function readThumb(id: string): Promise<Blob | undefined> {
  try {
    const thumbs = await database();
    const row = (await thumbs.get('thumbs', id)) ?? (await thumbs.get('thumbs', pieceId(id, 1)));
    return row && new Blob([row.bytes], { type: row.mime });
  } catch {
    opened = undefined;
    return undefined;
  }
}

export async function storeThumb(id: string, picture: Blob): Promise<void> {
  const bytes = await picture.arrayBuffer();
  await (await database()).put('thumbs', { id, mime: picture.type, bytes });
}

/** With the phone its picture goes. */
export async function forgetThumb(id: string): Promise<void> {
  try {
    await (await database()).delete('thumbs', id);
  } catch {
    // Without a database there is no picture either.
    opened = undefined;
  }
}
