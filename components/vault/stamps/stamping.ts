import { browser } from 'wxt/browser';
import type { Vault } from '@/lib/db/store/schema';
import type { StampSource } from '@/lib/proof/timestamp/keeping/sources';
import {
  type Attempt,
  bringOver,
  type KeptStamp,
  keptStamps,
  openStamps,
} from '@/lib/proof/timestamp/keeping/stamp-store';

const LOCK = 'goujibao-stamps';
/** Told to every page of ours when stamps or authorities have changed. */
const CHANNEL = 'goujibao-stamps';
/** Milliseconds an authority has to answer. */
const TIMEOUT = 20_000;

export interface Stamps {
  sources: StampSource[];
  attempts: Attempt[];
  /** The oldest first. */
  stamps: KeptStamp[];
}

export async function readStamps(db: Vault): Promise<Stamps> {
  const store = await openStamps();
  try {
    await bringOver(store, db);
    const [sources, attempts] = await Promise.all([store.getAll('sources'), store.getAll('attempts')]);
    return { sources, attempts, stamps: await keptStamps(db) };
  } finally {
    store.close();
  }
}

/** An authority goes on or off. Allowing its host is asked for in the click, before this. */
export async function setSource(source: StampSource, on: boolean): Promise<void> {
  const store = await openStamps();
  try {
    if (on) await store.put('sources', source);
    else {
      await store.delete('sources', source.url);
      await store.delete('attempts', source.url);
    }
  } finally {
    store.close();
  }
  announce();
}

/**
 * Asks the authorities that are due; one page at a time. The libraries come only where one is on.
 *
 * @returns when to look again, epoch milliseconds
 */
export function runStamps(db: Vault, wanted: 'by-itself' | 'now'): Promise<number | undefined> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return Date.now() + TIMEOUT;
    const store = await openStamps();
    let asked = false;
    try {
      await bringOver(store, db);
      if ((await store.count('sources')) === 0) return undefined;
      const [{ stampDue }, { presentHead }, { KNOWN_ROOTS }] = await Promise.all([
        import('@/lib/proof/timestamp/keeping/run'),
        import('@/lib/proof/signature/present-head'),
        import('@/lib/proof/timestamp/known-roots'),
      ]);
      return await stampDue(
        {
          db,
          store,
          signed: () => presentHead(db, new Date()),
          allowed: (origin) => browser.permissions.contains({ origins: [origin] }),
          online: () => navigator.onLine,
          net: {
            fetch: (...request) => fetch(...request),
            random: (length) => crypto.getRandomValues(new Uint8Array(length)),
            now: () => new Date(),
            timeout: TIMEOUT,
          },
          knownRoots: KNOWN_ROOTS,
          asked: () => {
            asked = true;
          },
        },
        wanted,
      );
    } finally {
      store.close();
      // Only where something is new: whoever hears it looks whether something is due.
      if (asked) announce();
    }
  });
}

export function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('');
  channel.close();
}

/** @returns what ends it */
export function onStamps(tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = tell;
  return () => channel.close();
}
