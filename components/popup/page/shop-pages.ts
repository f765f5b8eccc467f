import type { ReaderId } from '@/lib/model/order';
import { SITES } from '@/lib/platforms/sites';

export interface ShopPages {
  name: string;
  orders: string;
  /** Where the platform asks for the password; from there it leads back to the orders. */
  login: string;
}

const LOGIN: Readonly<Record<ReaderId, (orders: string) => string>> = {
  jd: (orders) => `https://passport.jd.com/new/login.aspx?ReturnUrl=${encodeURIComponent(orders)}`,
  tmall: (orders) => `https://login.taobao.com/member/login.jhtml?redirectURL=${encodeURIComponent(orders)}`,
  pinduoduo: () => 'https://mobile.yangkeduo.com/login.html',
};

export function pagesOfReader(reader: ReaderId): ShopPages | undefined {
  const site = SITES.find(({ id }) => id === reader);
  return site && { name: site.name, orders: site.orderListUrl, login: LOGIN[reader](site.orderListUrl) };
}

/** The shop this address belongs to; `undefined` for every other page, and where the browser does not tell the address. */
export function shopOf(url: string | undefined): ShopPages | undefined {
  const host = url?.startsWith('https://') ? new URL(url).hostname : '';
  const isOf = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  const site = SITES.find(({ domains }) => domains.some(isOf));
  return site && pagesOfReader(site.id);
}
