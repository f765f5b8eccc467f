import { isCivilDate } from '../../model/dates';
import type { OrderLine, OrderLinks, OrderPhase, OrderReading, Shop } from '../../model/order';
import { isExchange } from '../page/cost/exchange';
import { safeLink } from '../page/links';
import { isPhase, phaseOf } from '../page/phases';
import { clean, present } from '../page/text';
import type { FoundOrder, PlatformReader } from './reader';

/**
 * The border between a page and us. Whatever a layout took from a page is measured against the limits of
 * `lib/model/order.ts` (whose schema stays out of content scripts: it is larger than a reader): too long is cut, what is
 * of the wrong form is dropped, and an order whose number is wrong is refused, so that one bad order never costs the
 * others.
 */
export function admit(found: FoundOrder, platform: PlatformReader, url: URL): FoundOrder | undefined {
  const { order, element, whole } = found;
  if (!isOrderId(order.orderId, platform)) return undefined;
  const shown = element ? { element } : {};
  if (!whole) return { order: admitOrder(order, platform, url, element), ...shown };
  return { order: admitOutline(order), whole: () => admitWhole(whole(), platform, url, element), ...shown };
}

/** Of an order in outline nothing is kept but what an outline is. */
function admitOutline({ platform, orderId, lines }: OrderReading): OrderReading {
  const admitted = lines.slice(0, MAX_LINES).flatMap(({ title }) => {
    const shown = plain(title, MAX_TITLE);
    return shown ? { title: shown, quantity: 1 } : [];
  });
  return { platform, orderId, status: { text: '', phase: 'unknown' }, lines: admitted, links: {} };
}

function admitWhole(
  order: OrderReading | undefined,
  platform: PlatformReader,
  url: URL,
  element: Element | undefined,
): OrderReading | undefined {
  return order && isOrderId(order.orderId, platform) ? admitOrder(order, platform, url, element) : undefined;
}

function isOrderId(id: string, platform: PlatformReader): boolean {
  return id.length <= 30 && platform.orderId.test(id);
}

function admitOrder(order: OrderReading, platform: PlatformReader, url: URL, element?: Element): OrderReading {
  const parent = order.parentOrderId;
  const shop = order.shop && admitShop(order.shop, platform, url);
  return {
    platform: order.platform,
    orderId: order.orderId,
    ...(parent !== undefined && parent !== order.orderId && platform.orderId.test(parent)
      ? { parentOrderId: parent }
      : {}),
    ...(shop ? { shop } : {}),
    ...present({
      placedAt: moment(order.placedAt),
      paidAt: moment(order.paidAt),
      shippedAt: moment(order.shippedAt),
      signedAt: moment(order.signedAt),
      completedAt: moment(order.completedAt),
    }),
    status: { text: plain(order.status.text, 60), phase: phase(order.status.phase) },
    ...present({ total: amount(order.total), cards: amount(order.cards) }),
    ...(isExchange(order, element) ? { exchange: true as const } : {}),
    lines: order.lines.slice(0, MAX_LINES).flatMap((line) => admitLine(line) ?? []),
    links: admitLinks(order.links, platform, url),
  };
}

const MAX_LINES = 100;
const MAX_TITLE = 500;
const MAX_FEN = 1e10;

function admitLine(line: OrderLine): OrderLine | undefined {
  const title = plain(line.title, MAX_TITLE);
  if (!title) return undefined;
  const { quantity } = line;
  const promises = (line.promises ?? [])
    .map((promise) => plain(promise, 60))
    .filter(Boolean)
    .slice(0, 20);
  return {
    title,
    quantity: Number.isInteger(quantity) && quantity >= 1 && quantity <= 99_999 ? quantity : 1,
    ...present({
      lineId: digits(line.lineId),
      itemId: digits(line.itemId),
      skuId: digits(line.skuId),
      spec: plain(line.spec, 300),
      unitPrice: amount(line.unitPrice),
      refund: plain(line.refund, 60),
      signedAt: moment(line.signedAt),
    }),
    ...(promises.length > 0 ? { promises } : {}),
  };
}

function admitShop(shop: Shop, platform: PlatformReader, url: URL): Shop | undefined {
  const name = plain(shop.name, 100);
  if (!name) return undefined;
  return {
    name,
    ...present({
      id: digits(shop.id),
      url: safeLink(shop.url, url, platform),
      selfOperated: shop.selfOperated,
      chatId: plain(shop.chatId, 100),
    }),
  };
}

function admitLinks(links: OrderLinks, platform: PlatformReader, url: URL): OrderLinks {
  const link = (kind: keyof OrderLinks) => safeLink(links[kind], url, platform);
  return present({
    detail: link('detail'),
    afterSales: link('afterSales'),
    invoice: link('invoice'),
    logistics: link('logistics'),
    chat: link('chat'),
    complaint: link('complaint'),
  });
}

const TAG = /<\/?[a-z!?][^<>]{0,2000}>/gi;

/** Text without markup: search results put `<font>` into titles, and an attacker puts more. */
export function plain(text: string | undefined, max: number): string {
  if (text && text.length <= max && !text.includes('<')) return clean(text, max);
  let bare = clean(text, max * 2);
  // Removing a tag may join the halves of another one.
  for (let round = 0, before = ''; round < 4 && bare !== before; round++) {
    before = bare;
    bare = bare.replace(TAG, '');
  }
  return clean(/<\/?[a-z!?]/i.test(bare) ? bare.replace(/</g, '') : bare, max);
}

/** A day that does not exist would have the whole page's report refused. */
function moment(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\+08:00)?$/.test(text)) return undefined;
  return isCivilDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text)) ? text : undefined;
}

function amount(fen: number | undefined): number | undefined {
  return fen !== undefined && Number.isSafeInteger(fen) && Math.abs(fen) <= MAX_FEN ? fen : undefined;
}

/** Ids are digits on all three platforms; a vanity name of a shop is none. */
function digits(id: string | undefined): string | undefined {
  return id !== undefined && /^[\w-]{1,40}$/.test(id) ? id : undefined;
}

function phase(value: OrderPhase): OrderPhase {
  return isPhase(value) ? value : phaseOf(value);
}
