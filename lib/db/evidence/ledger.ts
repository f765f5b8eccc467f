import type { LedgerEntry } from '../../model/evidence';
import { canonicalJson } from '../store/canonical-json';

/** What `prev` of the first entry says. */
export const GENESIS = '0'.repeat(64);

/** The end of a chain, to which the next entry is tied. */
export interface Tail {
  seq: number;
  hash: string;
}

export const EMPTY_TAIL: Tail = { seq: 0, hash: GENESIS };

/** Bytes of the largest that is hashed out of {@link desk}. */
const LARGEST = 4_000_000;
let desk = new Uint8Array(0);

/**
 * What the browser is given to hash it keeps until its collector comes by, also where the bytes have been let go of: of a
 * vault of two gigabytes hundreds of megabytes. So it is given a copy in memory that is used again; it makes its own at once.
 */
function onDesk(data: BufferSource): BufferSource {
  if (data.byteLength > LARGEST) return data;
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  if (desk.length < bytes.length) desk = new Uint8Array(Math.min(LARGEST, 2 * bytes.length));
  desk.set(bytes);
  return desk.subarray(0, bytes.length);
}

export async function sha256Hex(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', onDesk(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 over the canonical JSON of all fields but `hash`. */
export function hashOfEntry({ hash: _hash, ...fields }: LedgerEntry): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(fields)));
}

/** Links that continue a chain after `tail`, in the given order. */
export async function linksAfter(
  tail: Tail,
  items: readonly Pick<LedgerEntry, 'evidenceId' | 'sha256' | 'action'>[],
  at: number,
): Promise<LedgerEntry[]> {
  const links: LedgerEntry[] = [];
  let { seq, hash } = tail;
  for (const item of items) {
    const entry: LedgerEntry = { ...item, seq: ++seq, prev: hash, at, hash: '' };
    hash = await hashOfEntry(entry);
    links.push({ ...entry, hash });
  }
  return links;
}

/** The first entry at which a chain is broken; `undefined` when it is whole. Entries in order of `seq`, after `tail`. */
export async function brokenAt(entries: readonly LedgerEntry[], tail = EMPTY_TAIL): Promise<LedgerEntry | undefined> {
  const hashes = await Promise.all(entries.map(hashOfEntry));
  let { seq, hash } = tail;
  for (const [i, entry] of entries.entries()) {
    if (entry.seq !== ++seq || entry.prev !== hash || entry.hash !== hashes[i]) return entry;
    hash = entry.hash;
  }
  return undefined;
}
