import { findBytes } from '../db/evidence/bytes/stored-bytes';
import { readPart } from '../db/history/read-part';
import type { PictureJob } from '../db/store/rows';
import type { Vault } from '../db/store/schema';
import type { EvidenceRecord } from '../model/evidence';
import { Removed } from '../model/history/parts';

/** Snapshots that are queued at a time. */
const MOST = 200;

/**
 * Queues the snapshots of which there is neither a picture nor a job that would make one: a backup carries no jobs, and a
 * disk may have lost one. So an order gets its picture without its page being opened again.
 *
 * @returns how many were queued
 */
export async function queueLostPictures(db: Vault): Promise<number> {
  const jobs: PictureJob[] = [];
  for (const item of await lostSnapshots(db)) {
    // Before the transaction: bytes are opened outside of any.
    const bytes = await (await findBytes(db, item.sha256))?.all();
    if (bytes) jobs.push(jobOf(item, bytes));
  }
  if (jobs.length === 0) return 0;
  return db.transaction('rw', db.evidence, db.purchases, db.pictureJobs, db.history, async () => {
    // Meanwhile one may have been drawn, or its order deleted.
    const lost = new Set((await lostSnapshots(db)).map(({ sha256 }) => sha256));
    const wanted = jobs.filter(({ sha256 }) => lost.has(sha256));
    await db.pictureJobs.bulkAdd(wanted);
    return wanted.length;
  });
}

async function lostSnapshots(db: Vault): Promise<EvidenceRecord[]> {
  const snapshots: EvidenceRecord[] = [];
  const known = new Set((await db.pictureJobs.toArray()).map(({ sha256 }) => sha256));
  await db.evidence.each((item) => {
    if (item.kind === 'snapshot') snapshots.push(item);
    else if (item.derivedFrom !== undefined) known.add(item.derivedFrom);
  });
  const thrownAway = await thrownAwayAt(db);
  const wanted = ({ sha256, orderKey, takenAt }: EvidenceRecord) =>
    !known.has(sha256) && takenAt > (thrownAway.get(orderKey) ?? 0);
  const lost: EvidenceRecord[] = [];
  for (const item of snapshots.filter(wanted).slice(0, MOST)) {
    const phones = await db.purchases.where({ orderKey: item.orderKey }).toArray();
    if (phones.some(({ shelf }) => shelf !== 'deleted')) lost.push(item);
  }
  return lost;
}

function jobOf({ orderKey, sha256, url = '', takenAt, width = 1, height = 1 }: EvidenceRecord, bytes: Uint8Array) {
  const images = addressesIn(new TextDecoder().decode(bytes));
  return { orderKey, sha256, url, takenAt, width, height, scale: 1, images, tries: 0 };
}

const ADDRESS = /(?: src="|<image href="|url\(&quot;)(https:\/\/[^"<>]+?)(?:"|&quot;\))/g;

/** Of the pictures in a snapshot's mark-up. */
function addressesIn(markup: string): string[] {
  const found = [...markup.matchAll(ADDRESS)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  return [...new Set(found)].slice(0, 200);
}

/** When the buyer last threw an item of an order away for good: a picture that went so is not drawn again the next day. */
async function thrownAwayAt(db: Vault): Promise<Map<string, number>> {
  const at = new Map<string, number>();
  for (const entry of await db.history.where('kind').equals('removed').toArray()) {
    if (!readPart(entry, Removed)?.alone) continue;
    at.set(entry.orderKey, Math.max(at.get(entry.orderKey) ?? 0, entry.at));
  }
  return at;
}
