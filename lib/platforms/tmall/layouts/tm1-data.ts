import { readMoment } from '../../../model/dates';
import { yuanToFen } from '../../../model/money';
import type { OrderReading } from '../../../model/order';
import { asCount, asId, asText, at, list } from '../../json';
import { type LineDraft, orderOf } from '../assemble';
import { itemIdIn } from '../dom';
import { asOrderId, linksAmong, shopLink } from '../page-links';
import { plain } from '../plain';
import { promisesOfIcons } from '../promises';
import { pageVariable } from '../script-data';
import { specOf } from '../spec';
import { exactNumber, subOrderIn } from '../sub-order';
import type { Trail } from '../trail';
import { isPseudoItem, refundMark, statusWords } from '../words';

/** The orders in `var data`, raw: the list's first page, there before the table is drawn. `undefined` if unreadable. */
export function mainOrdersIn(document: Document): readonly unknown[] | undefined {
  const orders = at(pageVariable(document, 'data', 'mainOrders'), 'mainOrders');
  return Array.isArray(orders) ? orders : undefined;
}

/** One of `data.mainOrders`, as the server wrote it or as the page's app left it (`quantity: {count}`, `tradeOperations`). */
export function readMainOrder(raw: unknown, url: URL, trail: Trail): OrderReading | undefined {
  const orderId = asOrderId(asText(at(raw, 'id'))) ?? asOrderId(asText(at(raw, 'orderInfo', 'id')));
  if (orderId === undefined) return undefined;
  trail.note('orderId', 'inline data');
  const subOrders = list(at(raw, 'subOrders'));
  const operations = [
    ...list(at(raw, 'statusInfo', 'operations')),
    ...list(at(raw, 'operations')),
    ...list(at(raw, 'tradeOperations')),
    ...subOrders.flatMap((sub) => (isPseudo(sub) ? [] : list(at(sub, 'operations')))),
  ];
  const b2c = at(raw, 'orderInfo', 'b2C');
  return orderOf({
    tmall: b2c === true || b2c === 'true',
    orderId,
    shop: shopOf(raw, url),
    times: {
      placedAt:
        readMoment(plain(at(raw, 'orderInfo', 'createTime'))) ?? readMoment(plain(at(raw, 'orderInfo', 'createDay'))),
    },
    status: statusWords(plain(at(raw, 'statusInfo', 'text'), 200)),
    code: at(raw, 'extra', 'tradeStatus'),
    total: feeOf(at(raw, 'payInfo', 'actualFee')),
    lines: subOrders.map((sub) => readSubOrder(sub, trail)),
    links: linksAmong([...operations.map(urlOf), asText(at(raw, 'statusInfo', 'url'))], orderId, url),
  });
}

function shopOf(raw: unknown, url: URL) {
  const seller = at(raw, 'seller');
  const { url: address, id } = shopLink(asText(at(seller, 'shopUrl')), url);
  const chatId = plain(at(seller, 'nick'), 100);
  return { name: plain(at(seller, 'shopName'), 100), url: address, id: asId(at(seller, 'id')) ?? id, chatId };
}

/** `url` is an address to open; `dataUrl` is one that the page's script fetches, and no door for a person. */
export function urlOf(operation: unknown): string | undefined {
  return asText(at(operation, 'url'));
}

function isPseudo(sub: unknown): boolean {
  return isPseudoItem(plain(at(sub, 'itemInfo', 'title')), asText(at(sub, 'itemInfo', 'itemUrl')));
}

function readSubOrder(sub: unknown, trail: Trail): LineDraft | undefined {
  if (isPseudo(sub)) return undefined;
  const item = at(sub, 'itemInfo');
  const operations = list(at(sub, 'operations'));
  return {
    title: plain(at(item, 'title')).replace(/\s*\[交易快照\]$/, ''),
    spec: specOf(list(at(item, 'skuText')).map((part) => [plain(at(part, 'name')), plain(at(part, 'value'))] as const)),
    promises: promisesOfIcons(at(item, 'serviceIcons')),
    quantity: asCount(at(sub, 'quantity')),
    unitPrice: feeOf(at(sub, 'priceInfo', 'realTotal')),
    itemId: asId(at(item, 'id')) ?? itemIdIn(asText(at(item, 'itemUrl'))),
    skuId: asId(at(item, 'skuId')),
    lineId: subOrderOf(sub, operations, trail),
    refund: refundOf(operations),
  };
}

/** SUB from an address first: those are strings, and what buttons lead to. */
function subOrderOf(sub: unknown, operations: readonly unknown[], trail: Trail): string | undefined {
  const item = at(sub, 'itemInfo');
  const stated = subOrderIn([
    ...operations.flatMap((operation) => [urlOf(operation), asText(at(operation, 'dataUrl'))]),
    asText(at(item, 'snapUrl')),
    ...list(at(item, 'serviceIcons')).map((icon) => asText(at(icon, 'linkUrl'))),
  ]);
  return trail.first('lineId', {
    [stated?.via ?? 'link']: () => stated?.id,
    idStr: () => asOrderId(asText(at(sub, 'idStr'))),
    'bare number': () => exactNumber(asText(at(sub, 'id'))),
  });
}

/** An item with a refund case has a button to that case: 查看退款. */
function refundOf(operations: readonly unknown[]): string | undefined {
  for (const operation of operations) {
    const text = plain(at(operation, 'text'), 60);
    const opensCase = /\/dispute\/detail\.htm/i.test(urlOf(operation) ?? asText(at(operation, 'dataUrl')) ?? '');
    const mark = refundMark(text) ?? (opensCase && text ? text : undefined);
    if (mark) return mark;
  }
  return undefined;
}

/** `"126.80"`, `"￥126.80"`, `126.8` or `{ value: "￥126.80" }`, in yuan. */
export function feeOf(value: unknown): number | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && Math.abs(value) < 1e8 ? Math.round(value * 100) : undefined;
  if (typeof value === 'string') return yuanToFen(plain(value, 60).replace(/\s+/g, ''));
  const inner = at(value, 'value') ?? at(value, 'text');
  return typeof inner === 'string' || typeof inner === 'number' ? feeOf(inner) : undefined;
}
