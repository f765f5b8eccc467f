import { findBytes } from '../db/evidence/bytes/stored-bytes';
import { loadOrders } from '../db/orders/load-orders';
import { mergePage, phonesOf } from '../db/orders/merge/merge-page';
import { recordPage } from '../db/orders/record-page';
import type { Vault } from '../db/store/schema';
import type { CivilDate } from '../model/dates';
import { EvidenceRecord } from '../model/evidence';
import type { PageReport } from '../model/page-report';
import type { Source } from '../model/purchase';
import { type Change, changesBetween } from './changes';
import { readAgain } from './read-again';
import { snapshotDocument } from './snapshot-document';

/** Copies of one order that are read again: its list and its own page, each as it was last seen, and some before. */
const COPIES = 4;

export interface Reread {
  /** What the copies say, the oldest first, each with the time it was taken (epoch milliseconds). */
  told: { report: PageReport; takenAt: number }[];
  /** What that would change, and what it would not though it says otherwise. */
  changes: Change[];
}

/** Reads the copies of an order's pages with today's readers. Stores nothing. */
export async function rereadOrder(db: Vault, key: string, today: CivilDate): Promise<Reread> {
  const before = (await loadOrders(db, [key])).get(key);
  const told: Reread['told'] = [];
  if (!before) return { told, changes: [] };
  let after = before;
  const changes: Change[] = [];
  for (const copy of await copiesOf(db, key)) {
    const report = await reportOf(db, copy, before);
    const [seen] = report?.orders ?? [];
    if (!report || !seen) continue;
    const source: Source = { page: report.page, layout: report.layout, url: report.url, at: copy.takenAt };
    const next = mergePage(after, key, seen, phonesOf(seen, source), source, today, false);
    changes.push(...changesBetween(after, next, report));
    told.push({ report, takenAt: copy.takenAt });
    after = next;
  }
  return { told, changes: once(changes) };
}

/** The record takes over what the copies say, as if the pages had said it on the day the copies were made. */
export async function takeOver(db: Vault, { told }: Reread, now: number, today: CivilDate): Promise<void> {
  for (const { report, takenAt } of told) await recordPage(db, report, now, today, { saidAt: takenAt });
}

async function copiesOf(db: Vault, orderKey: string): Promise<EvidenceRecord[]> {
  const records = await db.evidence.where({ orderKey }).toArray();
  return records
    .filter((record) => EvidenceRecord.safeParse(record).success)
    .filter(({ kind, mime, url }) => kind === 'snapshot' && mime === 'application/xhtml+xml' && url !== undefined)
    .toSorted((a, b) => a.takenAt - b.takenAt)
    .slice(-COPIES);
}

/** `undefined` where the copy cannot be had, is not what was sealed, or says nothing of the order. */
async function reportOf(
  db: Vault,
  copy: EvidenceRecord,
  known: Parameters<typeof readAgain>[2],
): Promise<PageReport | undefined> {
  const stored = await findBytes(db, copy.sha256);
  if (!stored || !(await stored.isWhole(copy))) return undefined;
  const page = snapshotDocument(await (await stored.blob()).text());
  return page && readAgain(page, copy, known);
}

/** Two copies that say the same say it once. */
function once(changes: readonly Change[]): Change[] {
  const byField = new Map(changes.map((one) => [JSON.stringify([one.phone, one.field, one.is, one.stays]), one]));
  return [...byField.values()];
}
