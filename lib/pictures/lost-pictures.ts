import type { PictureJob } from '../db/store/rows';
import type { Vault } from '../db/store/schema';
import type { EvidenceRecord } from '../model/evidence';

/** Snapshots that are queued at a time. */
const MOST = 200;

/**
 * Queues the snapshots of which there is neither a picture nor a job that would make one: a backup carries no jobs, and a
 * disk may have lost one. So an order gets its picture without its page being opened again.
 *
 * @returns how many were queued
 */
export function queueLostPictures(db: Vault): Promise<number> {
  return db.transaction('rw', db.evidence, db.blobs, db.purchases, db.pictureJobs, async () => {
    const snapshots: EvidenceRecord[] = [];
    const known = new Set((await db.pictureJobs.toArray()).map(({ sha256 }) => sha256));
    await db.evidence.each((item) => {
      if (item.kind === 'snapshot') snapshots.push(item);
      else if (item.derivedFrom !== undefined) known.add(item.derivedFrom);
    });
    const lost = snapshots.filter(({ sha256 }) => !known.has(sha256)).slice(0, MOST);
    const jobs: PictureJob[] = [];
    for (const item of lost) {
      const phones = await db.purchases.where({ orderKey: item.orderKey }).toArray();
      const stored = await db.blobs.get(item.sha256);
      if (stored && phones.some(({ shelf }) => shelf !== 'deleted')) jobs.push(jobOf(item, stored.bytes));
    }
    await db.pictureJobs.bulkAdd(jobs);
    return jobs.length;
  });
}

function jobOf({ orderKey, sha256, url = '', takenAt, width = 1, height = 1 }: EvidenceRecord, bytes: ArrayBuffer) {
  const images = addressesIn(new TextDecoder().decode(bytes));
  return { orderKey, sha256, url, takenAt, width, height, scale: 1, images, tries: 0 };
}

const ADDRESS = /(?: src="|<image href="|url\(&quot;)(https:\/\/[^"<>]+?)(?:"|&quot;\))/g;

/** Of the pictures in a snapshot's mark-up. */
function addressesIn(markup: string): string[] {
  const found = [...markup.matchAll(ADDRESS)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  return [...new Set(found)].slice(0, 200);
}
