import { failJob, finishJob, nextJobs, type Picture, type PictureTask } from '../db/pictures/picture-jobs';
import { readChoice } from '../db/store/choices';
import type { Vault } from '../db/store/schema';
import { readerOfKey } from '../model/order-key';
import { SITE_OF } from '../platforms/sites';
import { drawSnapshot } from './draw';
import { DRAWING } from './draw-message';
import { fillPictures } from './fetch-images';
import { fetchOnce } from './own-request';
import { makeThumbs } from './thumbs/make-thumbs';

/**
 * Draws every queued snapshot, one after the other, and stores each picture as soon as it is done. Called twice, or in
 * two contexts at once, the second waits for the first and finds nothing left. A job that fails is left for the next call.
 *
 * @returns how many pictures were stored
 */
export function drawPending(
  db: Vault,
  draw: (task: PictureTask) => Promise<Picture[]> = (task) => drawTask(task, db),
): Promise<number> {
  return navigator.locks.request(DRAWING, async () => {
    const failed = new Set<number>();
    let stored = 0;
    for (;;) {
      const tasks = await nextJobs(db, failed.size + 1);
      const task = tasks.find(({ job }) => !failed.has(job.id));
      if (!task) return stored;
      try {
        const pictures = await draw(task);
        stored += (await finishJob(db, task.job, pictures, Date.now()))?.length ?? 0;
      } catch (error) {
        failed.add(task.job.id);
        await failJob(db, task.job, error instanceof Error ? error.message : String(error));
      }
    }
  });
}

async function drawTask({ job, snapshot }: PictureTask, db: Vault): Promise<Picture[]> {
  const { images, taken } = snapshot;
  const { fetchImages } = await readChoice(db, 'pictures');
  const { markup, lost } = await fillPictures(snapshot.markup, {
    images,
    taken,
    hosts: imageHostsOf(job.orderKey),
    fetchOne: fetchImages ? (address) => fetchOnce(address, document) : undefined,
  });
  // Beside the drawing, never before it: whatever becomes of the small picture, the order gets its own.
  void makeThumbs(db, job.orderKey, markup);
  const drawn = await drawSnapshot({ ...snapshot, markup }, document);
  return lost === 0 ? drawn : drawn.map((picture) => ({ ...picture, remarks: [lostWords(lost, fetchImages)] }));
}

function lostWords(lost: number, fetchImages: boolean): string {
  return fetchImages ? `图中有 ${lost} 张图片未能取得` : `图中有 ${lost} 张商品图没有取：你在设置里关掉了`;
}

/** A page of one platform gets no pictures from another's hosts. */
function imageHostsOf(orderKey: string): readonly string[] {
  const reader = readerOfKey(orderKey);
  return reader ? SITE_OF[reader].imageHosts : [];
}
