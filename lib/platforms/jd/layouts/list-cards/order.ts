import { addressOf } from '../../../../model/address';
import type { Moment } from '../../../../model/dates';
import type { Fen } from '../../../../model/money';
import { yuanToFen } from '../../../../model/money';
import type { OrderReading } from '../../../../model/order';
import { simplified } from '../../../../model/words/simplified';
import { phaseOf } from '../../../page/phases';
import { present } from '../../../page/text';
import type { Trail } from '../../../reading/trail';
import { amountIn, isPayment } from '../../fields/amounts';
import { asOrderId, onlyOrderId, orderIdInText, orderIdInUrl } from '../../fields/ids';
import { linksIn } from '../../fields/links';
import { type Outlined, outlined } from '../../fields/list-order';
import { shopNamed, withoutButtons } from '../../fields/shop';
import { shown, spaced } from '../../fields/shown-text';
import { momentIn, timeInText } from '../../fields/times/moments';
import { allNamed, oneNamed } from './class-prefix';
import { cardLines, cardTitles, inProducts } from './lines';

/** One card of list B. A card whose order number is nowhere on the page is no order. */
export function cardOrder(card: Element, base: URL, trail: Trail): Outlined | undefined {
  return outlined(
    {
      id: (trail) => idOf(card, base, trail),
      titles: (trail) => cardTitles(card, trail),
      whole: (orderId, trail) => wholeOrder(card, base, orderId, trail),
    },
    trail,
  );
}

function wholeOrder(card: Element, base: URL, orderId: string, trail: Trail): OrderReading {
  const text = statusOf(card, trail) ?? '';
  const phase = phaseOf(text);
  return {
    platform: 'jd',
    orderId,
    ...present({
      shop: shopOf(card),
      placedAt: placedAt(card, trail),
      total: isPayment(phase) ? totalOf(card, trail) : undefined,
    }),
    status: { text, phase },
    lines: cardLines(card, trail),
    links: linksIn(card.querySelectorAll('a[href]'), base),
  };
}

function idOf(card: Element, base: URL, trail: Trail): string | undefined {
  return trail.first('orderId', {
    'meta-value': () => idInMetas(card),
    label: () => orderIdInText(spaced(card)),
    'detail-link': () => idInLinks(card, base),
  });
}

/** `订单号` in a `metaLabel`, the number in the `metaValue` after it. */
function idInMetas(card: Element): string | undefined {
  for (const label of allNamed(card, 'metaLabel')) {
    if (!/订单(?:编号|号)/.test(simplified(shown(label, 40)))) continue;
    const id = asOrderId(shown(label.nextElementSibling, 60)) ?? orderIdInText(spaced(label.parentElement, 200));
    if (id) return id;
  }
  for (const metas of allNamed(card, 'orderMetas')) {
    const id = orderIdInText(spaced(metas, 200)) ?? onlyOrderId(spaced(metas, 200)) ?? onlyOrderId(shown(metas, 200));
    if (id) return id;
  }
  return undefined;
}

function idInLinks(card: Element, base: URL): string | undefined {
  for (const anchor of card.querySelectorAll('a[href*="orderid=" i]')) {
    const address = addressOf(anchor.getAttribute('href') ?? '', base.href);
    const id = address && orderIdInUrl(address);
    if (id) return id;
  }
  return undefined;
}

function placedAt(card: Element, trail: Trail): Moment | undefined {
  return trail.first('placedAt', {
    'order-time': () => momentIn(oneNamed(card, 'orderTime')),
    header: () => timeInText(spaced(oneNamed(card, 'header', 'orderHeader'))),
    'first-time': () => timeInText(spaced(card)),
  });
}

function shopOf(card: Element): OrderReading['shop'] {
  const name = shown(oneNamed(card, 'shopNames', 'shopName'), 100);
  return shopNamed(withoutButtons(name));
}

function statusOf(card: Element, trail: Trail): string | undefined {
  return trail.first('status', {
    'status-text': () => shown(oneNamed(card, 'statusText'), 60),
    'order-status': () => shown(oneNamed(card, 'orderStatus', 'statusName', 'status'), 60),
  });
}

/** `¥` `48` `.39` in three spans. Prices inside a product are of that product, not of the order. */
function totalOf(card: Element, trail: Trail): Fen | undefined {
  const outside = (...names: string[]) => allNamed(card, ...names).filter((element) => !inProducts(element, card));
  return trail.first('total', {
    'price-parts': () => fromParts(outside('priceRow')) ?? fromParts(outside('priceColumn')),
    'price-text': () => fromText(outside('priceRow', 'priceColumn')),
    amount: () => fromText(outside('amount', 'totalPrice')),
    'price-section': () => fromText(outside('priceActionSection', 'price')),
  });
}

function fromParts(rows: readonly Element[]): Fen | undefined {
  for (const row of rows) {
    const whole = shown(oneNamed(row, 'priceInteger'), 20).replace(/\s/g, '');
    const part = shown(oneNamed(row, 'priceDecimal'), 10).replace(/\D/g, '');
    if (/^[\d,]+\.?$/.test(whole) && part.length <= 2) {
      return yuanToFen(`${whole.replace('.', '')}.${part || '0'}`);
    }
  }
  return undefined;
}

function fromText(elements: readonly Element[]): Fen | undefined {
  for (const element of elements) {
    const amount = amountIn(shown(element, 80).replace(/\s/g, ''));
    if (amount !== undefined) return amount;
  }
  return undefined;
}
