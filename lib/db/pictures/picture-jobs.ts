import type { EvidenceRecord } from '../../model/evidence';
import type { Snapshot } from '../../model/page/snapshot';
import { findBytes } from '../evidence/bytes/stored-bytes';
import { type NewEvidence, sealEvidence, storeSealed } from '../evidence/store-evidence';
import { VaultLocked } from '../lock/keyring';
import { isLocked } from '../lock/lock';
import type { PictureJob } from '../store/rows';
import type { Vault } from '../store/schema';
import { needsPicture } from './needs-picture';

/** After so many failures a snapshot stays without a picture; the snapshot itself is kept and can be looked at. */
const MAX_TRIES = 5;

const SNAPSHOT_MIME = 'application/xhtml+xml';

export interface SnapshotOfOrder {
  orderKey: string;
  snapshot: Snapshot;
  /** Page it shows, without tokens. */
  url: string;
  /** Epoch milliseconds. */
  takenAt: number;
  /** The page changed the order soon after its first snapshot: this one is kept beside it. */
  later?: true;
}

export type Queued = 'queued' | 'kept-already' | 'no-such-order';

/** Ends a transaction that finds there is nothing to store. */
class NotWanted extends Error {
  readonly why: Queued;
  constructor(why: Queued) {
    super(why);
    this.why = why;
  }
}

/** Keeps a snapshot as evidence and queues its drawing, in one transaction. Of ten tabs that send the same, one counts. */
export async function queuePicture(db: Vault, sent: SnapshotOfOrder, now: number): Promise<Queued> {
  const { orderKey, url, takenAt } = sent;
  const { markup, ...drawing } = sent.snapshot;
  const { remarks } = drawing;
  const order = await db.orders.get(orderKey);
  if (!order) return 'no-such-order';
  const sealed = await sealEvidence(
    db,
    [
      {
        orderKey,
        kind: 'snapshot',
        method: 'serialised',
        mime: SNAPSHOT_MIME,
        width: drawing.width,
        height: drawing.height,
        url,
        phase: order.status.phase,
        ...(remarks ? { remarks } : {}),
        takenAt,
        content: new Blob([markup], { type: SNAPSHOT_MIME }),
      },
    ],
    now,
  );
  const write = async () => {
    const phones = await db.purchases.where({ orderKey }).toArray();
    if (!phones.some(({ shelf }) => shelf !== 'deleted')) throw new NotWanted('no-such-order');
    if (!(await needsPicture(db, order, sent))) throw new NotWanted('kept-already');
    const sha256 = sealed.map(({ record }) => record.sha256);
    if (sent.later && (await db.blobs.where('sha256').anyOf(sha256).count()) > 0) throw new NotWanted('kept-already');
    const jobs = sealed.map(({ record: { sha256 } }) => ({ ...drawing, orderKey, sha256, url, takenAt, tries: 0 }));
    await db.pictureJobs.bulkAdd(jobs);
  };
  try {
    await storeSealed(db, sealed, now, { tables: [db.purchases, db.pictureJobs], write });
    return 'queued';
  } catch (error) {
    if (error instanceof NotWanted) return error.why;
    throw error;
  }
}

function lockedOnly(error: unknown): undefined {
  if (error instanceof VaultLocked) throw error;
}

/** A queued job with all that is needed to draw it. */
export interface PictureTask {
  job: PictureJob & { id: number };
  snapshot: Snapshot;
}

/** Jobs that can be drawn, the least tried first. */
export async function nextJobs(db: Vault, limit: number): Promise<PictureTask[]> {
  // Some more: one whose snapshot is gone must not hold up those after it.
  const jobs = await db.pictureJobs
    .orderBy('tries')
    .limit(limit + 100)
    .toArray();
  if (jobs.length > 0 && (await isLocked(db))) throw new VaultLocked();
  const tasks: PictureTask[] = [];
  for (const job of jobs) {
    if (tasks.length === limit) break;
    const { id, width, height, scale, images, taken } = job;
    // One whose snapshot was altered holds up none either.
    const bytes = await (await findBytes(db, job.sha256))?.all().catch(lockedOnly);
    if (id === undefined || !bytes) continue;
    const markup = new TextDecoder().decode(bytes);
    const snapshot = { markup, width, height, scale, images, ...(taken ? { taken } : {}) };
    tasks.push({ job: { ...job, id }, snapshot });
  }
  return tasks;
}

