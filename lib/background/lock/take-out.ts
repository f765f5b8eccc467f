import * as z from 'zod/mini';
import { type Arrived, emptyBox } from '../../db/lock/inbox';
import { recordPage } from '../../db/orders/record-page';
import { MOST_OF_PAGE } from '../../db/orders/waiting';
import { keepPhotographs } from '../../db/pictures/photographs';
import { queuePicture } from '../../db/pictures/picture-jobs';
import type { Vault } from '../../db/store/schema';
import { PROTOCOL } from '../../messages/protocol';
import { civilDateOf } from '../../model/dates';
import { EvidenceRecord } from '../../model/evidence';
import { instant } from '../../model/order';
import { PageReport } from '../../model/page-report';
import { OrderRecord } from '../../model/purchase';
import { BoxedPage, takePage } from './box-page';

const { mime, width, height, url, remarks } = EvidenceRecord.shape;

/** What is in the box, as it was put in. */
const Boxed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), report: PageReport }),
  z.strictObject({ kind: z.literal('snapshot'), sent: PROTOCOL.snapshot.payload }),
  z.strictObject({
    kind: z.literal('photograph'),
    mime,
    photograph: z.strictObject({
      orderKey: OrderRecord.shape.key,
      width: z.nonoptional(width),
      height: z.nonoptional(height),
      url: z.nonoptional(url),
      takenAt: instant,
      remarks: z.nonoptional(remarks),
    }),
  }),
  BoxedPage,
]);

/**
 * Brings in what arrived while the vault was locked, as if it came now, with the times it had. @returns how many things.
 */
export const takeOut = (db: Vault): Promise<number> => emptyBox(db, (arrived, at) => take(db, arrived, at));

async function take(db: Vault, { head, bytes }: Arrived, at: number): Promise<void> {
  const parsed = Boxed.safeParse(head);
  // Of a release that put in what this one does not know: it is not kept for ever.
  if (!parsed.success) return console.error('boxed', parsed.error);
  const boxed = parsed.data;
  if (boxed.kind === 'page') {
    await recordPage(db, boxed.report, at, civilDateOf(at), { room: MOST_OF_PAGE });
  } else if (boxed.kind === 'snapshot') {
    await queuePicture(db, boxed.sent, Date.now());
  } else if (boxed.kind === 'kept-page') {
    await takePage(db, boxed, bytes);
  } else if (bytes) {
    const { photograph } = boxed;
    // Killed after it was stored and before it left the box: it is here already.
    const here = await db.evidence
      .where({ orderKey: photograph.orderKey })
      .filter(({ takenAt, method }) => takenAt === photograph.takenAt && method === 'photographed')
      .count();
    if (here === 0)
      await keepPhotographs(db, [{ ...photograph, blob: new Blob([bytes], { type: boxed.mime }) }], Date.now());
  }
}
