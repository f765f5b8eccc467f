import type { OrderLinks, OrderReading } from '../../model/order';
import { simplified } from '../../model/words/simplified';
import { cardsIn } from '../page/cost/cards';
import type { PageText } from '../page/page-text';
import { phaseOf } from '../page/phases';
import { present } from '../page/text';
import type { PlatformReader } from '../reading/reader';
import type { Trail } from '../reading/trail';
import { totalIn } from './amounts';
import type { Box } from './boxes';
import { timesIn } from './dates';
import type { ItemLink } from './items/item-links';
import { itemsIn } from './items/items';
import type { LabelWords } from './label-words';
import { orderLinksIn } from './order-links';
import { shopNameIn } from './shop';
import { statusIn } from './status';

/** A page, flattened, and what it is. */
export interface Labelled {
  platform: PlatformReader;
  words: LabelWords;
  url: URL;
  page: PageText;
  items: readonly ItemLink[];
}

/** One order by the words in its box; `undefined` where the box is a mention of an order, not an order. */
export function orderIn(labelled: Labelled, box: Box, trail: Trail): OrderReading | undefined {
  const { platform, words, url, page } = labelled;
  const text = simplified(page.text.slice(box.start, box.end));
  const { items, via } = itemsIn(page, labelled.items, box);
  const status = statusIn(page, box);
  const phase = phaseOf(status);
  // The head of an order that was split into others: its children have numbers of their own.
  if (items.length === 0) return undefined;
  const total = phase === 'unpaid' || phase === 'closed' ? undefined : totalIn(text, words);
  const links = orderLinksIn(page, box, platform, url);
  const shop = words.namesShops ? shopNameIn(page, box) : undefined;
  const order: OrderReading = {
    platform: words.seller(page, box, url),
    orderId: box.orderId,
    ...(shop ? { shop: { name: shop } } : {}),
    ...present({ placedAt: platform.dayIn?.(box.orderId) }),
    ...timesIn(page, box, words, url),
    status: { text: status, phase },
    ...present({ total, cards: total === undefined ? undefined : cardsIn(text) }),
    lines: items,
    links: items.length === 1 ? links : withoutLineLinks(links),
  };
  trail.note('orderId', 'label');
  trail.note('title', via);
  if (order.placedAt) trail.note('placedAt', 'label');
  if (total !== undefined) trail.note('total', 'label');
  return order;
}

/** Taobao's after-sales is of a line: in an order of several it leads to one of them only. */
function withoutLineLinks({ afterSales, ...links }: OrderLinks): OrderLinks {
  return afterSales && /^https:\/\/refund2\./.test(afterSales) ? links : { ...links, ...present({ afterSales }) };
}
