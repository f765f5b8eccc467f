import type { Backup } from '@/lib/backup/v1/format';
import { EMPTY_TAIL, linksAfter, sha256Hex } from '@/lib/db/evidence/ledger';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { finishJob, nextJobs, queuePicture } from '@/lib/db/pictures/picture-jobs';
import { updateSays } from '@/lib/db/purchases/purchases';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { writeChoice } from '@/lib/db/store/choices';
import { purchaseOf } from '@/lib/db/store/rows';
import type { Vault } from '@/lib/db/store/schema';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { detailReport, freshVault, NOW, phoneOrder, reading, report, TODAY, wholeRows } from '../db/examples';

export const KEY = 'jd:350000000000';
export const ID = `${KEY}/1`;

const toBase64 = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64');

/** All rows as text, with the sums of the stored bytes: equal exactly when the vaults are. */
export const contents = async (db: Vault): Promise<string> =>
  canonicalJson([await rowsOf(db), await db.history.toArray(), await db.ledger.toArray()]);

/** The same without the chains, which each device has of its own. */
export async function rowsOf(db: Vault): Promise<string> {
  const rows = await Promise.all(
    [db.orders, db.purchases, db.evidence, db.foreignChains, db.cases, db.settings].map((t) => t.toArray()),
  );
  const blobs = await Promise.all(
    (await wholeRows(db)).map(async ({ sha256, bytes }) => [sha256, await sha256Hex(bytes)]),
  );
  return canonicalJson([rows, blobs]);
}

/** A vault as version 1 wrote it into its backup: one JSON file, the chain over the bytes of the items alone. */
export async function oldBackup(db: Vault): Promise<Backup> {
  const evidence = await db.evidence.toArray();
  const links = evidence.map(({ id, sha256 }) => ({ evidenceId: id, sha256 }));
  return structuredClone({
    format: 'goujibao-backup',
    version: 1,
    exportedAt: NOW,
    orders: await db.orders.toArray(),
    purchases: (await db.purchases.toArray()).map(purchaseOf),
    evidence,
    ledger: await linksAfter(EMPTY_TAIL, links, NOW),
    settings: (await db.settings.toArray()) as Backup['settings'],
    blobs: (await wholeRows(db)).map(({ sha256, bytes }) => ({ sha256, base64: toBase64(bytes) })),
  });
}

export const fileOf = (content: unknown): Blob =>
  new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);

/** A vault with something of everything. */
export async function filled(): Promise<Vault> {
  const vault = freshVault();
  await recordPage(vault, report(), NOW, TODAY);
  await recordPage(
    vault,
    detailReport({ orders: [phoneOrder(reading({ total: 999900, signedAt: '2026-11-18' }))] }),
    NOW,
    TODAY,
  );
  await addByHand(vault, { platform: 'taobao', title: '小米17', signedOn: '2026-11-10' }, NOW, TODAY);
  await updateSays(vault, ID, { nickname: '妈妈的手机' }, TODAY);
  const snapshot = { markup: '<p>订单</p>', width: 10, height: 10, scale: 1, images: [] };
  await queuePicture(vault, { orderKey: KEY, snapshot, url: report().url, takenAt: NOW }, NOW);
  const [task] = await nextJobs(vault, 1);
  const blob = new Blob([crypto.getRandomValues(new Uint8Array(60_000))], { type: 'image/webp' });
  if (task) await finishJob(vault, task.job, { blob, width: 10, height: 10 }, NOW + 1);
  await writeChoice(vault, 'reminders', { ...DEFAULT_REMINDERS, shortLeads: [5, 0] });
  return vault;
}
