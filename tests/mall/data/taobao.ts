import { ago } from '../moments.ts';
import { line, type MallOrder } from './order.ts';

const FIR = { name: '云杉数码旗舰店', id: '2208800001' };
const LU = { name: '白鹭通讯旗舰店', id: '2208800002' };
const PINE = { name: '松果二手优品', id: '2208800003' };
const GRAIN = { name: '青禾农家粮仓', id: '2208800004' };
const TIDE = { name: '潮汐配件小铺', id: '2208800005' };

/** The orders of the Taobao account: Tmall and Taobao in one list, newest first. */
export function taobaoOrders(): MallOrder[] {
  return [
    {
      platform: 'taobao',
      id: '4918820036140028817',
      shop: TIDE,
      stage: 'unpaid',
      lines: [line('cable', 3)],
      placed: ago(0, '00:20:11'),
      discount: 0,
    },
    {
      platform: 'taobao',
      id: '4917962281160028817',
      shop: PINE,
      stage: 'shipped',
      lines: [line('used')],
      placed: ago(3, '22:47:51'),
      paid: ago(3, '22:48:20'),
      shipped: ago(2, '17:36:00'),
      discount: 0,
    },
    {
      platform: 'tmall',
      id: '4917740912530028817',
      shop: LU,
      stage: 'done',
      lines: [line('vivo'), line('case')],
      placed: ago(6, '19:32:08'),
      paid: ago(6, '19:32:47'),
      shipped: ago(6, '21:10:30'),
      signed: ago(3, '12:08:15'),
      discount: 15_000,
    },
    {
      platform: 'taobao',
      id: '4916655190870028817',
      shop: TIDE,
      stage: 'done',
      lines: [line('film', 2), line('buds', 1, '退款成功')],
      placed: ago(9, '08:15:00'),
      paid: ago(9, '08:15:26'),
      shipped: ago(8, '16:00:00'),
      signed: ago(5, '13:20:00'),
      discount: 300,
    },
    {
      platform: 'tmall',
      id: '4915980447720028817',
      shop: FIR,
      stage: 'done',
      lines: [line('oppo')],
      placed: ago(12, '23:58:40'),
      paid: ago(12, '23:59:12'),
      shipped: ago(11, '15:20:00'),
      signed: ago(9, '10:02:44'),
      discount: 5_000,
    },
    {
      platform: 'taobao',
      id: '4915502018890028817',
      shop: GRAIN,
      stage: 'done',
      lines: [line('millet'), line('rice')],
      placed: ago(14, '06:40:18'),
      paid: ago(14, '06:41:00'),
      signed: ago(11, '17:00:00'),
      discount: 0,
    },
    {
      platform: 'tmall',
      id: '4914870053310028817',
      shop: FIR,
      stage: 'closed',
      lines: [line('clearCase')],
      placed: ago(21, '11:11:11'),
      discount: 0,
    },
    {
      platform: 'tmall',
      id: '4896603217450028817',
      shop: FIR,
      stage: 'done',
      lines: [line('redmi')],
      placed: ago(160, '20:20:20'),
      paid: ago(160, '20:21:00'),
      shipped: ago(159, '10:30:00'),
      signed: ago(157, '18:12:09'),
      discount: 10_000,
    },
    {
      platform: 'taobao',
      id: '4895120984110028817',
      shop: TIDE,
      stage: 'done',
      lines: [line('charger'), line('cable')],
      placed: ago(166, '14:05:33'),
      paid: ago(166, '14:06:01'),
      signed: ago(162, '12:00:00'),
      discount: 0,
    },
  ];
}

/** Taobao's number of one line: the order's own where there is one item, otherwise steps of 1,000,000. */
export function subOrderId(order: MallOrder, index: number): string {
  return order.lines.length === 1 ? order.id : String(BigInt(order.id) + BigInt(index + 1) * 1_000_000n);
}
