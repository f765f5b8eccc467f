import { ago } from '../moments.ts';
import { line, type MallOrder } from './order.ts';

const SELF = { name: '京东', id: '1000000000', selfOperated: true };
const LU = { name: '白鹭通讯旗舰店', id: '708812' };
const FIR = { name: '云杉数码专营店', id: '713306' };
const GRAIN = { name: '青禾粮油旗舰店', id: '702245' };

const base = { platform: 'jd' as const, discount: 0 };

/** The orders of the JD account, newest first. Ids of both forms in use: 12 digits, and 16 that start with 35. */
export function jdOrders(): MallOrder[] {
  return [
    {
      ...base,
      id: '3512086400158806',
      shop: SELF,
      stage: 'unpaid',
      lines: [line('charger')],
      placed: ago(0, '00:12:40'),
    },
    {
      ...base,
      id: '324610077218',
      parentId: '324610077003',
      shop: FIR,
      stage: 'shipped',
      lines: [line('redmi')],
      placed: ago(2, '12:30:05'),
      paid: ago(2, '12:30:41'),
      shipped: ago(1, '09:15:00'),
    },
    {
      ...base,
      id: '324610077311',
      parentId: '324610077003',
      shop: FIR,
      stage: 'done',
      lines: [line('film'), line('cable', 2)],
      placed: ago(2, '12:30:05'),
      paid: ago(2, '12:30:41'),
      shipped: ago(2, '18:00:12'),
      signed: ago(1, '11:40:55'),
    },
    {
      ...base,
      id: '3512079655120417',
      shop: SELF,
      stage: 'done',
      lines: [line('iphone')],
      placed: ago(5, '20:03:17'),
      paid: ago(5, '20:03:52'),
      shipped: ago(5, '22:41:09'),
      signed: ago(4, '10:26:33'),
      discount: 20_000,
    },
    {
      ...base,
      id: '323988450126',
      shop: GRAIN,
      stage: 'done',
      lines: [line('apples'), line('millet', 2)],
      placed: ago(8, '07:48:22'),
      paid: ago(8, '07:48:59'),
      signed: ago(6, '18:05:00'),
      discount: 500,
    },
    {
      ...base,
      id: '323771200984',
      shop: LU,
      stage: 'done',
      lines: [line('mate'), line('clearCase')],
      placed: ago(13, '21:15:44'),
      paid: ago(13, '21:16:30'),
      shipped: ago(12, '10:00:00'),
      signed: ago(10, '14:22:08'),
      discount: 10_000,
    },
    { ...base, id: '323650018842', shop: SELF, stage: 'closed', lines: [line('case')], placed: ago(15, '13:01:10') },
    {
      ...base,
      id: '323500117690',
      shop: SELF,
      stage: 'done',
      lines: [line('milk'), line('tissue'), line('soap')],
      placed: ago(19, '09:30:00'),
      paid: ago(19, '09:30:31'),
      signed: ago(18, '10:11:12'),
      discount: 1_200,
    },
    {
      ...base,
      id: '318820045571',
      shop: LU,
      stage: 'done',
      lines: [line('honor')],
      placed: ago(203, '16:44:01'),
      paid: ago(203, '16:44:40'),
      shipped: ago(202, '11:00:00'),
      signed: ago(200, '15:30:20'),
    },
    {
      ...base,
      id: '318401290038',
      shop: SELF,
      stage: 'done',
      lines: [line('bank'), line('buds')],
      placed: ago(221, '22:10:06'),
      paid: ago(221, '22:10:50'),
      signed: ago(219, '12:00:00'),
    },
    {
      ...base,
      id: '309917445206',
      shop: SELF,
      stage: 'done',
      lines: [line('oneplus')],
      placed: ago(352, '10:20:30'),
      paid: ago(352, '10:21:00'),
      shipped: ago(352, '18:00:00'),
      signed: ago(350, '09:45:00'),
    },
  ];
}
