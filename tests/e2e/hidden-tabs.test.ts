import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf, storedPhones } from './harness/expected.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const LIST = 'https://order.jd.com/center/list.action';
const PHONES = phonesOf(jdOrders().slice(0, 8));

let session: Session;
/** A page of ours that may open and unload tabs: drivers show every tab they open, and say that it is visible. */
let own: Tab;
beforeEach(async () => {
  session = await freshSession();
  own = await session.openOwn('welcome.html');
});

interface Api {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    query(where: { url: string }): Promise<{ id: number; discarded: boolean; status: string }[]>;
    update(id: number, to: { active: boolean }): Promise<unknown>;
    discard(id: number): Promise<unknown>;
  };
  scripting: { executeScript(of: object): Promise<{ result: unknown }[]> };
}

type Globals = Record<'browser' | 'chrome', Api | undefined>;

const openHidden = () =>
  own.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Globals;
    await (browser ?? chrome)?.tabs.create({ url, active: false });
  }, LIST);

const show = () =>
  own.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Globals;
    const { tabs } = browser ?? chrome ?? {};
    for (const { id } of (await tabs?.query({ url })) ?? []) await tabs?.update(id, { active: true });
  }, LIST);

const discard = () =>
  own.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Globals;
    const { tabs } = browser ?? chrome ?? {};
    for (const { id } of (await tabs?.query({ url })) ?? []) await tabs?.discard(id);
    return ((await tabs?.query({ url })) ?? []).map(({ discarded }) => discarded);
  }, LIST);

/** What the list's own document says; `undefined` where it has been unloaded. */
const visibility = () =>
  own.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Globals;
    const api = browser ?? chrome;
    const [tab] = (await api?.tabs.query({ url })) ?? [];
    const answers = await api?.scripting.executeScript({
      target: { tabId: tab?.id },
      func: () => [document.visibilityState, performance.getEntriesByType('paint').length],
    });
    return answers?.[0]?.result;
  }, LIST);

const stored = () =>
  session.vault.until(({ purchases }) => purchases.length >= PHONES.length, 'the phones of a tab nobody has seen');

const pictured = () =>
  session.vault.until(
    ({ orders, evidence, pictureJobs }) =>
      pictureJobs.length === 0 &&
      orders.every(({ key }) => evidence.some(({ kind, orderKey }) => kind === 'screenshot' && orderKey === key)),
    'the pictures',
  );

describe('an order list in a tab that is not shown', () => {
  test('is read and pictured without ever having been painted', async () => {
    await openHidden();
    expect(storedPhones(await stored())).toEqual(PHONES);
    await pictured();
    expect(await visibility()).toEqual(['hidden', 0]);
  });

  test('is read when the browser had unloaded it and the buyer comes back to it', async () => {
    await openHidden();
    await stored();
    expect(await discard()).toEqual([true]);
    await session.vault.empty();
    await show();
    expect(storedPhones(await stored())).toEqual(PHONES);
    await until(async () => ((await visibility()) as string[])[0] === 'visible', 'the list in front');
  });
});
