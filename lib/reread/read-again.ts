import { matchLines } from '../db/orders/match-lines';
import type { KnownOrder } from '../db/orders/merge/merge-page';
import { verdictOf } from '../db/orders/merge/merge-purchase';
import { sourceName } from '../db/orders/merge/source-rank';
import { addressOf } from '../model/address';
import { civilDateOf } from '../model/dates';
import type { EvidenceRecord } from '../model/evidence';
import type { OrderLine } from '../model/order';
import { orderKey } from '../model/order-key';
import type { PageReport } from '../model/page-report';
import type { ItemVerdict } from '../model/phone/item-kind';
import { classifyItem } from '../phones';
import { platformAt, readPage } from '../platforms';

/**
 * What today's readers read in the copy of a page, as the page itself would have told it: of this order, of its known phones,
 * and nothing of its state, which is that of the day the copy was made. `undefined` where they read nothing of it.
 */
export function readAgain(
  page: Document,
  { url = '', takenAt }: Pick<EvidenceRecord, 'url' | 'takenAt'>,
  known: KnownOrder,
): PageReport | undefined {
  const address = addressOf(url);
  const platform = address && platformAt(address);
  if (!address || !platform) return undefined;
  const today = civilDateOf(takenAt);
  const first = readPage(page, address, today);
  const { orderId } = known.order;
  const reading = first.orders.length > 0 || !orderId ? first : readPage(named(page, orderId), address, today);
  if (reading.page === 'other' || reading.page === 'order-logistics') return undefined;
  const order = reading.orders.find(({ orderId }) => orderKey(platform.id, orderId) === known.order.key);
  if (!order) return undefined;
  const source = sourceName({ page: reading.page, layout: reading.layout });
  const read = order.lines.map((line) => ({ line, verdict: verdictFor(line, order.shop?.name) }));
  const matched = matchLines(
    known.purchases,
    read.map(({ line, verdict }) => ({ line, verdict: verdictOf(verdict), source })),
    false,
  );
  // A copy brings no phone that nobody knows: what it shows beside them was left out when it was made.
  const phones = read.filter((_, i) => matched[i] !== undefined);
  if (phones.length === 0) return undefined;
  return {
    reader: platform.id,
    page: reading.page,
    layout: reading.layout,
    url,
    found: 1,
    problems: [],
    orders: [
      {
        order: { ...order, status: known.order.status, lines: phones.map(({ line }) => line) },
        verdicts: phones.map(({ verdict }) => ({ ...verdict, isPhone: true })),
        otherLines: known.order.otherLines,
        half: true,
      },
    ],
  };
}

/** Some lists show no number, and a copy has not what stood beside it in the page. Which order it is of is known. */
function named(page: Document, orderId: string): Document {
  const line = page.createElement('p');
  line.textContent = `订单编号：${orderId}`;
  page.body.prepend(line);
  return page;
}

function verdictFor({ title, spec, unitPrice }: OrderLine, shop: string | undefined): ItemVerdict {
  return classifyItem({
    title,
    ...(spec === undefined ? {} : { spec }),
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(shop === undefined ? {} : { shop }),
  });
}
