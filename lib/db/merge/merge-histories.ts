import { type CivilDate, civilDateOf } from '../../model/dates';
import type { EvidenceRecord } from '../../model/evidence';
import { type HistoryEntry, tellsOfPhones } from '../../model/history/entry';
import type { OrderRecord, Source } from '../../model/purchase';
import { bytesTables } from '../evidence/bytes/ready-bytes';
import { append, historyTables } from '../history/append';
import { deviceId } from '../history/device';
import { becomeNewDevice, headAt, noteHeads } from '../history/heads';
import { inOrder } from '../history/in-order';
import { withoutParts } from '../history/read-part';
import { sealOfOrder } from '../history/sum';
import { loadOrders } from '../orders/load-orders';
import { mergeSources } from '../orders/merge/merge-order';
import type { KnownOrder } from '../orders/merge/merge-page';
import { storePurchases } from '../purchases/store-purchases';
import { rowsWith } from '../store/reads/rows-with';
import type { Vault } from '../store/schema';
import { dropLeftovers } from './drop-leftovers';
import type { Entries } from './entries';
import { droppedParts, fold } from './fold';
import { mergeCases } from './merge-cases';
import { mergeEvidence } from './merge-evidence';

/** What another vault knows: whole chains, and the items they speak of. */
export interface OtherVault {
  history: Entries;
  evidence: readonly EvidenceRecord[];
  /** When its pages were last seen to say the same, by order. */
  seen: ReadonlyMap<string, readonly Source[]>;
}

/** Phones that are new in the vault, and phones it had already. */
export interface Merged {
  added: number;
  merged: number;
  /** The other knows entries of this device that are not here: the chain here was cut off or rewritten, or is an old state. */
  behind?: true;
}

/** Orders that are put together at a time. */
const BATCH = 500;

export const mergeTables = (db: Vault) => [
  ...historyTables(db),
  db.staged,
  db.foreignChains,
  db.orders,
  db.purchases,
  db.search,
  db.cases,
  db.evidence,
  db.evidenceSays,
  ...bytesTables(db),
  db.pictureJobs,
];

/**
 * The one way in which two vaults become one, whether a backup is read, a machine is set up anew or two are kept in step:
 * their entries are put together, and every order that gained one is made anew from all of its. So it does not matter who
 * gives to whom, in which order, or how often; nothing is lost because it is not in a file. Within one transaction over
 * {@link mergeTables}; the bytes of the items are stored already.
 */
export async function mergeHistories(db: Vault, other: OtherVault, now: number): Promise<Merged> {
  const today = civilDateOf(now);
  const looked = await lookThrough(db, other.history);
  if (looked.behind) await becomeNewDevice(db);
  const touched = new Set<string>();
  await other.history.each(async (some) => {
    for (const key of await unite(db, some)) touched.add(key);
  });
  const keys = [...looked.orders];
  const result: Merged = { added: 0, merged: 0, ...(looked.behind ? { behind: true } : {}) };
  for (let from = 0; from < keys.length; from += BATCH) {
    const some = keys.slice(from, from + BATCH);
    const before = await loadOrders(db, some);
    const after = await remake(db, some, before, touched, other.seen, today, now);
    for (const key of some) count(result, before.get(key), after.get(key) ?? before.get(key));
  }
  await mergeCases(db, [...new Set([...keys, ...looked.argued])], now);
  await mergeEvidence(db, other.evidence, now);
  await noteHeads(db, [...looked.heads.values()].map(headAt));
  return result;
}

interface Looked {
  /** Orders that are told of; orders that are argued about. */
  orders: Set<string>;
  argued: Set<string>;
  /** Of each device the last entry, without its words. */
  heads: Map<string, HistoryEntry>;
  /** The other has entries of this device that are not here: somebody else writes under its name, or it was put back. */
  behind: boolean;
}

async function lookThrough(db: Vault, entries: Entries): Promise<Looked> {
  const own = await deviceId(db);
  const here = new Set(await db.history.where('device').equals(own).primaryKeys());
  const looked: Looked = { orders: new Set(), argued: new Set(), heads: new Map(), behind: false };
  await entries.each(async (some) => {
    for (const entry of some) {
      const { kind, orderKey, device, seq, hash } = entry;
      if (tellsOfPhones(entry.kind)) looked.orders.add(orderKey);
      if (kind === 'argued' || kind === 'withdrawn') looked.argued.add(orderKey);
      if (device === own && !here.has(hash)) looked.behind = true;
      if (!device.startsWith('v1-') && (looked.heads.get(device)?.seq ?? 0) < seq)
        looked.heads.set(device, { ...entry, texts: [] });
    }
  });
  return looked;
}

