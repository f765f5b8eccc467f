import { readMoment } from '../../../../model/dates';
import { yuanToFen } from '../../../../model/money';
import { simplified } from '../../../../model/words/simplified';
import { cardsAmong, cardsIn } from '../../../page/cost/cards';
import { outermost } from '../../../page/outermost';
import { lastPayment } from '../../../page/payments';
import { shopNamedBy } from '../../../page/shop-name';
import { textOf } from '../../../page/text';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { orderOf } from '../../fields/assemble';
import { detailProblem } from '../../fields/detail-common';
import { commonAncestor, firstText, named, wordAmong } from '../../fields/dom';
import { asOrderId, hrefsOf, leadsToTmall, linksAmong, sellerIn, shopLink, soldOnTmall } from '../../fields/page-links';
import { knownStatus, statusOf, statusWords } from '../../fields/status-words';
import { timesOf } from '../../fields/times';
import { orderIdIn } from '../../pages';
import { ITEM, readItem } from '../list-tm2/item';

const LEFT = '.tbpc-order-detail-main-left-content-container, #leftMainContentContainer';
const RIGHT = '.tbpc-order-detail-main-right-content-container';
const HEADER = '#headerContainer, #headerP1Container';
const JUNK = '[class*="extBlank"], [class*="extItems"], script, style';

/**
 * The order page of 2025 and later. Its classes are attested on trade.taobao.com only; on trade.tmall.com the same words
 * stand in a tree nobody has published, so each field is also found by its label.
 */
export const detailTm2: Layout = {
  id: 'tmall-detail-tm2',
  page: 'order-detail',
  matches(document) {
    if (document.querySelector(`${RIGHT}, ${LEFT}`)) return true;
    return document.querySelector('.trade-order-detail-order-info') !== null;
  },
  read(document, url): LayoutReading {
    const trail = new Trail();
    const root = rootOf(document);
    const fields = new Fields(root, trail);
    const orderId = trail.first('orderId', {
      label: () => asOrderId(/^\d{15,20}(?!\d)/.exec(fields.row('订单编号') ?? fields.row('订单号') ?? '')?.[0]),
      words: () => fields.word(/订单编?号[:：]?(\d{15,20})(?!\d)/),
      address: () => (root.querySelector(ITEM) ? orderIdIn(url) : undefined),
    });
    if (orderId === undefined) return detailProblem(trail, 'still-loading');
    const hrefs = hrefsOf(root.querySelectorAll('a[href]'));
    const items = outermost([...root.querySelectorAll(ITEM)].filter((item) => !item.closest(JUNK)));
    const order = orderOf({
      tmall: url.hostname === 'trade.tmall.com' || leadsToTmall(hrefs) || soldOnTmall(items),
      orderId,
      shop: shopIn(root, url),
      times: timesOf({
        created: fields.time('placedAt', '创建时间') ?? fields.time('placedAt', '下单时间'),
        paid: fields.paid(),
        shipped: fields.time('shippedAt', '发货时间'),
        deal: fields.time('completedAt', '成交时间'),
        confirmed: fields.time('completedAt', '确认收货时间'),
      }),
      status: statusIn(document, root, trail),
      total: fields.money('total', '实付款'),
      cards: fields.cards(),
      lines: items.map((item) => readItem(item, trail)),
      links: linksAmong(hrefs, orderId, url),
    });
    const problems = order.lines.length > 0 ? [] : ['layout-unknown: items'];
    return { orders: [{ order, element: root }], claimed: 1, problems, via: trail.via };
  },
};

function rootOf(document: Document): Element {
  const parts = [document.querySelector(HEADER), document.querySelector(LEFT), document.querySelector(RIGHT)];
  const shown = parts.filter((part) => part !== null);
  return shown.reduce<Element | undefined>((a, b) => commonAncestor(a ?? b, b), undefined) ?? document.body;
}

function shopIn(root: Element, url: URL) {
  const nick = root.querySelector('[data-nick]');
  const names = root.querySelectorAll(`${named('shopInfoName')}, [data-spm="order_shopname"] a`);
  const chatId = nick?.getAttribute('data-nick') ?? undefined;
  const byWords = () =>
    wordAmong(root, `${JUNK}, ${ITEM}`, (text, element) => {
      const name = shopNamedBy(text);
      return name ? { name, ...shopLink(element.closest('a')?.getAttribute('href'), url), chatId } : undefined;
    });
  return sellerIn(names, nick, url) ?? byWords();
}

function statusIn(document: Document, root: Element, trail: Trail): string {
  const words = trail.first('status', {
    header: () =>
      statusWords(
        firstText(
          document.querySelectorAll(`#headerContainer span[class*="content--"], #headerContainer [class*="content--"]`),
        ) || firstText(document.querySelectorAll('#headerP1Container [class*="content--"], #headerP1Container')),
      ),
    'status class': () => statusOf(root.querySelectorAll(named('statusTitle', 'tradeStatus'))),
    'known words': () => wordAmong(root, `${JUNK}, ${ITEM}`, (text) => knownStatus(statusWords(text))),
  });
  return words ?? '';
}

/** Labelled values: rows by their classes first, then the words of the page in reading order. */
class Fields {
  readonly #rows = new Map<string, string>();
  readonly #words: string;
  readonly #trail: Trail;

  constructor(root: Element, trail: Trail) {
    this.#trail = trail;
    for (const row of root.querySelectorAll(named('detailInfoContent'))) {
      const label = row.querySelector(named('detailInfoTitle', 'detailInfoItemLeftPrint'));
      const value = row.querySelector('[class*="detailInfoItemRightPrint"], .trade-price-container');
      const name = simplified(textOf(label, 40)).replace(/\s*[:：]$/, '');
      if (name && value && !this.#rows.has(name)) this.#rows.set(name, textOf(value, 300));
    }
    this.#words = simplified((root.textContent ?? '').slice(0, 200_000)).replace(/[^\S\n]+/g, ' ');
  }

  row(label: string): string | undefined {
    return this.#rows.get(label);
  }

  /** What a pattern finds in the words without spaces: digits may stand in elements of their own. */
  word(pattern: RegExp): string | undefined {
    return pattern.exec(this.#words.replace(/\s+/g, ''))?.[1];
  }

  time(field: string, label: string): string | undefined {
    return this.#trail.first(field, {
      label: () => readMoment(this.row(label) ?? ''),
      words: () => readMoment(new RegExp(`${label}\\s*[:：]?\\s*(20[\\d\\s:./-]{8,24})`).exec(this.#words)?.[1] ?? ''),
    });
  }

  /** A pre-sale has two payments, each with a label of its own. */
  paid(): string | undefined {
    const said = /([^\s:：]{0,8}付款时间)\s*[:：]?\s*(20[\d\s:./-]{8,24})/g;
    return this.#trail.first('paidAt', {
      label: () => lastPayment(this.#rows),
      words: () => lastPayment([...this.#words.matchAll(said)].map(([, label = '', value = '']) => [label, value])),
    });
  }

  cards(): number | undefined {
    const rows = [...this.#rows].map(([label, value]) => [label, yuanToFen(value.replace(/[\s-]+/g, ''))] as const);
    return cardsAmong(rows) ?? cardsIn(this.#words);
  }

  money(field: string, label: string): number | undefined {
    return this.#trail.first(field, {
      label: () => yuanToFen((this.row(label) ?? '').replace(/\s+/g, '')),
      words: () => yuanToFen(this.word(new RegExp(`${label}[^\\d￥¥]{0,8}([￥¥][\\d,]+(?:\\.\\d{1,2})?)`)) ?? ''),
    });
  }
}
