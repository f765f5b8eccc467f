import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { freshSession, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

/** The browser's number of the tab that shows an address. */
async function tabIdOf(url: string): Promise<number> {
  const own = await session.openOwn('vault.html');
  const find = (wanted: string) =>
    (
      globalThis as unknown as { chrome: { tabs: { query(all: object): Promise<{ id: number; url?: string }[]> } } }
    ).chrome.tabs
      .query({})
      .then((tabs) => tabs.find((tab) => tab.url === wanted)?.id);
  return until(() => own.evaluate(find, url), `a tab at ${url}`);
}

const whole = (text: string) => `sample.html#${text}`;

describe('the redacted sample of a page', () => {
  test('is made in the page and shown in full, with nothing of the orders in it and no request', async () => {
    await session.open(LIST);
    const id = await tabIdOf(LIST);
    session.mall.visits.length = 0;
    const tab = await session.openOwn(whole(`tab=${id}&page=order.jd.com/center/list.action`));
    const text = await until(() => tab.evaluate(() => document.querySelector('pre')?.textContent), 'the sample');
    expect(text).toContain('<!-- url: https://order.jd.com/center/list.action -->');
    expect(text).toContain('class="td-void order-tb"');
    expect(text).toContain('等待收货');
    const secrets = jdOrders().flatMap(({ id: orderId, shop, lines }) => [
      orderId,
      ...(shop.selfOperated ? [] : [shop.name]),
      ...lines.map(({ item }) => item.title),
    ]);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    // Firefox asks its maker for settings; pictures of the page itself may still be on their way.
    const own = /(?:^|\.)(?:mozilla\.\w+|firefox\.com|360buyimg\.com)$/;
    expect(session.mall.visits.filter(({ host }) => !own.test(host))).toEqual([]);
  });

  test('is refused in words when the tab has been closed', async () => {
    const tab = await session.openOwn(whole('tab=999999999&page=order.jd.com/center/list.action'));
    const words = await until(
      () => tab.evaluate(() => document.querySelector('[role=alert]')?.textContent),
      'the reason',
    );
    expect(words).toContain('已经关闭');
  });
});