/** Stores the entries that are new, and texts that were missing here. Gives the orders that gained something. */
async function unite(db: Vault, some: readonly HistoryEntry[]): Promise<string[]> {
  const here = await db.history.bulkGet(some.map(({ hash }) => hash));
  const changed = some.flatMap((entry, i) => {
    const known = here[i];
    if (!known) return entry;
    const texts = known.texts.map((text, part) => text ?? entry.texts[part] ?? null);
    return texts.some((text, part) => text !== known.texts[part]) ? { ...known, texts } : [];
  });
  await db.history.bulkPut(changed);
  return changed.map(({ orderKey }) => orderKey);
}

/** Orders made anew from their entries. Gives those that were. */
async function remake(
  db: Vault,
  keys: readonly string[],
  before: ReadonlyMap<string, KnownOrder>,
  touched: ReadonlySet<string>,
  seen: OtherVault['seen'],
  today: CivilDate,
  now: number,
): Promise<Map<string, KnownOrder>> {
  const due = keys.filter((key) => touched.has(key));
  const byOrder = new Map<string, HistoryEntry[]>(due.map((key) => [key, []]));
  for (const entry of await rowsWith(db.history, 'orderKey', due)) byOrder.get(entry.orderKey)?.push(entry);
  const after = new Map<string, KnownOrder>();
  const settled: { kind: 'settled'; orderKey: string; parts: []; state: string }[] = [];
  for (const [key, all] of byOrder) {
    const gone = droppedParts(all);
    const kept = all.map((entry) => withoutParts(entry, gone));
    const entries = await dropLeftovers(db, key, kept, today, now);
    const known = fold(key, entries, today);
    if (!known) continue;
    after.set(key, known);
    const cut = entries.filter((entry, i) => entry !== all[i]);
    await db.history.bulkPut(cut);
    const state = sealOfOrder(known.order, known.purchases);
    const last = inOrder(entries).findLast((entry) => entry.state !== undefined);
    if (last?.state !== state) settled.push({ kind: 'settled', orderKey: key, parts: [], state });
  }
  await append(db, settled, now);
  await store(db, before, after, seen);
  await storeSeen(
    db,
    keys.filter((key) => !after.has(key)),
    before,
    seen,
  );
  return after;
}

async function store(
  db: Vault,
  before: ReadonlyMap<string, KnownOrder>,
  after: ReadonlyMap<string, KnownOrder>,
  seen: OtherVault['seen'],
): Promise<void> {
  const orders = [...after].map(([key, { order }]) => withSeen(order, before.get(key)?.order.sources, seen.get(key)));
  const phones = [...after.values()].flatMap(({ order, purchases }) =>
    purchases.map((purchase) => ({ purchase, order })),
  );
  const ids = new Set(phones.map(({ purchase }) => purchase.id));
  // Two devices may have numbered an order's phones differently: an old number must not stay beside the new one.
  const left = [...after.keys()]
    .flatMap((key) => before.get(key)?.purchases ?? [])
    .flatMap(({ id }) => (ids.has(id) ? [] : id));
  await db.purchases.bulkDelete(left);
  await db.search.bulkDelete(left);
  await db.orders.bulkPut(orders);
  await storePurchases(db, phones);
}

/** Orders without news: only when a page was last seen may be later. */
async function storeSeen(
  db: Vault,
  keys: readonly string[],
  before: ReadonlyMap<string, KnownOrder>,
  seen: OtherVault['seen'],
): Promise<void> {
  const orders = keys.flatMap((key) => {
    const order = before.get(key)?.order;
    const next = order && withSeen(order, undefined, seen.get(key));
    return next && JSON.stringify(next.sources) !== JSON.stringify(order.sources) ? next : [];
  });
  await db.orders.bulkPut(orders);
}

/** Only sources that the order has by its history: what was purged comes back in no way. */
function withSeen(order: OrderRecord, ...seen: readonly (readonly Source[] | undefined)[]): OrderRecord {
  const own = new Set(order.sources.map(({ page, layout }) => `${page} ${layout}`));
  const sources = seen
    .flatMap((list) => list ?? [])
    .filter(({ page, layout }) => own.has(`${page} ${layout}`))
    .reduce((all, source) => mergeSources(all, [source]), order.sources);
  return { ...order, sources };
}

function count(result: Merged, before: KnownOrder | undefined, after: KnownOrder | undefined): void {
  const alive = (known: KnownOrder | undefined) => known?.purchases.filter(({ shelf }) => shelf !== 'deleted') ?? [];
  const had = alive(before).length;
  const has = alive(after).length;
  result.added += Math.max(0, has - had);
  result.merged += Math.min(had, has);
}
