import { compactOf, findInRow, type Row } from '../rows';

export interface Column {
  key: 'index' | 'name' | 'spec' | 'unit' | 'quantity' | 'price' | 'amount' | 'rate' | 'tax' | 'other';
  x: number;
  right: number;
}

/** Heads of the goods table, as the kinds of invoices name them. Longer words first: 建筑项目名称 is no 项目名称. */
const HEADS: readonly [RegExp, Column['key']][] = [
  [/序号/, 'index'],
  [/(?<!建筑)项目名称|货物\(?或?应?税?劳务\)?、?(?:服务)?名?称?|服务名称/, 'name'],
  [/规格型号/, 'spec'],
  [/车牌号|类型|通行日期起|通行日期止|建筑服务发生地|建筑项目名称|出行日期|出发地|到达地|产权证书[^金]*号/, 'other'],
  [/单位/, 'unit'],
  [/数量/, 'quantity'],
  [/单价/, 'price'],
  [/金额/, 'amount'],
  [/税率(?:\/征收率)?|征收率/, 'rate'],
  [/税额/, 'tax'],
];

export function isTableHead(row: Row): boolean {
  const text = compactOf(row);
  return /项目名称|货物|服务名称/.test(text) && /金额/.test(text) && /税额/.test(text);
}

/** The columns of a table, left to right. */
export function columnsOf(head: Row): Column[] {
  return HEADS.flatMap(([pattern, key]) =>
    findInRow(head, pattern).map(({ x, right }) => ({ key, x, right })),
  ).toSorted((a, b) => a.x - b.x);
}
