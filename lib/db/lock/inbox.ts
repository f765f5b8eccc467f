import { intoBox, outOfBox } from '../../lock/box';
import { type Bytes, joined, utf8 } from '../../lock/bytes';
import { boxKey } from '../../lock/lock-keys';
import { sha256Hex } from '../evidence/ledger';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';
import { keyringOf } from './lock';

/** Something that arrived while the vault was locked. */
export interface Arrived {
  /** What it is, as plain data. */
  head: unknown;
  /** Its bytes, where it has any. */
  bytes?: Bytes;
}

/** More than anybody's browser sends in one absence; what goes beyond it is not kept. */
const MOST = 5000;

/**
 * Puts something into the box of the locked vault. Of equal things (`same`: what makes them so) one is kept.
 *
 * @returns whether it is in there now
 */
export async function keepInBox(db: Vault, { head, bytes }: Arrived, same: unknown, at: number): Promise<boolean> {
  const { lock } = await keyringOf(db);
  if (!lock) return false;
  const mark = await markFor(lock.publicKey, same);
  if ((await db.inbox.where({ mark }).count()) > 0) return true;
  if ((await db.inbox.count()) >= MOST) return false;
  const words = utf8(JSON.stringify(head));
  const length = new Uint8Array(new Uint32Array([words.length]).buffer);
  const box = await intoBox(lock.publicKey, joined(length, words, bytes ?? new Uint8Array()));
  await db.transaction('rw', db.inbox, async () => {
    if ((await db.inbox.where({ mark }).count()) === 0) await db.inbox.add({ at, mark, box });
  });
  return true;
}

/** Is something of the kind in there already? */
export async function isInBox(db: Vault, same: unknown): Promise<boolean> {
  const { lock } = await keyringOf(db);
  return lock !== undefined && (await db.inbox.where({ mark: await markFor(lock.publicKey, same) }).count()) > 0;
}

/**
 * Takes everything out of the box of an open vault, oldest first. What was taken is in the vault before it leaves the box:
 * killed in between, it is taken a second time. What opens no more stays and is marked.
 *
 * @param take stores one thing; harmless a second time. What it cannot store is tried again with the next call
 * @returns how many were taken
 */
export async function emptyBox(db: Vault, take: (arrived: Arrived, at: number) => Promise<void>): Promise<number> {
  let taken = 0;
  for (let after = 0; ; ) {
    const row = await db.inbox.where(':id').above(after).first();
    if (row?.id === undefined) return taken;
    const { id, at, box } = row;
    after = id;
    if (row.damaged) continue;
    const { lock, keys } = await keyringOf(db);
    const key = lock && keys && (await boxKey(lock, keys));
    if (!lock || !keys) return taken;
    const plain = key && (await outOfBox(key, lock.publicKey, box));
    if (!plain) {
      await db.inbox.update(id, { damaged: true });
      continue;
    }
    try {
      await take(arrivedFrom(plain), at);
      await db.inbox.delete(id);
      taken++;
    } catch (error) {
      // It stays, and holds up none of the others.
      console.error('boxed', error);
    }
  }
}

/** Things that could not be opened: somebody altered them. */
export const damagedInBox = (db: Vault): Promise<number> => db.inbox.filter(({ damaged }) => damaged === true).count();

function arrivedFrom(plain: Bytes): Arrived {
  const [length = 0] = new Uint32Array(plain.slice(0, 4).buffer);
  const head: unknown = JSON.parse(new TextDecoder().decode(plain.subarray(4, 4 + length)));
  const bytes = plain.slice(4 + length);
  return bytes.length > 0 ? { head, bytes } : { head };
}

const markFor = (publicKey: string, same: unknown): Promise<string> => sha256Hex(utf8(publicKey + canonicalJson(same)));
