import type { OrderLine, OrderReading, ReaderId } from '../model/order';
import { orderKey } from '../model/order-key';
import type { PageReport, PhoneOrder } from '../model/page-report';
import type { ItemVerdict } from '../model/phone/item-kind';
import type { Fact, Goods } from '../pictures/serialise/other-goods';
import { type PageFinding, wholeOf } from '../platforms/reading/find-orders';
import { fieldsMissing, missingFields } from '../platforms/reading/gaps/missing-fields';
import type { InPieces } from '../platforms/reading/pausing';
import type { FoundOrder } from '../platforms/reading/reader';

/** An item that was not taken for a phone. It stays in the page; only the popup may ask for it, to be corrected. */
export interface OtherLine {
  /** Tells it apart on this page. */
  key: string;
  title: string;
  spec?: string;
  kind: ItemVerdict['kind'];
}

export interface PageContent {
  report: PageReport;
  /** The element that shows an order with a phone, by order key. */
  elements: Map<string, Element>;
  /** What of it is kept in a picture and what is not, by order key. */
  goods: Map<string, Goods>;
  others: OtherLine[];
}

export type Classify = (item: { title: string; spec?: string; shop?: string; unitPrice?: number }) => ItemVerdict;

/**
 * What leaves the page: its phones. Of all other items only the number, so that nobody who reads the vault learns what
 * else was bought; of an order without a phone no more is even read. `undefined` where the page is none of ours.
 *
 * @param chosen keys of lines of which the buyer said 这是手机
 */
export function* reportOf(
  { reading, found, address }: PageFinding,
  classify: Classify,
  chosen: ReadonlySet<string>,
): InPieces<PageContent | undefined> {
  if (reading.page === 'other') return undefined;
  const elements = new Map<string, Element>();
  const goods = new Map<string, Goods>();
  const others: OtherLine[] = [];
  const orders: PhoneOrder[] = [];
  let phones = 0;
  for (const one of found) {
    if (reading.page === 'order-logistics') {
      // What is in the parcel only the background knows: it keeps the day for a known phone, and nothing else.
      orders.push({ order: { ...one.order, lines: [] }, verdicts: [], otherLines: 0 });
      continue;
    }
    const { phone, left } = sorted(one, reading, classify, chosen);
    others.push(...left);
    if (phone) {
      if (missingFields(reading, phone.order).length > 0) phone.half = true;
      phones += phone.order.lines.length;
      orders.push(phone);
      const { orderId, lines } = phone.order;
      const key = orderKey(reading.platform, orderId);
      if (one.element) elements.set(key, one.element);
      goods.set(key, {
        kept: [orderId, ...lines.map(({ title }) => title)],
        others: left.map(({ title }) => title),
        facts: factsOf(phone.order),
      });
    }
    yield;
  }
  const missing = fieldsMissing(
    reading,
    orders.map(({ order }) => order),
    found.map(({ order }) => order),
  );
  const report: PageReport = {
    reader: reading.platform,
    page: reading.page,
    layout: reading.layout.slice(0, 60),
    url: address.slice(0, 2000),
    ...(reading.claimed === undefined ? {} : { claimed: Math.min(reading.claimed, 100_000) }),
    found: Math.min(found.length, 100_000),
    phones,
    problems: [...reading.problems, ...missing].slice(0, 50).map((problem) => problem.slice(0, 300)),
    orders: orders.slice(0, 500),
  };
  return { report, elements, goods, others: others.slice(0, 500) };
}

function factsOf({ total, shop }: OrderReading): Fact[] {
  return [
    ...(total === undefined
      ? []
      : [{ name: '金额', text: total % 100 === 0 ? String(total / 100) : (total / 100).toFixed(2) }]),
    ...(shop === undefined ? [] : [{ name: '店铺', text: shop.name }]),
  ];
}

interface Sorted {
  phone?: PhoneOrder;
  left: OtherLine[];
}

/** An order that was read in outline is read whole once there is a phone in it. */
function sorted(
  found: FoundOrder,
  { platform, problems }: PageFinding['reading'],
  classify: Classify,
  chosen: ReadonlySet<string>,
): Sorted {
  const first = sortedLines(found.order, platform, classify, chosen);
  if (first.lines.length === 0) return first;
  const order = wholeOf(found, problems);
  if (!order) return { left: first.left };
  const { lines, verdicts, left } = found.whole ? sortedLines(order, platform, classify, chosen) : first;
  if (lines.length === 0) return { left };
  return { phone: { order: { ...order, lines }, verdicts, otherLines: order.lines.length - lines.length }, left };
}

function sortedLines(order: OrderReading, reader: ReaderId, classify: Classify, chosen: ReadonlySet<string>) {
  const lines: OrderLine[] = [];
  const verdicts: ItemVerdict[] = [];
  const left: OtherLine[] = [];
  order.lines.slice(0, 100).forEach((line, i) => {
    const key = `${orderKey(reader, order.orderId)}/${i}/${line.title}`;
    const verdict = decided(classify(itemOf(line, order.shop?.name)), chosen.has(key));
    if (verdict.isPhone) {
      lines.push(line);
      verdicts.push(verdict);
    } else left.push({ key, title: line.title, ...(line.spec ? { spec: line.spec } : {}), kind: verdict.kind });
  });
  return { lines, verdicts, left };
}

function itemOf(line: OrderLine, shop: string | undefined) {
  return {
    title: line.title,
    ...(line.spec === undefined ? {} : { spec: line.spec }),
    ...(shop === undefined ? {} : { shop }),
    ...(line.unitPrice === undefined ? {} : { unitPrice: line.unitPrice }),
  };
}

/** The buyer is surer than any rule. */
function decided(verdict: ItemVerdict, chosen: boolean): ItemVerdict {
  return chosen && !verdict.isPhone ? { ...verdict, kind: 'phone', isPhone: true, confidence: 1 } : verdict;
}
