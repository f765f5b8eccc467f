import { type Moment, momentFromUnix } from '../../../model/dates';
import { asCount, asId, asText, at, list } from '../../page/json';
import { clean } from '../../page/text';
import { isOrderSn } from '../pages';
import { type Amount, amountOf } from './money';

/** One item of an order as the page's data has it. */
export interface DataGoods {
  title: string;
  spec?: string;
  itemId?: string;
  skuId?: string;
  quantity?: number;
  price?: Amount;
}

/** One order number as the page's data has it. */
export interface DataOrder {
  orderSn: string;
  parentSn?: string;
  shop?: string;
  shopId?: string;
  status?: string;
  /** Every amount the data calls the order's: `order_amount` first, then `display_amount`. */
  amounts: Amount[];
  placedAt?: Moment;
  shippedAt?: Moment;
  goods: DataGoods[];
  /** As written, relative. */
  link?: string;
  /** `order_buttons[]`: text and address, whatever the keys are called. */
  buttons: { text: string; url: string }[];
}

/** `order_sn` in replies, `orderSn` in `rawData`: the same object in two spellings. */
export function field(value: unknown, snake: string): unknown {
  return (
    at(value, snake) ??
    at(
      value,
      snake.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    )
  );
}

const MAX_GOODS = 100;

/** Reads what `source` says; `undefined` without an order number of the documented form. `group` is its combined card. */
export function dataOrder(source: unknown, group?: unknown): DataOrder | undefined {
  const link = asText(field(source, 'order_link_url'));
  const orderSn = asText(field(source, 'order_sn')) || /[?&]order_sn=([\d-]+)/.exec(link ?? '')?.[1];
  if (!isOrderSn(orderSn)) return undefined;
  const own = (name: string) => field(source, name) ?? field(group, name);
  const mall = own('mall');
  const parentSn = asText(field(source, 'parent_order_sn'));
  const alone = group === undefined || list(field(group, 'orders')).length === 1;
  const amounts = ['order_amount', 'display_amount'].flatMap(
    (name) => amountOf(alone ? own(name) : field(source, name)) ?? [],
  );
  return compact({
    orderSn,
    parentSn: isOrderSn(parentSn) && parentSn !== orderSn ? parentSn : undefined,
    shop: clean(asText(field(mall, 'mall_name')), 100),
    shopId: asId(field(mall, 'mall_id')),
    status: clean(asText(own('order_status_prompt')), 60),
    amounts,
    placedAt: unix(field(source, 'order_time')) ?? unix(field(own('group_order'), 'success_time')),
    shippedAt: unix(field(source, 'shipping_time')),
    goods: list(field(source, 'order_goods')).slice(0, MAX_GOODS).flatMap(goodsOf),
    link,
    buttons: list(own('order_buttons')).slice(0, 20).flatMap(buttonOf),
  });
}

function goodsOf(source: unknown): DataGoods[] {
  const title = clean(asText(field(source, 'goods_name')));
  if (!title) return [];
  return [
    compact({
      title,
      spec: clean(asText(field(source, 'spec')), 300),
      itemId: asId(field(source, 'goods_id')),
      skuId: asId(field(source, 'sku_id')),
      quantity: asCount(field(source, 'goods_number')),
      price: amountOf(field(source, 'goods_price')),
    }),
  ];
}

/** The content of a button is not documented: any short text and anything that looks like an address. */
function buttonOf(source: unknown): { text: string; url: string }[] {
  if (typeof source !== 'object' || source === null) return [];
  const strings = Object.values(source).filter((value) => typeof value === 'string');
  const url = strings.find((value) => /^(https?:\/\/|\/|[\w-]+\.html)/.test(value));
  const text = strings.find((value) => /\p{Script=Han}/u.test(value) && value.length <= 20);
  return url && text ? [{ text: clean(text, 20), url }] : [];
}

/** Seconds; some tools have seen milliseconds, and 0 for "not yet". */
function unix(value: unknown): Moment | undefined {
  const time = Number(asText(value));
  return Number.isFinite(time) ? momentFromUnix(time > 1e11 ? time / 1000 : time) : undefined;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

function compact<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Present<T>;
}
