import { asCount, asId, asText, at, list } from '../../../page/json';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { type LineDraft, orderOf } from '../../fields/assemble';
import { detailProblem, drawn } from '../../fields/detail-common';
import { itemIdIn } from '../../fields/dom';
import { asOrderId, linksAmong, shopLink } from '../../fields/page-links';
import { plain } from '../../fields/plain';
import { pageVariable } from '../../fields/script-data';
import { promisesOfIcons, unique } from '../../fields/service-marks';
import { specOf } from '../../fields/spec';
import { isPseudoItem, refundMark, statusWords } from '../../fields/status-words';
import { orderIdIn } from '../../pages';
import { feeOf, findAll, lineIdOf, tm1Times, urlOf } from './common';

/** One order of Taobao as data in a script; the page's app draws it into `#detail-panel`. */
export const detailTm1Taobao: Layout = {
  id: 'tmall-detail-tm1-taobao',
  page: 'order-detail',
  matches: (document) => pageVariable(document, 'data', 'mainOrder') !== undefined,
  read(document, url): LayoutReading {
    const trail = new Trail();
    const data = pageVariable(document, 'data', 'mainOrder');
    const main = at(data, 'mainOrder');
    const labels = labelsOf(at(main, 'orderInfo', 'lines'));
    const orderId = trail.first('orderId', {
      'inline data': () => asOrderId(asText(at(main, 'id'))),
      订单编号: () => asOrderId(labels.get('订单编号')),
      address: () => orderIdIn(url),
    });
    if (orderId === undefined) return detailProblem(trail, 'order-without-id');
    const subs = list(at(main, 'subOrders'));
    const operations = operationsIn([at(data, 'operationsGuide'), at(main, 'operations'), ...subs]);
    const b2c = at(data, 'detailExtra', 'b2c');
    const order = orderOf({
      tmall: b2c === true || (b2c !== false && /^ali\.china\.tmall\b/.test(asText(at(main, 'bizCode')) ?? '')),
      orderId,
      shop: shopOf(main, url),
      times: tm1Times(
        labels,
        list(at(data, 'orderBar', 'nodes')).map((node) => [plain(at(node, 'text')), plain(at(node, 'date'))]),
        trail,
      ),
      status: statusWords(plain(at(main, 'statusInfo', 'text'), 200)),
      code: at(main, 'tradeStatus'),
      total: feeOf(at(main, 'payInfo', 'actualFee')),
      lines: subs.map((sub) => readLine(sub, trail)),
      links: linksAmong(operations.map(urlOf), orderId, url),
    });
    return { orders: [{ order, ...drawn(document, '#detail-panel') }], claimed: 1, problems: [], via: trail.via };
  },
};

function shopOf(main: unknown, url: URL) {
  const seller = at(main, 'seller');
  const address = shopLink(asText(at(seller, 'shopUrl')), url);
  return {
    name: plain(at(seller, 'shopName'), 100),
    id: asId(at(seller, 'id')),
    ...address,
    chatId: plain(at(seller, 'nick'), 100),
  };
}

/** `lines[].content[].value{name, value}`; a value is text or a list of texts. */
function labelsOf(lines: unknown): Map<string, string> {
  const labels = new Map<string, string>();
  for (const line of list(lines)) {
    for (const { name, value } of namedValues(line)) if (!labels.has(name)) labels.set(name, value);
  }
  return labels;
}

function namedValues(line: unknown): { name: string; value: string }[] {
  return list(at(line, 'content')).map((part) => {
    const value = at(part, 'value');
    const inner = at(value, 'value');
    const texts = Array.isArray(inner) ? inner.map((entry) => plain(at(entry, 'value'))) : [plain(inner ?? value)];
    return { name: plain(at(value, 'name')).replace(/\s*[:：]$/, ''), value: texts.join('').trim() };
  });
}

/** Buttons and links, at whatever depth: `{text, url}`. */
function operationsIn(roots: readonly unknown[]): object[] {
  return findAll(roots, (entry) => typeof at(entry, 'url') === 'string' && typeof at(entry, 'text') === 'string');
}

function readLine(sub: unknown, trail: Trail): LineDraft | undefined {
  const item = at(sub, 'itemInfo');
  const title = plain(at(item, 'title'));
  const address = asText(at(item, 'auctionUrl')) ?? asText(at(item, 'itemUrl'));
  if (isPseudoItem(title, address)) return undefined;
  const states = list(at(sub, 'tradeStatus')).flatMap(namedValues);
  const buttons = operationsIn([at(sub, 'operations'), at(sub, 'tradeStatus')]).map((entry) =>
    plain(at(entry, 'text'), 60),
  );
  return {
    title,
    spec: specOf(
      list(at(item, 'skuText'))
        .flatMap(namedValues)
        .map(({ name, value }) => [name, value] as const),
    ),
    promises: unique([...promisesOfIcons(at(item, 'serviceIcons')), ...promisesOfIcons(at(sub, 'service'))]),
    quantity: asCount(at(sub, 'quantity')),
    unitPrice: feeOf(at(sub, 'priceInfo')) ?? feeOf(at(sub, 'priceInfo', 'realTotal')),
    itemId: asId(at(item, 'id')) ?? itemIdIn(address),
    skuId: asId(at(item, 'skuId')),
    lineId: lineIdOf(
      sub,
      [address, asText(at(item, 'snapUrl')), ...operationsIn([at(sub, 'operations')]).map(urlOf)],
      trail,
    ),
    refund: [...states.map(({ value }) => value), ...buttons].map(refundMark).find(Boolean),
  };
}
