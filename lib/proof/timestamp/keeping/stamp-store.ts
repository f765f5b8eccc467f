import { type DBSchema, openDB } from 'idb';
import type { Vault } from '../../../db/store/schema';
import { StampRow } from '../../../model/history/seals';
import { signedAsText, signedOfText } from '../../signature/sealed-bytes';
import type { SignedHead } from '../../signature/sign-head';
import { fromBase64, hex, toBase64 } from '../bytes';
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
  /** Where stamps lay before they were part of the vault. */
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

/** The same token is kept once. `false`: it is larger than any token. */
export async function keepStamp(db: Vault, stamp: KeptStamp): Promise<boolean> {
  const row = await keepable(stamp);
  if (row) await db.stamps.put(row);
  return row !== undefined;
}

/** As it lies in the vault; `undefined` where it is larger than any token. */
export async function keepable(stamp: KeptStamp): Promise<StampRow | undefined> {
  const row = StampRow.safeParse(await rowOf(stamp));
  return row.success ? row.data : undefined;
}

/** All of them, the oldest first. */
export async function keptStamps(db: Vault): Promise<KeptStamp[]> {
  return (await db.stamps.toArray()).map(stampOf).toSorted((a, b) => a.head.seq - b.head.seq || a.keptAt - b.keptAt);
}

/** Stamps of a release that kept them beside the vault go into it. */
export async function bringOver(store: StampStore, db: Vault): Promise<void> {
  for (const stamp of await store.getAll('stamps')) await keepStamp(db, stamp);
  await store.clear('stamps');
}

async function rowOf(stamp: KeptStamp): Promise<StampRow> {
  const { head, signedHead, reply, chain, at, authority, state, url, keptAt } = stamp;
  return {
    sum: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', reply))),
    ...head,
    ...signedAsText(signedHead),
    reply: toBase64(reply),
    chain: chain.map(toBase64),
    ...(at ? { at: at.getTime() } : {}),
    authority,
    state,
    ...(url === undefined ? {} : { url }),
    keptAt,
  };
}

export function stampOf(row: StampRow): KeptStamp {
  const { seq, hash, reply, chain, at, authority, state, url, keptAt } = row;
  return {
    head: { seq, hash },
    signedHead: signedOfText(row),
    reply: fromBase64(reply),
    chain: chain.map(fromBase64),
    ...(at === undefined ? {} : { at: new Date(at) }),
    authority,
    state,
    ...(url === undefined ? {} : { url }),
    keptAt,
  };
}
