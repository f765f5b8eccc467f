import { describe, expect, test } from 'vitest';
import { ENOUGH, inSlices, SLICE } from '@/lib/capture/in-slices';
import { jd } from '@/lib/platforms/jd';
import { pinduoduo } from '@/lib/platforms/pinduoduo';
import { findOrders, type PageFinding } from '@/lib/platforms/reading/find-orders';
import { type InPieces, inTurn } from '@/lib/platforms/reading/pausing';
import type { PlatformReader } from '@/lib/platforms/reading/reader';
import { tmall } from '@/lib/platforms/tmall';
import { parsePage } from '../../fixtures/load-page';
import { runs } from '../runs';

/** A page's clock that stands still but for our work, and its idle moments, which come when they are asked for. */
function page() {
  const idle: (() => void)[] = [];
  const slices: number[] = [];
  const world = {
    time: 0,
    ticks: () => world.time,
    setTimeout: () => undefined,
    requestIdleCallback: (run: () => void) => idle.push(run),
  };
  let before = 0;
  const rest = () => {
    slices.push(world.time - before);
    before = world.time;
  };
  return {
    world,
    slices,
    idle,
    toTheEnd() {
      for (let next = idle.shift(); next; next = idle.shift()) {
        rest();
        next();
      }
      rest();
    },
  };
}

/** `count` pieces that take `cost` milliseconds each. */
function* work(world: { time: number }, count: number, cost: number): InPieces<number> {
  const left = yield* inTurn(Array.from({ length: count }), () => {
    world.time += cost;
  });
  return count - left;
}

describe('a piece of work', () => {
  test('that fails is over, also in a later slice', () => {
    const { world, toTheEnd } = page();
    const done: unknown[] = [];
    function* failing(): InPieces<number> {
      yield* work(world, 10, 10);
      throw new Error('a reader’s mistake');
    }
    inSlices(
      world,
      failing(),
      () => true,
      (count) => done.push(count),
    );
    expect(done).toEqual([]);
    toTheEnd();
    expect(done).toEqual([undefined]);
  });

  test('that is short is done at once', () => {
    const { world, idle } = page();
    const done: unknown[] = [];
    inSlices(
      world,
      work(world, 10, 1),
      () => true,
      (count) => done.push(count),
    );
    expect(done).toEqual([10]);
    expect(idle).toEqual([]);
  });

  test('that is long leaves the page alone after each slice, and gets done', () => {
    const { world, slices, toTheEnd } = page();
    const done: unknown[] = [];
    inSlices(
      world,
      work(world, 100, 4),
      () => true,
      (count) => done.push(count),
    );
    toTheEnd();
    expect(done).toEqual([100]);
    expect(slices.length).toBeGreaterThan(10);
    expect(Math.max(...slices)).toBeLessThan(SLICE + 4);
  });

  test('whose pieces are each longer than a slice gets on by one a slice', () => {
    const { world, slices, toTheEnd } = page();
    const done: unknown[] = [];
    inSlices(
      world,
      work(world, 5, 60),
      () => true,
      (count) => done.push(count),
    );
    toTheEnd();
    expect(done).toEqual([5]);
    expect(Math.max(...slices)).toBe(60);
  });

  test('that would never end is ended, with what it has', () => {
    const { world, toTheEnd } = page();
    const done: number[] = [];
    inSlices(
      world,
      work(world, 1e6, 5),
      () => true,
      (count) => done.push(count ?? -1),
    );
    toTheEnd();
    expect(done).toEqual([ENOUGH / 5]);
  });

  test('that has lost its point is dropped', () => {
    const { world, toTheEnd } = page();
    const done: unknown[] = [];
    let here = true;
    inSlices(
      world,
      work(world, 100, 4),
      () => here,
      (count) => done.push(count),
    );
    here = false;
    toTheEnd();
    expect(done).toEqual([undefined]);
    expect(world.time).toBeLessThan(50);
  });
});

const ORDERS = runs(60, 500);
const many = (part: (i: number) => string) => Array.from({ length: ORDERS }, (_, i) => part(i)).join('');
const filler = '<i>1</i>'.repeat(52);
const LISTS: [name: string, reader: PlatformReader, url: string, html: string][] = [
  [
    'JD, table',
    jd,
    'https://order.jd.com/center/list.action',
    `<table class="order-tb">${many((i) => `<tbody id="tb-${300000000000 + i}"><tr><td><div class="goods-item"><div class="p-name"><a>示例手机</a></div></div>${filler}</td></tr></tbody>`)}</table>`,
  ],
  [
    'JD, cards',
    jd,
    'https://order.jd.com/center/list.action',
    many(
      (i) =>
        `<div class="orderCard-a"><p>订单号：${300000000000 + i}</p><div class="productItem-a"><h3>示例手机</h3></div>${filler}</div>`,
    ),
  ],
  [
    'Taobao, second generation',
    tmall,
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    many(
      (i) =>
        `<div id="shopOrderContainer_${4_800_000_000_000_000_000n + BigInt(i)}"><div class="itemInfo--a"><div class="title--a">示例手机</div></div>${filler}</div>`,
    ),
  ],
  [
    'Taobao, first generation',
    tmall,
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    `<div id="tp-bought-root">${many((i) => `<div data-id="${4_800_000_000_000_000_000n + BigInt(i)}"><table><tr><td class="production-mod__production"><a>示例手机</a>${filler}</td></tr></table></div>`)}</div>`,
  ],
  [
    'Pinduoduo',
    pinduoduo,
    'https://mobile.yangkeduo.com/orders.html',
    many(
      () => `<div><p data-test="订单状态">待收货</p><span data-test="商品名称">示例手机</span>实付¥1${filler}</div>`,
    ),
  ],
];

describe.each(LISTS)('more orders than are read at once: %s', (_, reader, url, html) => {
  const document = parsePage(`<body>${html}</body>`, url);
  const start = () => findOrders(reader, document, new URL(url), undefined);

  test('no piece of the reading is of more than a few orders', () => {
    let pieces = 0;
    for (const reading = start(); !reading.next(false).done; ) pieces += 1;
    expect(pieces).toBeGreaterThanOrEqual(ORDERS * 0.6);
  });

  test('a reading whose time is up says so, and that there are more orders than it found', () => {
    const { world, toTheEnd } = page();
    const done: (PageFinding | undefined)[] = [];
    const clock = { ...world, ticks: () => (world.time += 5000 / ORDERS) };
    inSlices(
      clock,
      start(),
      () => true,
      (finding) => done.push(finding),
    );
    toTheEnd();
    const [finding] = done;
    expect(finding?.reading.problems).toContain('too-slow');
    expect(finding?.reading.claimed).toBeGreaterThanOrEqual(ORDERS * 0.6);
    expect(finding?.found.length).toBeLessThan(ORDERS * 0.4);
  });
});
