import { readMoment } from '../../../../model/dates';
import type { OrderReading } from '../../../../model/order';
import { asCount, asId, asText, at, list } from '../../../page/json';
import type { Trail } from '../../../reading/trail';
import { type LineDraft, orderOf } from '../../fields/assemble';
import { itemIdIn } from '../../fields/dom';
import { asOrderId, leadsToTmall, linksAmong, shopLink } from '../../fields/page-links';
import { plain } from '../../fields/plain';
import { pageVariable } from '../../fields/script-data';
import { promisesOfIcons } from '../../fields/service-marks';
import { specOf } from '../../fields/spec';
import { isPseudoItem, refundMark, statusWords } from '../../fields/status-words';
import { feeOf, lineIdOf, urlOf } from './common';

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
  const hrefs = [...operations.map(urlOf), asText(at(raw, 'statusInfo', 'url'))];
  const b2c = at(raw, 'orderInfo', 'b2C');
  return orderOf({
    tmall: b2c === true || b2c === 'true' || (b2c === undefined && leadsToTmall(hrefs)),
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
    links: linksAmong(hrefs, orderId, url),
  });
}

function shopOf(raw: unknown, url: URL) {
  const seller = at(raw, 'seller');
  const { url: address, id } = shopLink(asText(at(seller, 'shopUrl')), url);
  const chatId = plain(at(seller, 'nick'), 100);
  return { name: plain(at(seller, 'shopName'), 100), url: address, id: asId(at(seller, 'id')) ?? id, chatId };
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
    lineId: lineIdOf(
      sub,
      [...operations.flatMap((entry) => [urlOf(entry), asText(at(entry, 'dataUrl'))]), asText(at(item, 'snapUrl'))],
      trail,
    ),
    refund: refundOf(operations),
  };
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
