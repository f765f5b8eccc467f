import type { OrderLine, OrderLinks, OrderReading, Shop } from '../../../model/order';
import { present } from '../../page/text';
import { givesBack, phase } from './status-words';

/** A line as a layout found it: anything a page does not show is `undefined` or `''`. */
export interface LineDraft {
  title: string;
  spec?: string | undefined;
  quantity?: number | undefined;
  unitPrice?: number | undefined;
  itemId?: string | undefined;
  skuId?: string | undefined;
  lineId?: string | undefined;
  refund?: string | undefined;
  promises?: string[] | undefined;
}

export interface ShopDraft {
  name: string;
  id?: string | undefined;
  url?: string | undefined;
  chatId?: string | undefined;
}

export interface OrderDraft {
  tmall: boolean;
  orderId: string;
  shop?: ShopDraft | undefined;
  times?: Partial<Record<'placedAt' | 'paidAt' | 'shippedAt' | 'completedAt', string | undefined>>;
  /** Words of the page, and the `tradeStatus` of its data if there is one. */
  status: string;
  code?: unknown;
  total?: number | undefined;
  cards?: number | undefined;
  lines: readonly (LineDraft | undefined)[];
  links: Partial<Record<keyof OrderLinks, string | undefined>>;
}

/** A draft with the conventions of the model: nothing blank, and no `total` where nothing was paid. */
export function orderOf(draft: OrderDraft): OrderReading {
  const spoken = phase(draft.status, draft.code);
  // 交易关闭 says two things: nobody paid, or the money went back. Only what was paid for has a refund.
  const where = spoken === 'closed' && draft.lines.some((line) => givesBack(line?.refund)) ? 'refunded' : spoken;
  const shop = draft.shop?.name ? { shop: shopOf(draft.shop) } : {};
  const paid = where !== 'unpaid' && where !== 'closed';
  return {
    platform: draft.tmall ? 'tmall' : 'taobao',
    orderId: draft.orderId,
    ...shop,
    ...present(draft.times ?? {}),
    status: { text: draft.status, phase: where },
    ...(paid ? present({ total: draft.total, cards: draft.cards }) : {}),
    lines: draft.lines.flatMap((line) => (line?.title ? [lineOf(line)] : [])).slice(0, 100),
    links: present(draft.links),
  };
}

function shopOf({ name, id, url, chatId }: ShopDraft): Shop {
  return { name: name.slice(0, 100), ...present({ id, url, chatId: chatId?.slice(0, 100) }) };
}

function lineOf({ title, spec, quantity, promises, refund, ...ids }: LineDraft): OrderLine {
  return {
    title,
    quantity: quantity ?? 1,
    ...present({ ...ids, spec: spec?.slice(0, 300), refund: refund?.slice(0, 60) }),
    ...(promises && promises.length > 0 ? { promises } : {}),
  };
}
