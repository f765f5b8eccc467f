import type { EvidenceRecord, LedgerEntry } from '../../model/evidence';
import type { Head, HistoryEntry } from '../../model/history/entry';
import type { Purchase } from '../../model/purchase';
import { brokenAt, sha256Hex } from '../evidence/ledger';
import { sumOfRecord } from '../evidence/store-evidence';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import { chainFaults } from './chain';
import { knownHeads, ownEnd } from './heads';
import { isTombstone } from './steps';
import { sealOfOrder } from './sum';

export interface Fault {
  /**
   * `chain`: an entry does not follow from the one before, or does not say what was hashed; `cut`: a chain no longer leads
   * to an end that was noted; `record`: an item is gone, or its record is not what was sealed; `bytes`: the same of its
   * bytes; `order`: an order or a phone is not what its history says; `unlisted`: rows or bytes that no chain knows.
   */
  kind: 'chain' | 'cut' | 'record' | 'bytes' | 'order' | 'unlisted';
  /** Of which order or item, where it is known. */
  orderKey?: string;
  evidenceId?: string;
  device?: string;
  seq?: number;
}

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
  /** Every stored byte is hashed again, which takes time with the size of the vault. */
  bytes?: boolean;
  /** Ends of chains noted elsewhere: in the name of a backup, on paper. */
  heads?: readonly Head[];
  signal?: AbortSignal;
  /** 0..1 */
  progress?: (part: number) => void;
}

/**
 * Are the chains whole, do they lead to every end we know of, and is everything in the vault what they say? What was
 * rewritten from end to end, with no earlier end noted anywhere, cannot be found: that is what time stamps are for.
 */
export async function verifyVault(db: Vault, options: VerifyOptions = {}): Promise<Verification> {
  const { bytes = false, heads = [], signal, progress } = options;
  const rows = await read(db);
  const { history, evidence, chains } = rows;
  const faults: Fault[] = [];
  for (const { device, seq, orderKey } of chainFaults(history)) faults.push({ kind: 'chain', device, seq, orderKey });
  for (const chain of chains) {
    const broken = await brokenAt(chain);
    if (broken) faults.push({ kind: 'chain', seq: broken.seq, evidenceId: broken.evidenceId });
  }
  const noted = [...rows.noted, ...(rows.end ? [rows.end] : []), ...heads];
  faults.push(...cutChains(history, noted), ...cutOldChain(history, chains));
  faults.push(...ordersAltered(rows));
  const items = itemsAltered(rows);
  faults.push(...items.faults);
  faults.push(...(await looseBytes(db, evidence)));
  if (bytes) faults.push(...(await bytesAltered(db, evidence, signal, progress)));
  progress?.(1);
  return {
    ok: faults.length === 0,
    entries: history.length + chains.reduce((sum, chain) => sum + chain.length, 0),
    items: evidence.length,
    bytesOnly: items.bytesOnly,
    removed: items.removed,
    devices: new Set(history.flatMap(({ device }) => (device.startsWith('v1-') ? [] : device))).size,
    ...(rows.end ? { head: rows.end } : {}),
    faults,
  };
}

type Rows = Awaited<ReturnType<typeof read>>;

/** In one transaction, so that the rows fit together whatever is being written. */
function read(db: Vault) {
  const tables = [db.history, db.ledger, db.foreignChains, db.evidence, db.orders, db.purchases, db.memory];
  return db.transaction('r', tables, async () => ({
    history: await db.history.toArray(),
    chains: [
      await db.ledger.orderBy('seq').toArray(),
      ...(await db.foreignChains.toArray()).map(({ entries }) => entries),
    ],
    evidence: await db.evidence.toArray(),
    orders: await db.orders.toArray(),
    purchases: (await db.purchases.toArray()).map(purchaseOf),
    noted: await knownHeads(db),
    end: await ownEnd(db),
  }));
}

/** Every end that was noted must still be an entry of its chain, and the own one its last. */
function cutChains(history: readonly HistoryEntry[], noted: readonly Head[]): Fault[] {
  const known = new Set(history.map(({ hash }) => hash));
  const missing = noted.filter(({ hash }) => !known.has(hash));
  return [...new Map(missing.map((head) => [head.hash, head])).values()].map(({ device, seq }) => ({
    kind: 'cut',
    device,
    seq,
  }));
}

/** The first entry of a device seals the end of the chain it kept before. */
function cutOldChain(history: readonly HistoryEntry[], chains: readonly (readonly LedgerEntry[])[]): Fault[] {
  const ends = new Set(chains.flatMap((chain) => chain.map(({ hash }) => hash)));
  return history.flatMap((entry) => {
    if (entry.kind !== 'began') return [];
    const sealed = /"hash":"([0-9a-f]{64})"/.exec(entry.texts[0] ?? '')?.[1];
    return sealed && !ends.has(sealed) ? [{ kind: 'cut' as const, device: entry.device, seq: 0 }] : [];
  });
}

