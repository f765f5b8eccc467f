import type { Head } from '../../model/history/entry';
import { VaultLocked } from '../lock/keyring';
import { isLocked } from '../lock/lock';
import type { Vault } from '../store/schema';
import { casesAltered } from './check/cases';
import { chainsAltered } from './check/chains';
import type { Fault } from './check/fault';
import { bytesAltered, itemsAltered } from './check/items';
import { ordersAltered } from './check/orders';
import { oldChains, type Rows, readRows } from './check/read-rows';
import { wordsAltered } from './check/words';

export interface Verification {
  ok: boolean;
  /** Entries of all devices, and of the chains of version 1. */
  entries: number;
  items: number;
  /** Items of which only the bytes are sealed, not what is said of them: version 1 kept them. */
  bytesOnly: number;
  /** Items the buyer deleted; the chain says when. */
  removed: number;
  devices: number;
  head?: Head;
  faults: Fault[];
}

export interface VerifyOptions {
  /** Every stored byte is hashed again, or those of one order: it takes time with their size. */
  bytes?: boolean | { orderKey: string };
  /** Ends of chains noted elsewhere: in the name of a backup, on paper. */
  heads?: readonly Head[];
  signal?: AbortSignal;
  /** 0..1 */
  progress?: (part: number) => void;
}

/** Of the time a check with all bytes takes, the part that goes into the chains. */
const CHAINS = 0.3;

/**
 * Are the chains whole, do they lead to every end we know of, and is everything in the vault what they say? What was
 * rewritten from end to end, with no earlier end noted anywhere, cannot be found: that is what time stamps are for.
 *
 * Rejects with `VaultLocked` while the vault is locked.
 */
export async function verifyVault(db: Vault, options: VerifyOptions = {}): Promise<Verification> {
  // What is encrypted can be compared with nothing.
  if (await isLocked(db)) throw new VaultLocked();
  const { bytes = false, heads = [], signal, progress } = options;
  const share = bytes ? CHAINS : 1;
  const rows = await readRows(db, { signal, progress: (part) => progress?.(part * share * 0.9) });
  const found = await verifyRows(rows, heads);
  const damaged = bytes
    ? await bytesAltered(
        db,
        rows.evidence.filter(({ orderKey }) => bytes === true || orderKey === bytes.orderKey),
        signal,
        (part) => progress?.(share + part * (1 - share)),
      )
    : [];
  progress?.(1);
  const faults = [...found.faults, ...damaged];
  return { ...found, faults, ok: faults.length === 0 };
}

/** The same of rows that were read. */
export async function verifyRows(rows: Rows, heads: readonly Head[] = []): Promise<Verification> {
  const { links, evidence, end } = rows;
  const items = itemsAltered(rows);
  const faults = [
    ...(await chainsAltered(rows, heads)),
    ...ordersAltered(rows),
    ...casesAltered(rows),
    ...items.faults,
    ...wordsAltered(rows),
  ];
  return {
    ok: faults.length === 0,
    entries: links.length + oldChains(rows).flat().length,
    items: evidence.length,
    bytesOnly: items.bytesOnly.length,
    removed: items.removed,
    devices: new Set(links.flatMap(({ device }) => (device.startsWith('v1-') ? [] : device))).size,
    ...(end ? { head: end } : {}),
    faults,
  };
}
