import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { addOrders, previewOrders, type TableRow } from '@/lib/backup/csv/orders';
import { phonesAsCsv } from '@/lib/backup/csv/phones';
import { csvOf, rowsOfCsv } from '@/lib/backup/csv/text';
import { verifyVault } from '@/lib/db/history/verify';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { anyText } from '../any-text';
import { freshVault, NOW, TODAY } from '../db/examples';
import { filled, ID } from './examples';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 平台,型号,价格 / 京东,荣耀手机,3999 as a Chinese Excel saves it. */
const GBK = Uint8Array.from(
  Buffer.from('c6bdcca82cd0cdbac52cbcdbb8f10d0abea9b6ab2cc8d9d2abcad6bbfa2c333939390d0a', 'hex'),
);

let db: Vault;
beforeEach(() => {
  db = freshVault();
});
const preview = async (text: string) => {
  const rows = await previewOrders(db, bytes(text), TODAY);
  if (typeof rows === 'string') throw new Error(rows);
  return rows;
};

describe('a table as text', () => {
  it('begins with the mark by which Excel knows UTF-8, and reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText(12), { minLength: 2, maxLength: 3 }), {
          maxLength: 6,
        }),
        (rows) => {
          const plain = rows.map((row) => row.map((cell) => `x${cell.replace(/[\0\r\ufeff]/g, '')}x`));
          const text = csvOf([['head', 'other'], ...plain]);
          expect(text.startsWith('\ufeff')).toBe(true);
          expect(JSON.stringify(rowsOfCsv(bytes(text))?.slice(1))).toBe(JSON.stringify(plain));
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://evil.example";"x")', '350000000000'])(
    'has no cell that a table program runs or rounds: %j',
    (cell) => {
      const [, line = ''] = csvOf([['a'], [cell]]).split('\r\n', 2);
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect(rowsOfCsv(bytes(csvOf([['a'], [cell]])))?.[1]).toEqual([cell]);
    },
  );

  it('is read as a Chinese Excel saves it, with tabs and semicolons too', () => {
    expect(rowsOfCsv(GBK)).toEqual([
      ['平台', '型号', '价格'],
      ['京东', '荣耀手机', '3999'],
    ]);
    for (const sign of ['\t', ';'])
      expect(rowsOfCsv(bytes(`a${sign}b\n1${sign}"2${sign}3"`))?.[1]).toEqual(['1', `2${sign}3`]);
    expect(rowsOfCsv(Uint8Array.from([0xff, 0xfe, 0x00]))).toBeUndefined();
  });
});

it('every phone is a line, and no word of a page or the buyer is run', async () => {
  db = await filled();
  await updateSays(db, ID, { nickname: '=cmd|calc', note: '他说:"好"\n第二行' }, TODAY);
  const rows = rowsOfCsv(bytes(await phonesAsCsv(db)));
  expect(rows).toHaveLength(3);
  expect(await phonesAsCsv(db)).toContain("'=cmd|calc");
  expect(rows?.find((row) => row.includes('350000000000'))).toEqual(
    expect.arrayContaining(['京东', '350000000000', '2026-11-18', '在用', '他说:"好"\n第二行']),
  );
});

describe('orders from a table', () => {
  const HEAD = '平台,商品名称,订单编号,下单时间,签收日期,实付款（元）,数量';

  it('are shown before anything is stored, each line with what it is or why not', async () => {
    const rows = await preview(
      [
        HEAD,
        '京东,荣耀 Magic8,350000000001,2026/11/1 10:20,2026年11月4日,"¥3,999.00",1',
        '拼多多,小米 17,,20261102,,2999,',
        '淘宝,,1,,,,',
        '别处,vivo X300,2,,,,',
        '京东,vivo X300,3.5E+11,,,,',
        '京东,vivo X300,4,昨天,,,',
        '京东,vivo X300,350000000005,2027-01-01,,,',
        '京东,vivo X300,350000000006,2026-11-05,2026-11-01,,',
        '京东,vivo X300,350000000007,,,三千,',
        '京东,vivo X300,350000000001,,,,',
      ].join('\n'),
    );
    expect(rows[0]?.input).toEqual({
      platform: 'jd',
      title: '荣耀 Magic8',
      orderId: '350000000001',
      placedOn: '2026-11-01',
      signedOn: '2026-11-04',
      unitPrice: 399_900,
      quantity: 1,
    });
    expect(rows[1]?.input).toEqual({
      platform: 'pinduoduo',
      title: '小米 17',
      placedOn: '2026-11-02',
      unitPrice: 299_900,
    });
    const problems = [
      '没有型号',
      '不认识的平台',
      '小数',
      '看不懂的日期',
      '日期在以后',
      '之前',
      '看不懂的价格',
      '已经有了',
    ];
    expect(rows.slice(2).map(({ problem }) => problem)).toEqual(
      problems.map((words) => expect.stringContaining(words)),
    );
    expect(await db.orders.count()).toBe(0);
  });

  it('are added as if they had been typed in', async () => {
    const rows = await preview(`${HEAD}\n京东,荣耀 Magic8,350000000001,,,,\n京东,小米 17,不是单号!,,,,`);
    const { added, refused } = await addOrders(db, rows, NOW, TODAY);
    expect([added, refused.map(({ line }: TableRow) => line)]).toEqual([1, [3]]);
    expect(await verifyVault(db)).toMatchObject({ ok: true });
    expect((await preview(`${HEAD}\n京东,荣耀 Magic8,350000000001,,,,`))[0]?.problem).toContain('已经有了');
  });

  it('that were exported here are read back', async () => {
    const other = await filled();
    const rows = await preview(await phonesAsCsv(other));
    expect(rows.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect((await addOrders(db, rows, NOW, TODAY)).added).toBe(2);
  });

  it.each([
    ['a,b\n1,2', '没有“型号”'],
    [`型号\n${'x\n'.repeat(2001)}`, '最多'],
    ['x'.repeat(5_000_001), '太大'],
  ])('are not taken from what is no such table', async (text, words) => {
    expect(await previewOrders(db, bytes(text), TODAY)).toContain(words);
  });
});