/** What the last entry about an order sealed is what lies in the vault. */
function ordersAltered({ history, orders, purchases }: Rows): Fault[] {
  const last = new Map<string, HistoryEntry>();
  for (const entry of history) {
    const before = last.get(entry.orderKey);
    if (entry.state !== undefined && (!before || isAfter(entry, before))) last.set(entry.orderKey, entry);
  }
  const faults: Fault[] = [];
  const phones = byOrder(purchases);
  for (const order of orders) {
    const entry = last.get(order.key);
    last.delete(order.key);
    if (!entry) faults.push({ kind: 'unlisted', orderKey: order.key });
    else if (entry.state !== sealOfOrder(order, phones.get(order.key) ?? []))
      faults.push({ kind: 'order', orderKey: order.key });
    phones.delete(order.key);
  }
  for (const orderKey of [...last.keys(), ...phones.keys()]) faults.push({ kind: 'order', orderKey });
  return faults;
}

function byOrder(purchases: readonly Purchase[]): Map<string, Purchase[]> {
  const phones = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    const others = phones.get(purchase.orderKey);
    if (others) others.push(purchase);
    else phones.set(purchase.orderKey, [purchase]);
  }
  return phones;
}

function isAfter(a: HistoryEntry, b: HistoryEntry): boolean {
  if (a.clock !== b.clock) return a.clock > b.clock;
  return a.device === b.device ? a.seq > b.seq : a.device > b.device;
}

function itemsAltered({ evidence, history, chains, purchases }: Rows): {
  faults: Fault[];
  bytesOnly: number;
  removed: number;
} {
  const sealed = new Map<string, { orderKey: string; sums: Set<string> }>();
  const gone = new Set<string>();
  for (const { kind, evidenceId, orderKey, parts } of history) {
    if (evidenceId === undefined) continue;
    if (kind === 'removed') gone.add(evidenceId);
    const known = sealed.get(evidenceId) ?? { orderKey, sums: new Set() };
    if (kind === 'kept') sealed.set(evidenceId, { orderKey, sums: known.sums.add(parts[0] ?? '') });
  }
  const linked = new Map<string, LedgerEntry>();
  for (const entry of chains.flat()) {
    if (entry.action === 'removed') gone.add(entry.evidenceId);
    else linked.set(entry.evidenceId, entry);
  }
  const faults: Fault[] = [];
  let bytesOnly = 0;
  for (const item of evidence) {
    const known = sealed.get(item.id);
    const old = linked.get(item.id);
    sealed.delete(item.id);
    linked.delete(item.id);
    const { orderKey, id: evidenceId } = item;
    if (known?.sums.has(sumOfRecord(item))) continue;
    if (!known && old?.sha256 === item.sha256) bytesOnly++;
    else faults.push({ kind: known || old ? 'record' : 'unlisted', orderKey, evidenceId });
  }
  // Items of an order that was deleted for good here are not taken from another device.
  const dead = new Set([...byOrder(purchases)].flatMap(([key, phones]) => (phones.every(isTombstone) ? key : [])));
  for (const [evidenceId, { orderKey }] of sealed)
    if (!gone.has(evidenceId) && !dead.has(orderKey)) faults.push({ kind: 'record', orderKey, evidenceId });
  for (const { evidenceId, seq } of linked.values())
    if (!gone.has(evidenceId)) faults.push({ kind: 'record', evidenceId, seq });
  return { faults, bytesOnly, removed: gone.size };
}

/** Bytes that no item has. */
async function looseBytes(db: Vault, evidence: readonly EvidenceRecord[]): Promise<Fault[]> {
  const used = new Set(evidence.map(({ sha256 }) => sha256));
  const loose = (await db.blobs.toCollection().primaryKeys()).filter((sha256) => !used.has(sha256));
  return loose.map(() => ({ kind: 'unlisted' }));
}

async function bytesAltered(
  db: Vault,
  evidence: readonly EvidenceRecord[],
  signal: AbortSignal | undefined,
  progress: ((part: number) => void) | undefined,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [i, { id, orderKey, sha256 }] of evidence.entries()) {
    signal?.throwIfAborted();
    const stored = await db.blobs.get(sha256);
    if (!stored || (await sha256Hex(stored.bytes)) !== sha256) faults.push({ kind: 'bytes', orderKey, evidenceId: id });
    progress?.(i / evidence.length);
  }
  return faults;
}