/** A drawn snapshot, or one of its parts: what is too tall for one picture becomes several, top to bottom. */
export interface Picture {
  blob: Blob;
  /** Pixels of the picture. */
  width: number;
  height: number;
  /** What is missing in it, in words. */
  remarks?: string[];
}

/**
 * Keeps the pictures and takes the job off the queue, in one transaction. Nothing is kept, and the answer is `undefined`, when the job is gone: another
 * context drew it first, or the buyer deleted the order.
 */
export async function finishJob(
  db: Vault,
  job: PictureTask['job'],
  drawn: Picture | readonly Picture[],
  now: number,
): Promise<EvidenceRecord[] | undefined> {
  const pictures = [drawn].flat();
  const items = pictures.map((picture, i) => pictureEvidence(job, picture, i, pictures.length));
  const sealed = await sealEvidence(db, items, now);
  const write = async () => {
    if (!(await db.pictureJobs.get(job.id))) throw new NotWanted('kept-already');
    await db.pictureJobs.delete(job.id);
  };
  try {
    return await storeSealed(db, sealed, now, { tables: [db.pictureJobs], write });
  } catch (error) {
    if (error instanceof NotWanted) return undefined;
    throw error;
  }
}

async function giveUp(db: Vault, job: PictureTask['job'], failure: string, now: number): Promise<void> {
  // What a browser says is for the console.
  const why = /\p{Script=Han}/u.test(failure) ? failure.slice(0, 120) : '浏览器画不出这一块网页';
  const words = `这张画面没能画成：${why}。网页内容副本还在，换一个版本也许画得出来。`;
  const note: NewEvidence = {
    orderKey: job.orderKey,
    kind: 'note',
    method: 'rendered',
    mime: 'text/plain',
    name: '订单画面没能画成',
    url: job.url,
    derivedFrom: job.sha256,
    remarks: [words],
    takenAt: job.takenAt,
    content: new Blob([words], { type: 'text/plain' }),
  };
  const write = async () => {
    if (!(await db.pictureJobs.get(job.id))) throw new NotWanted('kept-already');
    await db.pictureJobs.delete(job.id);
  };
  try {
    await storeSealed(db, await sealEvidence(db, [note], now), now, { tables: [db.pictureJobs], write });
  } catch (error) {
    if (!(error instanceof NotWanted)) throw error;
  }
}

function pictureEvidence(job: PictureJob, picture: Picture, index: number, parts: number): NewEvidence {
  const { blob, width, height } = picture;
  const remarks = [...(job.remarks ?? []), ...(picture.remarks ?? [])];
  const words = parts > 1 ? [`第 ${index + 1} 张，共 ${parts} 张`, ...remarks] : remarks;
  return {
    orderKey: job.orderKey,
    kind: 'screenshot',
    method: 'rendered',
    mime: blob.type,
    width,
    height,
    url: job.url,
    derivedFrom: job.sha256,
    ...(words.length > 0 ? { remarks: words } : {}),
    takenAt: job.takenAt,
    content: blob,
  };
}

/** Counts a failed try and keeps why. After the last one the job ends: in its picture's place stands a note that says so. */
export async function failJob(db: Vault, job: PictureTask['job'], failure: string, now = Date.now()): Promise<void> {
  if (job.tries + 1 >= MAX_TRIES) return giveUp(db, job, failure, now);
  await db.pictureJobs
    .where('id')
    .equals(job.id)
    .modify((stored) => {
      stored.tries += 1;
      stored.failure = failure.slice(0, 200);
    });
}
