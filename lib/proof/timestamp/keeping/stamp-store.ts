import { type DBSchema, openDB } from 'idb';
import type { SignedHead } from '../../signature/sign-head';
import { hex } from '../bytes';
import type { StampSource } from './sources';

/** A token over a signed head, kept with what is needed to check it. */
export interface KeptStamp {
  /** Hash of the ledger's end it was asked for, and its number: it proves every entry up to there. */
  head: { seq: number; hash: string };
  signedHead: SignedHead;
  /** As it came: an authority's reply, or a token alone from elsewhere. */
  reply: Uint8Array<ArrayBuffer>;
  /** From the signer to the root, DER; empty where it cannot be checked here. */
  chain: Uint8Array<ArrayBuffer>[];
  /** The authority's time; absent where it cannot be checked here. */
  at?: Date;
  authority: string;
  /** `unchecked`: national algorithms, which no browser can count. */
  state: 'good' | 'unknown-root' | 'unchecked';
  /** Where it was asked; absent for one that was obtained elsewhere. */
  url?: string;
  /** When it came to us, epoch milliseconds. */
  keptAt: number;
}

/** How asking an authority goes: kept over restarts, so that its spacing holds. */
export interface Attempt {
  url: string;
  /** Epoch milliseconds. */
  at: number;
  /** In a row, without a stamp. */
  failures: number;
  problem?: string;
}

interface Stamping extends DBSchema {
  sources: { key: string; value: StampSource };
  attempts: { key: string; value: Attempt };
  stamps: { key: string; value: KeptStamp };
  /** Heads that were handed out to be stamped elsewhere, by their hash. */
  offered: { key: string; value: { head: KeptStamp['head']; signedHead: SignedHead } };
}

/** Of this profile, like its key: which authorities may be asked is decided here, whatever a backup says. */
const NAME = 'goujibao-stamps';

export type StampStore = Awaited<ReturnType<typeof openStamps>>;

export function openStamps() {
  return openDB<Stamping>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('sources', { keyPath: 'url' });
      db.createObjectStore('attempts', { keyPath: 'url' });
      db.createObjectStore('stamps');
      db.createObjectStore('offered');
    },
  });
}

/** The same token is kept once. */
export async function keepStamp(store: StampStore, stamp: KeptStamp): Promise<void> {
  const sum = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', stamp.reply)));
  await store.put('stamps', stamp, sum);
}

/** All of them, the oldest first. */
export async function keptStamps(store: StampStore): Promise<KeptStamp[]> {
  return (await store.getAll('stamps')).toSorted((a, b) => a.head.seq - b.head.seq || a.keptAt - b.keptAt);
}
