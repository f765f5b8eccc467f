import { chainedWrite } from '../db/evidence/chained-write';
import { loadOrders } from '../db/orders/load-orders';
import { storePurchases } from '../db/purchases/store-purchases';
import type { Outcome } from '../db/store/outcome';
import type { Vault } from '../db/store/schema';
import { storageFailure } from '../db/store/storage-failure';
import { civilDateOf } from '../model/dates';
import type { EvidenceRecord, LedgerEntry } from '../model/evidence';
import { PURGED_TITLE, type Purchase } from '../model/purchase';
import { choiceOf } from '../model/settings';
import { type Backup, chainAt } from './format';
import { linksForImport } from './merge-ledger';
import { mergeOrder } from './merge-order';
import { readBackup, type SoundBackup } from './read-backup';

/** Orders that are merged at a time. */
const BATCH = 500;

/** Phones that are new in the vault, and phones it had already. */
export interface Imported {
  added: number;
  merged: number;
}

/** Adds a backup to the vault: all of the file, or with a reason nothing. What is here already is never overwritten. */
export async function importBackup(db: Vault, file: Blob, now = Date.now()): Promise<Outcome<Imported>> {
  const read = await readBackup(file);
  if (!read.ok) return read;
  try {
    return { ok: true, value: await store(db, read.value, now) };
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === 'failed') throw error;
    const why = failure === 'full' ? '磁盘空间不足' : '浏览器不允许保存数据（可能是无痕窗口）';
    return { ok: false, reason: `${why}，没有导入任何内容，已有记录不受影响。` };
  }
}

function store(db: Vault, { backup, blobs }: SoundBackup, now: number): Promise<Imported> {
  let items: EvidenceRecord[] = [];
  let links: LedgerEntry[] = [];
  const tables = [db.orders, db.purchases, db.search, db.evidence, db.blobs, db.foreignChains, db.cases, db.settings];
  return chainedWrite(
    db,
    async (tail) => {
      items = await missingEvidence(db, backup);
      links = await linksForImport(db, backup.ledger, items, tail, now);
      return links;
    },
    tables,
    async () => {
      const { ids, added, merged } = await storeOrders(db, backup, now);
      const bytes = [...new Set(items.map(({ sha256 }) => sha256))].flatMap((sha256) => blobs.get(sha256) ?? []);
      await db.blobs.bulkPut(bytes);
      await db.evidence.bulkAdd(items.map((item) => withPurchase(item, ids)));
      await storeCases(db, backup, ids);
      await storeChains(db, backup, links);
      await storeChoices(db, backup);
      return { added, merged };
    },
  );
}

/** What the vault neither has nor was told to forget. */
async function missingEvidence(db: Vault, backup: Backup): Promise<EvidenceRecord[]> {
  const here = new Set(await db.evidence.toCollection().primaryKeys());
  const removed = new Set<string>();
  await db.ledger.each(({ evidenceId, action }) => {
    if (action === 'removed') removed.add(evidenceId);
  });
  const alive = new Map<string, boolean>();
  await db.purchases.each(({ orderKey, line }) => {
    alive.set(orderKey, alive.get(orderKey) === true || line.title !== PURGED_TITLE);
  });
  return backup.evidence.filter(
    ({ id, orderKey }) => !here.has(id) && !removed.has(id) && alive.get(orderKey) !== false,
  );
}

async function storeOrders(db: Vault, backup: Backup, now: number) {
  const today = civilDateOf(now);
  const byOrder = new Map<string, Purchase[]>(backup.orders.map(({ key }) => [key, []]));
  for (const purchase of backup.purchases) byOrder.get(purchase.orderKey)?.push(purchase);
  const ids = new Map<string, string>();
  let added = 0;
  let merged = 0;
  for (let from = 0; from < backup.orders.length; from += BATCH) {
    const saved = backup.orders.slice(from, from + BATCH);
    const known = await loadOrders(
      db,
      saved.map(({ key }) => key),
    );
    const results = saved.map((order) =>
      mergeOrder(known.get(order.key), { order, purchases: byOrder.get(order.key) ?? [] }, today),
    );
    await db.orders.bulkPut(results.map(({ order }) => order));
    await storePurchases(
      db,
      results.flatMap(({ order, purchases }) => purchases.map((purchase) => ({ purchase, order }))),
    );
    for (const result of results) {
      for (const [before, now] of result.ids) ids.set(before, now);
      added += result.added;
      merged += result.merged;
    }
  }
  return { ids, added, merged };
}

function withPurchase(item: EvidenceRecord, ids: ReadonlyMap<string, string>): EvidenceRecord {
  const { purchaseId, ...rest } = item;
  const id = purchaseId && ids.get(purchaseId);
  return id ? { ...rest, purchaseId: id } : rest;
}

/** A dispute that is here already is not touched; a new one goes with its phone. */
async function storeCases(db: Vault, { cases = [] }: Backup, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const record of cases) {
    const purchaseId = ids.get(record.purchaseId);
    if (purchaseId !== undefined && !(await db.cases.get(record.id))) await db.cases.add({ ...record, purchaseId });
  }
}

/** The chain of another machine is kept under its end, as a proof of its own. */
async function storeChains(db: Vault, { ledger, settings }: Backup, links: readonly LedgerEntry[]): Promise<void> {
  const chains = settings.flatMap(({ key, value }) => chainAt(key, value) ?? []);
  const end = ledger.at(-1);
  const ours = end === undefined || [...links, await db.ledger.get(end.seq)].some((entry) => entry?.hash === end.hash);
  if (!ours) chains.push({ end: end.hash, entries: ledger });
  for (const chain of chains) {
    if (!(await db.foreignChains.get(chain.end))) await db.foreignChains.add(chain);
  }
}

/** What the buyer chose here stays. Nothing else of a machine is taken from a file. */
async function storeChoices(db: Vault, { settings }: Backup): Promise<void> {
  for (const choice of settings.flatMap(({ key, value }) => choiceOf(key, value) ?? [])) {
    if (!(await db.settings.get(choice.name))) await db.settings.add({ key: choice.name, value: choice.value });
  }
}
