import { asCount, asId, asText, at, list } from '../../../page/json';
import { clean } from '../../../page/text';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { type LineDraft, orderOf } from '../../fields/assemble';
import { detailProblem, drawn } from '../../fields/detail-common';
import { itemIdIn } from '../../fields/dom';
import { asOrderId, linksAmong } from '../../fields/page-links';
import { plain } from '../../fields/plain';
import { pageVariable } from '../../fields/script-data';
import { promisesOfIcons } from '../../fields/service-marks';
import { specOf } from '../../fields/spec';
import { isPseudoItem, refundMark, statusWords } from '../../fields/status-words';
import { exactNumber } from '../../fields/sub-order';
import { orderIdIn } from '../../pages';
import { feeOf, findAll, lineIdOf, tm1Times, urlOf } from './common';

/** One order of Tmall as `var detailData`; only on trade.tmall.com. */
export const detailTm1Tmall: Layout = {
  id: 'tmall-detail-tm1-tmall',
  page: 'order-detail',
  matches: (document) => pageVariable(document, 'detailData', 'basic') !== undefined,
  read(document, url): LayoutReading {
    const trail = new Trail();
    const data = pageVariable(document, 'detailData', 'basic');
    const labels = labelsIn(at(data, 'basic', 'lists'));
    const operations = list(at(data, 'overStatus', 'operate')).flatMap((row) => list(at(row, 'content')));
    const orderId = trail.first('orderId', {
      订单编号: () => asOrderId(labels.get('订单编号')),
      'exact number': () => asOrderId(exactNumber(asText(at(data, 'orders', 'id')))),
      address: () => orderIdIn(url),
    });
    if (orderId === undefined) return detailProblem(trail, 'order-without-id');
    const order = orderOf({
      tmall: true,
      orderId,
      shop: shopIn(at(data, 'basic', 'lists')),
      times: tm1Times(
        labels,
        list(at(data, 'stepbar', 'options')).map((step) => [plain(at(step, 'content')), plain(at(step, 'time'))]),
        trail,
      ),
      status: statusIn(data),
      code: at(data, 'tradeStatus'),
      total: actualFee(at(data, 'amount', 'count')),
      lines: linesIn(data, trail),
      links: linksAmong(operations.map(urlOf), orderId, url),
    });
    return {
      orders: [{ order, ...drawn(document, '#detail-panel', '#content', '#page') }],
      claimed: 1,
      problems: [],
      via: trail.via,
    };
  },
};

/** `[{key, content: [{text}, {moreList: [{key, content}]}]}]`: some rows stand behind 更多 of another. */
function labelsIn(rows: unknown): Map<string, string> {
  const labels = new Map<string, string>();
  for (const row of list(rows)) {
    const parts = list(at(row, 'content'));
    for (const entry of [row, ...parts.flatMap((part) => list(at(part, 'moreList')))]) {
      const key = plain(at(entry, 'key')).replace(/\s*[:：]$/, '');
      const text = plain(at(list(at(entry, 'content'))[0], 'text'));
      if (key && text && !labels.has(key)) labels.set(key, text);
    }
  }
  return labels;
}

/** 商家 is markup: `<span … data-nick='某某旗舰店'>`; the text itself is masked. On Tmall nick and shop name are the same. */
function shopIn(rows: unknown) {
  const row = list(rows).find((entry) => /^(?:商家|卖家|店铺)/.test(plain(at(entry, 'key'))));
  for (const part of list(at(row, 'content'))) {
    const markup = (asText(at(part, 'text')) ?? '').slice(0, 4000);
    const nick = /\bdata-nick=(?:'([^'<>]{1,100})'|"([^"<>]{1,100})")/.exec(markup);
    const name = plain(nick?.[1] ?? nick?.[2], 100);
    if (name) return { name, chatId: name };
  }
  return undefined;
}

function statusIn(data: unknown): string {
  const texts = list(at(data, 'overStatus', 'status', 'content')).map((part) => plain(at(part, 'text'), 200));
  return statusWords(clean(texts.join(' '), 200));
}

/** `amount.count[][].content[].data{titleLink, money}.text`, nested as the page pleases. */
function actualFee(count: unknown): number | undefined {
  const [row] = findAll([count], (entry) => /^实付款?/.test(plain(at(entry, 'titleLink', 'text'))));
  return feeOf(at(row, 'money', 'text'));
}

/** One list an order's parcels; the same line in two parcels is one line. */
function linesIn(data: unknown, trail: Trail): (LineDraft | undefined)[] {
  const seen = new Set<string>();
  return list(at(data, 'orders', 'list'))
    .flatMap((parcel) => list(at(parcel, 'status')))
    .flatMap((group) => list(at(group, 'subOrders')).map((sub) => readLine(sub, at(group, 'statusInfo'), trail)))
    .filter((line) => line?.lineId === undefined || (!seen.has(line.lineId) && seen.add(line.lineId)));
}

function readLine(sub: unknown, state: unknown, trail: Trail): LineDraft | undefined {
  const item = at(sub, 'itemInfo');
  const title = plain(at(item, 'title'));
  const addresses = ['auctionUrl', 'itemUrl', 'snapUrl'].map((name) => asText(at(item, name)));
  if (isPseudoItem(title, addresses[0])) return undefined;
  const price = at(sub, 'priceInfo');
  const words = [...list(state), ...list(at(sub, 'operations')), ...list(at(sub, 'statusInfo'))].map((part) =>
    plain(at(part, 'text'), 60),
  );
  return {
    title,
    spec: specOf(
      list(at(item, 'skuText')).map((part) => {
        const texts = list(at(part, 'content')).map((value) => plain(at(value, 'text')));
        return [plain(at(part, 'key')), texts.filter(Boolean).join(' ')] as const;
      }),
    ),
    promises: promisesOfIcons(at(item, 'serviceIcons')),
    quantity: asCount(at(sub, 'quantity')),
    unitPrice: feeOf(Array.isArray(price) ? at(price[0], 'text') : price),
    itemId: addresses.map(itemIdIn).find(Boolean),
    skuId: asId(at(item, 'skuId')),
    lineId: lineIdOf(sub, addresses, trail),
    refund: words.map(refundMark).find(Boolean),
  };
}
