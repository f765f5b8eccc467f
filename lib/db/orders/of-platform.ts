import { addressOf } from '../../model/address';
import { LINK_KINDS, type Platform } from '../../model/order';
import { isHandKey, orderKey } from '../../model/order-key';
import { readerOf } from '../../model/platform/platform';
import type { OrderRecord } from '../../model/purchase';
import { SITE_OF } from '../../platforms/sites';

/** Is it an https address on one of the platform's own domains? Anything else is none that we keep or open. */
export function isOwnAddress(platform: Platform, address: string): boolean {
  const taken = addressOf(address);
  if (!taken) return false;
  const { protocol, hostname, username, password, port } = taken;
  if (protocol !== 'https:' || username || password || port) return false;
  return SITE_OF[readerOf(platform)].domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** The order without addresses that lead elsewhere, whoever put them there. */
export function ownAddresses(order: OrderRecord): OrderRecord {
  const own = (address: string | undefined): boolean => address === undefined || isOwnAddress(order.platform, address);
  const links = { ...order.links };
  for (const kind of LINK_KINDS) if (!own(links[kind])) delete links[kind];
  const sources = order.sources.map((source) => {
    if (own(source.url)) return source;
    const { url: _url, ...rest } = source;
    return rest;
  });
  const kept = { ...order, links, sources };
  if (order.shop && !own(order.shop.url)) {
    const { url: _url, ...shop } = order.shop;
    kept.shop = shop;
  }
  return kept;
}

/** Is the key made of the order's own platform and number? One without a number was typed in. */
export function isOwnOrder({ key, platform, orderId }: Pick<OrderRecord, 'key' | 'platform' | 'orderId'>): boolean {
  return orderId === undefined ? isHandKey(key) : key === orderKey(readerOf(platform), orderId);
}
