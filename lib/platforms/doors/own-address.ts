import { LINK_KINDS, type OrderLinks } from '../../model/order';
import { type Platform, readerOf } from '../../model/platform/platform';
import { safeLink } from '../page/links';
import { SITE_OF } from '../sites';

/** An address that a record gives, if it is the platform's own: the record may come from a file of anybody's. */
export function ownAddress(platform: Platform, url: string | undefined): string | undefined {
  const site = SITE_OF[readerOf(platform)];
  return safeLink(url, new URL(site.orderListUrl), site);
}

/** Of an order's links those that lead to the platform itself. */
export function ownLinks({ platform, links }: { platform: Platform; links: OrderLinks }): OrderLinks {
  return Object.fromEntries(
    LINK_KINDS.flatMap((kind) => {
      const url = ownAddress(platform, links[kind]);
      return url === undefined ? [] : [[kind, url]];
    }),
  );
}
