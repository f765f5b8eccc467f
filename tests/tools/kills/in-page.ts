import { browser } from 'wxt/browser';
import { exportBackup, writeBackup } from '../../../lib/backup/export.ts';
import { importBackup } from '../../../lib/backup/import.ts';
import { scratchFile } from '../../../lib/backup/target.ts';
import { addEntry, startCase } from '../../../lib/cases/store/cases.ts';
import { sweepChunks } from '../../../lib/db/evidence/bytes/chunks/chunk-sets.ts';
import { CHUNK, WHOLE } from '../../../lib/db/evidence/bytes/stored-form.ts';
import { removeForGood } from '../../../lib/db/evidence/evidence-bin.ts';
import { noteEvidence } from '../../../lib/db/evidence/note-evidence.ts';
import { verifyVault } from '../../../lib/db/history/verify.ts';
import { recordPage } from '../../../lib/db/orders/record-page.ts';
import { finishJob, nextJobs, queuePicture } from '../../../lib/db/pictures/picture-jobs.ts';
import { deletePurchase, restorePurchase, updateSays } from '../../../lib/db/purchases/purchases.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { TURNED } from '../../../lib/db/usage/turn-over.ts';
import { addFile } from '../../../lib/evidence/add-file.ts';
import { civilDateOf } from '../../../lib/model/dates.ts';
import type { PageReport } from '../../../lib/model/page-report.ts';

/** The extension's own code, called in a page of its own, so that a kill finds it at work. */

const db = new Vault();
/** Another machine's vault, whose backups are read in. */
const other = new Vault('kills-other');

const URL = 'https://order.jd.com/center/list.action';
const today = () => civilDateOf(Date.now());

function report(numbers: readonly number[]): PageReport {
  const orders = numbers.map((number) => ({
    order: {
      platform: 'jd' as const,
      orderId: String(350_000_000_000 + number),
      status: { text: '完成', phase: 'completed' as const },
      total: 399_900,
      lines: [{ title: `荣耀 Magic8 ${number}`, skuId: String(number), quantity: 1 }],
      links: {},
    },
    verdicts: [{ kind: 'phone' as const, isPhone: true, brand: '荣耀', confidence: 0.9 }],
    otherLines: 0,
  }));
  return {
    reader: 'jd',
    page: 'order-list',
    layout: 'jd-list-legacy',
    url: URL,
    found: orders.length,
    problems: [],
    orders,
  };
}

async function capture(vault: Vault, number: number): Promise<void> {
  await recordPage(vault, report([number]), Date.now(), today());
  const snapshot = { markup: `<p>${'订单'.repeat(4000)} ${number}</p>`, width: 10, height: 10, scale: 1, images: [] };
  const orderKey = `jd:${350_000_000_000 + number}`;
  await queuePicture(vault, { orderKey, snapshot, url: URL, takenAt: Date.now() }, Date.now());
  const task = (await nextJobs(vault, 10)).find(({ job }) => job.orderKey === orderKey);
  const picture = crypto.getRandomValues(new Uint8Array(60_000));
  if (task)
    await finishJob(
      vault,
      task.job,
      { blob: new Blob([picture], { type: 'image/webp' }), width: 9, height: 9 },
      Date.now(),
    );
}

/** Too big for one row. */
function filmOf(number: number): Blob {
  const noise = crypto.getRandomValues(new Uint8Array(65_536));
  new DataView(noise.buffer).setUint32(0, number);
  return new Blob(Array.from({ length: (WHOLE + 2 * CHUNK) / noise.length + 1 }, () => noise));
}

/** Names of what a kill may come upon; each does its `number`-th work and is done when it has been stored. */
const WORKS = {
  capture: (number: number) => capture(db, number),
  edit: async (number: number) => {
    const [first] = await db.purchases.limit(1).toArray();
    if (first) await updateSays(db, first.id, { note: String(number) }, today());
  },
  argue: async (number: number) => {
    const [first] = await db.purchases.limit(1).toArray();
    if (!first) return;
    const [known] = await db.cases.toArray();
    const { id } = known ?? (await startCase(db, first, 'dead', Date.now()));
    const entry = { kind: 'note', stage: 'seller', channel: 'chat', on: today(), text: String(number) } as const;
    await addEntry(db, id, entry, today(), Date.now());
  },
  remove: async () => {
    const last = await db.purchases.toCollection().last();
    if (!last) return;
    await (last.shelf === 'deleted' ? restorePurchase(db, last.id, today()) : deletePurchase(db, last.id, Date.now()));
  },
  film: async (number: number) => {
    const [first] = await db.purchases.limit(1).toArray();
    if (!first) return;
    const added = await addFile(db, first, { content: filmOf(number), name: `film-${number}` }, 'kills', Date.now());
    if (!added.ok) throw new Error(added.reason);
    const films = await db.evidence.filter(({ name }) => name?.startsWith('film-') === true).toArray();
    const older = films.flatMap(({ id, name }) => (name === `film-${number}` ? [] : id));
    await noteEvidence(db, older, { binnedAt: Date.now() }, Date.now());
    await removeForGood(db, older, Date.now());
  },
  write: async () => void (await writeBackup(db, Date.now(), {}, await scratchFile())),
  read: async (number: number) => {
    await capture(other, 500_000 + number);
    const read = await importBackup(db, await exportBackup(other, Date.now()), Date.now());
    if (!read.ok) throw new Error(read.reason);
  },
};
export type Work = keyof typeof WORKS;
export const works = Object.keys(WORKS) as Work[];

export async function work(name: Work, number: number): Promise<void> {
  await WORKS[name](number);
}

/** Lets the browser answer before anything is on the disk, as it does by itself. */
export function relax(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (names, mode) {
    return transaction.call(this, names, mode, { durability: 'relaxed' });
  };
}

/** Has the background begun the session's new log? See `turn-over.ts`. */
export async function hasNewLog(): Promise<boolean> {
  return (await browser.storage.session.get(TURNED))[TURNED] === true;
}

export interface Audit {
  faults: string[];
  /** The highest note and entry that were stored, and orders. */
  note: number;
  entry: number;
  orders: number[];
  /** Numbers of the films that are there. */
  films: number[];
  /** Snapshots that wait for their picture. */
  waiting: number;
}

/** What is there after all that happened. */
export async function audit(): Promise<Audit> {
  const { faults } = await verifyVault(db, { bytes: true });
  const loose = await looseChunks();
  const films = (await db.evidence.toArray()).flatMap(({ name }) => Number(/^film-(\d+)$/.exec(name ?? '')?.[1]) || []);
  const notes = (await db.purchases.toArray()).map(({ says }) => Number(says.note ?? 0));
  const entries = (await db.cases.toArray()).flatMap(({ entries: all }) => all.map(({ text }) => Number(text)));
  const orders = (await db.orders.toArray()).map(({ orderId }) => Number(orderId) - 350_000_000_000);
  return {
    faults: [...faults.map((fault) => JSON.stringify(fault)), ...(loose > 0 ? [`${loose} loose chunks`] : [])],
    films,
    note: Math.max(0, ...notes),
    entry: Math.max(0, ...entries),
    orders,
    waiting: await db.pictureJobs.count(),
  };
}

/** Chunks that no item has, once what is left of ended works is swept: later than it would be left alone. */
async function looseChunks(): Promise<number> {
  await sweepChunks(db, Date.now() + 3_600_000);
  const rows = await db.blobs.toArray();
  const counted = rows.reduce((sum, row) => sum + ('of' in row ? row.count : 0), 0);
  return Math.abs((await db.chunks.count()) - counted);
}
