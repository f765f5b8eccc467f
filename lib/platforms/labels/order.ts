import type { OrderLinks, OrderReading, Platform } from '../../model/order';
import { simplified } from '../../model/simplified';
import { linksIn, type PageText } from '../page/page-text';
import { phaseOf } from '../page/phases';
import { present } from '../page/text';
import type { PlatformReader } from '../reading/reader';
import { totalIn } from './amounts';
import type { Box } from './boxes';
import { timesIn } from './dates';
import type { ItemLink } from './items/item-links';
import { itemsIn } from './items/items';
import { orderLinksIn } from './order-links';
import { shopNameIn } from './shop';
import { statusIn } from './status';

/** A page, flattened, and what it is. */
export interface Labelled {
  platform: PlatformReader;
  url: URL;
  page: PageText;
  items: readonly ItemLink[];
}

/** One order by the words in its box; `undefined` where the box is a mention of an order, not an order. */
export function orderIn(
  labelled: Labelled,
  box: Box,
): { order: OrderReading; via: Record<string, string> } | undefined {
  const { platform, url, page } = labelled;
  const text = simplified(page.text.slice(box.start, box.end));
  const { items, via } = itemsIn(page, labelled.items, box);
  const status = statusIn(page, box);
  const phase = phaseOf(status);
  // The head of an order that was split into others: its children have numbers of their own.
  if (items.length === 0) return undefined;
  const total = phase === 'unpaid' || phase === 'closed' ? undefined : totalIn(text, platform.id);
  const links = orderLinksIn(page, box, platform, url);
  const shop = platform.id === 'tmall' ? shopNameIn(page, box) : undefined;
  const order: OrderReading = {
    platform: sellerOf(labelled, box),
    orderId: box.orderId,
    ...(shop ? { shop: { name: shop } } : {}),
    ...present({ placedAt: platform.dayIn?.(box.orderId) }),
    ...timesIn(page, box, platform.id, url),
    status: { text: status, phase },
    ...present({ total }),
    lines: items,
    links: items.length === 1 ? links : withoutLineLinks(links),
  };
  return {
    order,
    via: {
      orderId: 'label',
      items: via,
      ...(order.placedAt ? { placedAt: 'label' } : {}),
      ...(total === undefined ? {} : { total: 'label' }),
    },
  };
}

/** Taobao's after-sales is of a line: in an order of several it leads to one of them only. */
function withoutLineLinks({ afterSales, ...links }: OrderLinks): OrderLinks {
  return afterSales && /^https:\/\/refund2\./.test(afterSales) ? links : { ...links, ...present({ afterSales }) };
}

/** Tmall and Taobao share pages; Tmall's orders link to Tmall's own trade and refund pages. */
function sellerOf({ platform, page, url }: Labelled, box: Box): Platform {
  if (platform.id !== 'tmall') return platform.id;
  if (url.hostname === 'trade.tmall.com') return 'tmall';
  const isTmall = linksIn(page, box).some(({ element }) => {
    const href = (element.getAttribute('href') ?? '').trim().slice(0, 1000);
    const [, host] = /^(?:https?:)?\/\/(trade|refund2)\.tmall\.com\//i.exec(href) ?? [];
    return host !== undefined && (host.toLowerCase() === 'refund2' || href.includes(box.orderId));
  });
  return isTmall ? 'tmall' : 'taobao';
}
