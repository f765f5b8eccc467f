import type { Fen } from '../../../model/money';
import type { OrderLine, OrderLinks, OrderReading } from '../../../model/order';
import { safeLink } from '../../page/links';
import { phaseOf } from '../../page/phases';
import { present } from '../../page/text';
import type { Trail } from '../../reading/trail';
import type { Card, ShownGoods } from '../layouts/list/cards';
import { sameItem } from '../layouts/list/join';
import { dayOf, LINKS } from '../pages';
import type { DataGoods, DataOrder } from './data-order';
import { canBe, settled } from './money';
import { pairOff } from './pair-off';

/**
 * One order, from the page's data and, where it is known which one it is, from its card. What the page shows wins over
 * its data: status and amounts change after the data was written, and their units are certain.
 */
export function orderFrom(
  data: DataOrder,
  card: Card | undefined,
  url: URL,
  combined: boolean,
  trail: Trail,
): OrderReading {
  const text = card?.status ?? data.status ?? '';
  const phase = phaseOf(text);
  const total =
    phase === 'unpaid' || phase === 'closed' ? undefined : totalOf(data, combined ? undefined : card, trail);
  const shop = card?.shop ?? data.shop;
  return {
    platform: 'pinduoduo',
    orderId: data.orderSn,
    ...present({
      parentOrderId: data.parentSn,
      placedAt: data.placedAt ?? dayOf(data.orderSn),
      shippedAt: data.shippedAt,
    }),
    ...(shop ? { shop: { name: shop, ...present({ id: data.shopId }) } } : {}),
    status: { text, phase },
    ...present({ total }),
    lines: linesOf(data.goods, card?.goods ?? []),
    links: linksOf(data, url),
  };
}

/** 实付 on the card; else the data, whose bare digits only a shown amount can settle. 应付 was not paid. */
function totalOf(data: DataOrder, card: Card | undefined, trail: Trail): Fen | undefined {
  const shown = card?.amount;
  return trail.first('total', {
    'card-实付': () => (shown?.paid ? shown.fen : undefined),
    'data-amount': () => (shown ? undefined : data.amounts.map(settled).find((fen) => fen !== undefined)),
  });
}

function linesOf(goods: readonly DataGoods[], shown: readonly ShownGoods[]): OrderLine[] {
  if (goods.length === 0) return shown.map((item) => lineFrom(undefined, item));
  const drawn = pairOff(goods, shown, (item, candidate) => sameItem(candidate, item));
  return goods.map((item, i) => lineFrom(item, drawn[i]));
}

function lineFrom(item: DataGoods | undefined, shown: ShownGoods | undefined): OrderLine {
  const promises = shown?.promises ?? [];
  const price = item?.price && shown?.price !== undefined && !canBe(item.price, shown.price) ? undefined : item?.price;
  return {
    title: item?.title ?? shown?.title ?? '',
    quantity: item?.quantity ?? shown?.quantity ?? 1,
    ...present({
      itemId: item?.itemId,
      skuId: item?.skuId,
      spec: item?.spec ?? shown?.spec,
      unitPrice: shown?.price ?? settled(price),
    }),
    ...(promises.length > 0 ? { promises } : {}),
  };
}

function linksOf(data: DataOrder, url: URL): OrderLinks {
  const button = (words: RegExp) => safeLink(data.buttons.find(({ text }) => words.test(text))?.url, url, LINKS);
  return present({
    detail: safeLink(data.link, url, LINKS),
    afterSales: button(/售后|退款|退货/),
    logistics: button(/物流/),
  });
}
