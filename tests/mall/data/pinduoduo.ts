import { ago, dayAgo } from '../moments.ts';
import type { ItemKey } from './items.ts';
import { line, type MallOrder, type Stage } from './order.ts';

const LU = { name: '白鹭通讯官方旗舰店', id: '610020031' };
const FIR = { name: '云杉数码专营店', id: '610020044' };
const GRAIN = { name: '青禾产地直发', id: '610020058' };
const TIDE = { name: '潮汐数码配件', id: '610020067' };
const SHOPS = { LU, FIR, GRAIN, TIDE };

type Row = [
  days: number,
  time: string,
  shop: keyof typeof SHOPS,
  stage: Stage,
  lines: [ItemKey, number?][],
  discount?: number,
];

/** The two lines of rice and the two cables are alike on purpose: cards that nothing but the order number tells apart. */
const ROWS: Row[] = [
  [0, '00:31:02', 'TIDE', 'unpaid', [['film']]],
  [1, '12:24:59', 'GRAIN', 'paid', [['apples', 2]]],
  [3, '21:40:37', 'LU', 'shipped', [['note']], 10_000],
  [4, '08:10:00', 'TIDE', 'shipped', [['cable', 2]]],
  [7, '18:22:13', 'FIR', 'signed', [['play']], 5_000],
  [8, '09:05:41', 'GRAIN', 'done', [['rice']]],
  [11, '20:02:20', 'TIDE', 'done', [['charger']]],
  [13, '07:33:09', 'GRAIN', 'done', [['rice']]],
  [16, '22:17:45', 'TIDE', 'closed', [['case']]],
  [18, '13:56:30', 'TIDE', 'refunded', [['buds']]],
  [24, '10:40:06', 'GRAIN', 'done', [['millet', 2]]],
  [33, '19:08:52', 'LU', 'done', [['senior']]],
  [41, '12:12:12', 'TIDE', 'done', [['cable']]],
  [47, '15:45:00', 'TIDE', 'done', [['cable']]],
  [58, '08:28:19', 'GRAIN', 'done', [['tissue']]],
  [66, '21:21:00', 'TIDE', 'done', [['clearCase']]],
  [72, '17:30:44', 'GRAIN', 'done', [['milk']]],
  [88, '11:06:05', 'GRAIN', 'done', [['soap']]],
  [97, '09:50:51', 'TIDE', 'done', [['bank']]],
  [110, '16:16:16', 'GRAIN', 'done', [['apples']]],
  [131, '20:39:28', 'FIR', 'done', [['oneplus']], 20_000],
  [150, '10:00:10', 'TIDE', 'done', [['film']]],
];

/** `260815-101846301250731`: the date, then a tail that repeats within an account. */
function orderSn(days: number, index: number): string {
  const tail = String(101_846_301_250_731 + index * 7_919_003);
  return `${dayAgo(days).replaceAll('-', '').slice(2)}-${tail}`;
}

/** The orders of the Pinduoduo account, newest first; a page shows ten. */
export function pinduoduoOrders(): MallOrder[] {
  return ROWS.map(([days, time, shop, stage, lines, discount = 0], index) => ({
    platform: 'pinduoduo',
    id: orderSn(days, index),
    shop: SHOPS[shop],
    stage,
    lines: lines.map(([key, quantity]) => line(key, quantity)),
    placed: ago(days, time),
    discount,
    ...(stage === 'unpaid' || stage === 'closed' ? {} : { paid: ago(days, time) }),
    ...(stage === 'signed' || stage === 'done' ? { signed: ago(Math.max(0, days - 3), '15:20:00') } : {}),
    ...(stage === 'shipped' || stage === 'signed' || stage === 'done'
      ? { shipped: ago(Math.max(0, days - 1), '09:30:00') }
      : {}),
  }));
}
