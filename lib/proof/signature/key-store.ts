import { type DBSchema, openDB } from 'idb';
import { digestOf, hex } from '../timestamp/bytes';
import { makeDeviceKey, SIGNING } from './device-key';
import { toDer } from './ecdsa-der';
import { type SignedHead, signHead } from './sign-head';

interface Keys extends DBSchema {
  /** The pair itself: the browser stores keys that cannot be shown. */
  keys: { key: 'device'; value: CryptoKeyPair };
  /** Signatures by the hash of what they are over: asked again, the same bytes come again. */
  signatures: { key: string; value: Uint8Array<ArrayBuffer> | SignedHead };
}

/** Apart from the vault: a key cannot be exported, so no backup carries it, and a restored vault has this profile's key. */
const NAME = 'goujibao-keys';

const open = () =>
  openDB<Keys>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('signatures');
    },
  });

/** This profile's key, made when it is first needed. */
export async function deviceKey(): Promise<CryptoKeyPair> {
  const db = await open();
  try {
    const known = await db.get('keys', 'device');
    if (known) return known;
    const made = await makeDeviceKey();
    // Another page may have been faster: whichever is stored first is the key.
    const tx = db.transaction('keys', 'readwrite');
    const first = await tx.store.get('device');
    if (!first) await tx.store.put(made, 'device');
    await tx.done;
    return first ?? made;
  } finally {
    db.close();
  }
}

/** Signs bytes with this profile's key, the same bytes once only. */
export function signOnce(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return once('bytes', bytes, async ({ privateKey }) =>
    toDer(new Uint8Array(await crypto.subtle.sign(SIGNING, privateKey, bytes))),
  );
}

/** The signed head of a ledger, once for each head and what it is linked with. */
export function signedHeadOnce(
  tail: { seq: number; hash: string },
  now: Date,
  earlierKeys: readonly string[] = [],
): Promise<SignedHead> {
  const what = [tail.hash, ...earlierKeys].join(' ');
  return once('head', new TextEncoder().encode(what), (pair) => signHead(tail, pair, now, earlierKeys));
}

async function once<T extends Uint8Array<ArrayBuffer> | SignedHead>(
  what: string,
  over: Uint8Array<ArrayBuffer>,
  make: (pair: CryptoKeyPair) => Promise<T>,
): Promise<T> {
  const pair = await deviceKey();
  const key = `${what}:${hex(await digestOf('SHA-256', over))}`;
  const db = await open();
  try {
    const known = await db.get('signatures', key);
    if (known) return known as T;
    const made = await make(pair);
    await db.put('signatures', made, key);
    return made;
  } finally {
    db.close();
  }
}
