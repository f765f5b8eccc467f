import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import type { Popup } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { VaultReader } from '../e2e/harness/vault.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { goodsId } from '../mall/pages/pinduoduo/order-data.ts';
import { startMall } from '../mall/server.ts';
import { pace } from './pace.ts';
import { buildExtension, EXTENSION } from './page-cost/build.ts';
import { printTable } from './page-cost/print.ts';

/**
 * A picture of a whole page, from the click to the vault, against what browsers allow: two shots a second, so n screens
 * cannot take less than (n - 1) / 2 seconds. `node tests/bench/whole-page.bench.ts [folder of a built extension for Firefox]`.
 */

const SCREENS = [1, 10, 50];
const ROW = 64;

const key = pinduoduoOrders().flatMap(({ lines }) => lines)[0]?.key;
const chat = (messages: number) =>
  `https://mobile.yangkeduo.com/chat_detail.html?goods_id=${key ? goodsId(key) : ''}&mall_sn=x&talk=${messages}`;

const press = (popup: Popup) =>
  until(
    () =>
      popup.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.keep-page button')];
        const button = buttons.find((one) => /只存这一页的画面/.test(one.textContent ?? ''));
        button?.click();
        return button !== undefined;
      }),
    'the button',
  );

const firefoxFolder = process.argv[2];
if (!firefoxFolder) buildExtension();
const mall = await startMall();
const rows: string[][] = [];
try {
  for (const screens of SCREENS) {
    const browser = await (firefoxFolder
      ? launchFirefox({ port: mall.port, extension: firefoxFolder })
      : launchChromium({ port: mall.port, extension: EXTENSION }));
    try {
      const vault = await VaultReader.open(browser);
      const tab = await browser.newTab('about:blank');
      await tab.resize(1280, 900);
      await tab.goto(chat(Math.max(3, Math.round((screens * 900 - 180) / ROW))));
      const popup = await browser.pressButton(tab);
      const start = performance.now();
      await press(popup);
      const { evidence } = await vault.until((now) => now.evidence.length > 0, 'the pictures', 120_000);
      const took = (performance.now() - start) / 1000;
      const pictures = evidence.filter(({ method }) => method === 'photographed');
      const shots = Number(/分 (\d+) 屏/.exec(pictures[0]?.remarks?.join() ?? '')?.[1] ?? 1);
      const bound = (shots - 1) / 2;
      const mega = pictures.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
      rows.push([
        String(shots),
        `${took.toFixed(1)} s`,
        `${bound.toFixed(1)} s`,
        bound > 0 ? `${((took / bound - 1) * 100).toFixed(0)} %` : '',
        String(pictures.length),
        `${mega.toFixed(1)} MB`,
      ]);
    } finally {
      await browser.close();
    }
  }
  const head = ['screens', 'took', 'allowed', 'over', 'pictures', 'size'];
  printTable(`A picture of a whole page; this machine just now: ${pace()}`, head, rows);
} finally {
  await mall.close();
}
