import * as z from 'zod/mini';
import { keepInBox } from '../../db/lock/inbox';
import { keepPageItems, type PageItem } from '../../db/pages/keep-page';
import type { Vault } from '../../db/store/schema';
import { type Bytes, joined } from '../../lock/bytes';
import { EvidenceRecord } from '../../model/evidence';
import { Purchase } from '../../model/purchase';
import { kept, openOr } from './in-locked-vault';

/** A page that was kept while the vault was locked: all that was taken of it is one thing in the box. */

const { id: _id, orderKey: _key, purchaseId: _phone, bytes: size, sha256: _sum, ...said } = EvidenceRecord.shape;

export const BoxedPage = z.strictObject({
  kind: z.literal('kept-page'),
  phone: z.exactOptional(Purchase.shape.id),
  /** Each with the number of its bytes, which follow one another. */
  items: z.array(z.strictObject({ ...said, size })).check(z.maxLength(500)),
});
type BoxedPage = z.infer<typeof BoxedPage>;

/** Keeps what was taken of a page; into the box of a vault that is locked. */
export const keepOrBox = (db: Vault, items: readonly PageItem[], phone: string | undefined, at: number) =>
  openOr(
    db,
    () => keepPageItems(db, items, phone, at),
    () => boxPageItems(db, items, phone, at),
  );

export async function boxPageItems(
  db: Vault,
  items: readonly PageItem[],
  phone: string | undefined,
  at: number,
): Promise<'boxed'> {
  const contents: Bytes[] = [];
  const heads: BoxedPage['items'] = [];
  for (const { content, takenAt = at, ...item } of items) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    contents.push(bytes);
    heads.push({ ...item, takenAt, size: bytes.length });
  }
  const head: BoxedPage = { kind: 'kept-page', ...(phone === undefined ? {} : { phone }), items: heads };
  await kept(keepInBox(db, { head, bytes: joined(...contents) }, [head, at], at));
  return 'boxed';
}

/** Keeps it, for the phone it was kept for if that is still there. A second time it does nothing. */
export async function takePage(db: Vault, { items, phone }: BoxedPage, bytes: Bytes = new Uint8Array()): Promise<void> {
  const takenAt = items[0]?.takenAt;
  if (takenAt === undefined) return;
  const here = await db.evidence
    .where('takenAt')
    .equals(takenAt)
    .filter(({ url }) => url === items[0]?.url)
    .count();
  if (here > 0) return;
  let from = 0;
  const pages = items.map(({ size: length, ...item }): PageItem => {
    const content = new Blob([bytes.slice(from, from + length)], { type: item.mime });
    from += length;
    return { ...item, content };
  });
  const done = await keepPageItems(db, pages, phone, Date.now());
  if (done === 'no-such-phone') await keepPageItems(db, pages, undefined, Date.now());
}
