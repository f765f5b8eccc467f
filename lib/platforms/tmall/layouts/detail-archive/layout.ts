import { readMoment } from '../../../../model/dates';
import { yuanToFen } from '../../../../model/money';
import { simplified } from '../../../../model/words/simplified';
import { lastPayment } from '../../../page/payments';
import { textOf } from '../../../page/text';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { type LineDraft, orderOf } from '../../fields/assemble';
import { detailProblem } from '../../fields/detail-common';
import { countIn, firstText, itemIdIn, paidPrice, priceIn, wordAmong } from '../../fields/dom';
import { asOrderId, hrefsOf, leadsToTmall, linksAmong, orderIdAfterLabel } from '../../fields/page-links';
import { specOf, specText } from '../../fields/spec';
import { isPseudoItem, knownStatus, refundMark, statusOf, statusWords } from '../../fields/status-words';
import { subOrderIn } from '../../fields/sub-order';
import { timesOf } from '../../fields/times';

/** The archive writes rows as `tr.order-item`; the drawn tm1 page as blocks whose classes start with `item-mod__`. */
const ROW = 'tr.order-item, tr[class*="item-mod__"]';
const LABEL = 'td.label, span.label, th, dt, [class*="misc-info-mod__label"]';
const NEVER = 'script, style';
const MAX_LABELS = 400;

/**
 * Order details as markup with words: the archive (`tradearchive.taobao.com`, written by the server, Taobao and Tmall) and
 * a drawn legacy page whose script is gone. Sources: a capture of 2019 and public tools; no complete page is known.
 */
export const detailArchive: Layout = {
  id: 'tmall-detail-archive',
  page: 'order-detail',
  matches: (document) => document.querySelector(`${ROW}, .order-num, [class*="misc-info-mod__"]`) !== null,
  read(document, url): LayoutReading {
    const trail = new Trail();
    const root = document.querySelector('#detail-panel, #J_TabView, #content') ?? document.body;
    const labels = labelsIn(root);
    const orderId = trail.first('orderId', {
      label: () => asOrderId(/^\d{15,20}(?!\d)/.exec(labels.get('订单编号') ?? labels.get('订单号') ?? '')?.[0]),
      '.order-num': () => asOrderId(textOf(root.querySelector('.order-num'), 40)),
      words: () => orderIdAfterLabel((root.textContent ?? '').slice(0, 100_000)),
    });
    if (orderId === undefined) return detailProblem(trail, 'order-without-id');
    const rows = [...root.querySelectorAll(ROW)];
    const hrefs = hrefsOf(root.querySelectorAll('a[href]'));
    const moment = (name: string, selector?: string) =>
      readMoment(labels.get(name) ?? '') ?? readMoment(selector ? textOf(root.querySelector(selector), 60) : '');
    const order = orderOf({
      tmall: leadsToTmall(hrefs),
      orderId,
      times: timesOf({
        created: moment('创建时间'),
        paid: lastPayment(labels) ?? moment('付款时间', '.pay-time'),
        shipped: moment('发货时间'),
        confirmed: moment('确认时间'),
        deal: moment('成交时间', '.trade-time'),
      }),
      status: statusIn(root, trail),
      total: totalIn(root, trail),
      lines: rows.map((row) => readRow(row, trail)),
      links: linksAmong(hrefs, orderId, url),
    });
    return { orders: [{ order, element: root }], claimed: 1, problems: [], via: trail.via };
  },
};

/** A label and the cell, span or block after it. */
function labelsIn(root: Element): Map<string, string> {
  const labels = new Map<string, string>();
  for (const label of [...root.querySelectorAll(LABEL)].slice(0, MAX_LABELS)) {
    const name = simplified(textOf(label, 40)).replace(/\s*[:：]$/, '');
    const value = textOf(label.nextElementSibling, 300);
    if (name && value && !labels.has(name)) labels.set(name, value);
  }
  return labels;
}

function statusIn(root: Element, trail: Trail): string {
  const words = trail.first('status', {
    'status class': () => statusOf(root.querySelectorAll('.trade-status, [class*="status-desc-mod__status-desc"]')),
    'known words': () => wordAmong(root, `${NEVER}, ${ROW}`, (text) => knownStatus(statusWords(text))),
  });
  return words ?? '';
}

function totalIn(root: Element, trail: Trail): number | undefined {
  return trail.first('total', {
    '.get-money': () => priceIn(root.querySelector('.get-money strong')),
    'pay info': () =>
      priceIn(root.querySelector('[class*="pay-info-mod__fee"] strong, [class*="pay-info-mod__value"] strong')),
    words: () => {
      const text = simplified((root.textContent ?? '').slice(0, 100_000)).replace(/\s+/g, '');
      return yuanToFen(/实[付收]款[^\d￥¥]{0,8}([￥¥]?[\d,]+\.\d{2})/.exec(text)?.[1] ?? '');
    },
  });
}

function readRow(row: Element, trail: Trail): LineDraft | undefined {
  const anchors = [...row.querySelectorAll('a[href]')];
  const hrefs = hrefsOf(anchors);
  const title = firstText(row.querySelectorAll('.name, [class*="item-mod__text-info"] .name'));
  if (!title || isPseudoItem(title, hrefs[0] ?? undefined)) return undefined;
  const sub = subOrderIn(hrefs.map((href) => href ?? undefined));
  if (sub) trail.note('lineId', sub.via);
  const props = [...row.querySelectorAll('.props span, td.sku span')].map((part) => specText(textOf(part, 300)));
  return {
    title,
    spec: specOf(
      (props.length > 0 ? props : [specText(textOf(row.querySelector('td.sku'), 300))]).map(
        (text) => ['', text] as const,
      ),
    ),
    quantity: countIn(textOf(row.querySelector('td.num'), 30)),
    unitPrice: priceIn(row.querySelector('td.price')) ?? paidPrice(row, '[class*="price"]'),
    itemId: hrefs.map(itemIdIn).find(Boolean),
    lineId: sub?.id,
    refund: refundMark(textOf(row.querySelector('td.status'), 60)) ?? wordAmong(row, NEVER, refundMark),
  };
}
