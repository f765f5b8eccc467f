import type { Tab } from '../e2e/harness/tab.ts';
import type { VaultReader } from '../e2e/harness/vault.ts';

/** One phone as the demo tells of it: order and price from the vault, deadline and link from the popup. */
export interface Captured {
  platform: string;
  order: string;
  phone: string;
  price: string;
  deadline: string;
  afterSales: string;
  /** The phone's page in the vault. */
  page: string;
}

const PLATFORMS: Record<string, string> = { jd: '京东', tmall: '天猫', taobao: '淘宝', pinduoduo: '拼多多' };

/** Runs in the popup. */
const cards = () =>
  [...document.querySelectorAll('li.phone')].map((card) => {
    const name = card.querySelector<HTMLAnchorElement>('.card-name');
    const door = card.querySelector<HTMLAnchorElement>('a.door');
    return {
      name: name?.textContent ?? '',
      page: name?.href ?? '',
      deadline: card.querySelector('.say')?.textContent ?? '',
      door: door?.href ?? '',
    };
  });

/** Every phone of the popup, in its order. */
export async function captured(popup: Tab, vault: VaultReader): Promise<Captured[]> {
  const { purchases, orders } = await vault.read();
  return (await popup.evaluate(cards)).map(({ name, page, deadline, door }) => {
    const id = decodeURIComponent(page.slice(page.indexOf('#/phone/') + 8));
    const purchase = purchases.find((one) => one.id === id);
    const order = orders.find(({ key }) => key === purchase?.orderKey);
    const fen = purchase?.line.unitPrice ?? order?.total;
    return {
      platform: PLATFORMS[purchase?.platform ?? ''] ?? '',
      order: order?.orderId ?? '',
      phone: name,
      price: fen === undefined ? '' : `¥${(fen / 100).toFixed(2)}`,
      deadline,
      afterSales: door,
      page,
    };
  });
}
