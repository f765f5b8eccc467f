import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { jdOrders } from '../mall/data/jd.ts';
import { hasPhone, type MallOrder } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { startMall } from '../mall/server.ts';
import { fidelityOf } from './fidelity/measure.ts';
import { printTable } from './page-cost/print.ts';

/**
 * How far is a drawn picture from what the browser shows? Every kind of order page of the mall, each in a browser of its
 * own: `node tests/bench/fidelity.bench.ts [chromium | firefox] [device pixels per CSS pixel]`.
 */

const TAOBAO = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const withPhone = (orders: MallOrder[], platform: MallOrder['platform']) =>
  orders.find((order) => order.platform === platform && hasPhone(order))?.id;
const JD_ORDER = `https://details.jd.com/normal/item.action?orderid=${withPhone(jdOrders(), 'jd')}`;
const TMALL_ORDER = `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${withPhone(taobaoOrders(), 'tmall')}`;
const TAOBAO_ORDER = `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${withPhone(taobaoOrders(), 'taobao')}`;
const PDD_ORDER = `https://mobile.yangkeduo.com/order.html?order_sn=${withPhone(pinduoduoOrders(), 'pinduoduo')}`;
const PAGES: [name: string, url: string][] = [
  ['JD, table', 'https://order.jd.com/center/list.action'],
  ['JD, cards', 'https://order.jd.com/center/list.action?layout=cards'],
  ['JD, one order', JD_ORDER],
  ['Taobao, second generation', TAOBAO],
  ['Taobao, first generation', `${TAOBAO}?route_to=tm1`],
  ['Tmall, one order, second generation', TMALL_ORDER],
  ['Tmall, one order, first generation', `${TMALL_ORDER}&route_to=tm1`],
  ['Taobao, one order, second generation', TAOBAO_ORDER],
  ['Taobao, one order, first generation', `${TAOBAO_ORDER}&route_to=tm1`],
  ['Pinduoduo', 'https://mobile.yangkeduo.com/orders.html?type=0'],
  ['Pinduoduo, one order', PDD_ORDER],
];

const name = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const scale = Number(process.argv[3] ?? 1);
const root = join(import.meta.dirname, '../..');
const target = name === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
if (spawnSync('wxt', target, { cwd: root }).status !== 0) throw new Error('wxt build failed');

const launch = name === 'firefox' ? launchFirefox : launchChromium;
const extension = join(root, `.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`);
const prefs = { 'layout.css.devPixelsPerPx': String(scale) };
const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
const mall = await startMall();
try {
  const rows: string[][] = [];
  for (const [page, url] of PAGES) {
    const browser = await launch({ port: mall.port, extension, prefs });
    try {
      const { shares, where } = await fidelityOf(browser, url, scale);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      rows.push([page, String(shares.length), percent(Math.max(...shares)), percent(mean), where]);
    } finally {
      await browser.close();
    }
  }
  const title = `Pixels that differ by more than a sixteenth of the range, ${name}, scale ${scale} (goal 0.1 %)`;
  printTable(title, ['page', 'pictures', 'worst', 'mean', 'where'], rows);
} finally {
  await mall.close();
}
