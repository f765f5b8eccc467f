import type { ReaderId } from '../../model/order';
import { orderKey, readerOfKey } from '../../model/order-key';
import type { Purchase } from '../../model/purchase';
import type { FoundBy, PageKeys } from '../../platforms/keeping/kept-page';
import { rowsWith } from '../store/reads/rows-with';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';

/** The phones a page is about, the surest first, and of equals what was bought last. */
export async function phonesOfPage(
  db: Vault,
  reader: ReaderId,
  { orders, lines, skus, items }: PageKeys,
): Promise<{ phone: Purchase; by: FoundBy }[]> {
  const keys = orders.map((id) => orderKey(reader, id));
  const byOrder = (await rowsWith(db.purchases, 'orderKey', keys)).map(purchaseOf).filter(isThere);
  const found = new Map<string, { phone: Purchase; by: FoundBy }>();
  const add = (phone: Purchase, by: FoundBy) => {
    if (!found.has(phone.id)) found.set(phone.id, { phone, by });
  };
  const newest = (phones: readonly Purchase[]) =>
    phones.toSorted((a, b) => (b.placedAt ?? '').localeCompare(a.placedAt ?? ''));
  if (lines.length + skus.length + items.length > 0) {
    const others = await db.purchases
      .filter(({ line, orderKey: key, shelf }) => {
        if (readerOfKey(key) !== reader || shelf === 'deleted') return false;
        const { lineId = '', skuId = '', itemId = '' } = line;
        return lines.includes(lineId) || skus.includes(skuId) || items.includes(itemId);
      })
      .toArray();
    const phones = newest(others.map(purchaseOf).filter(isThere));
    // A line's number says more than its order's, which may have two phones.
    for (const phone of phones) if (lines.includes(phone.line.lineId ?? '')) add(phone, 'line');
    for (const phone of newest(byOrder)) add(phone, 'order');
    for (const phone of phones) add(phone, 'item');
  }
  for (const phone of newest(byOrder)) add(phone, 'order');
  return [...found.values()];
}

const isThere = ({ shelf }: Purchase): boolean => shelf === 'active' || shelf === 'ended';
