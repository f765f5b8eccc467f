import { addByHand, type HandInput } from '../../db/orders/add-by-hand';
import type { Vault } from '../../db/store/schema';
import { type CivilDate, EARLIEST, isCivilDate } from '../../model/dates';
import { yuanToFen } from '../../model/money';
import { orderKey } from '../../model/order-key';
import { PLATFORM_IDS, type Platform, platformFacts, readerOf } from '../../model/platform/platform';
import { rowsOfCsv } from './text';

export const MAX_BYTES = 5_000_000;
const MAX_ROWS = 2000;

/** Heads that a column may have; spaces and what stands in brackets do not count. */
const HEADS = {
  platform: ['平台', '购买平台', '来源', 'platform'],
  title: ['型号', '商品', '商品名称', '商品名', '标题', '宝贝', '手机', 'title'],
  spec: ['规格', '属性', '颜色', 'spec'],
  orderId: ['订单号', '订单编号', '单号', 'order'],
  shopName: ['店铺', '店铺名', '商家', '卖家', 'shop'],
  placedOn: ['下单日', '下单日期', '下单时间', '购买日期', '购买时间', '付款时间', '日期'],
  signedOn: ['签收日', '签收日期', '签收时间', '收货日期', '收货时间'],
  unitPrice: ['单价', '价格', '金额', '实付', '实付款', 'price'],
  quantity: ['数量', '件数', 'quantity'],
} as const satisfies Record<keyof HandInput, readonly string[]>;
type Field = keyof typeof HEADS;

/** One line of a table: a phone that can be added, or why not. */
export interface TableRow {
  /** In the table, the head being 1. */
  line: number;
  title: string;
  input?: HandInput;
  problem?: string;
}

/** What a table would add: looked at before anything is stored. A sentence where it is no such table. */
export async function previewOrders(db: Vault, bytes: Uint8Array, today: CivilDate): Promise<TableRow[] | string> {
  if (bytes.length > MAX_BYTES) return '表格太大（超过 5 MB）。';
  const rows = rowsOfCsv(bytes);
  if (!rows) return '这不是文字表格。请在表格软件里另存为 CSV。';
  const [head = [], ...lines] = rows;
  const places = placesOf(head);
  if (places.title === undefined) return '第一行里没有“型号”这一列（也可以叫“商品”“标题”）。';
  if (lines.length > MAX_ROWS) return `一次最多 ${MAX_ROWS} 行，请分几次。`;
  const known = new Set(await db.orders.toCollection().primaryKeys());
  return lines.map((cells, i) => {
    const cell = (field: Field) => cells[places[field] ?? -1]?.trim() || undefined;
    const read = inputOf(cell, today);
    const row = { line: i + 2, title: cell('title') ?? '' };
    if (typeof read === 'string') return { ...row, problem: read };
    if (read.orderId !== undefined) {
      const key = orderKey(readerOf(read.platform), read.orderId);
      if (known.has(key)) return { ...row, problem: '这个订单号已经有了' };
      known.add(key);
    }
    return { ...row, input: read };
  });
}

/** Adds what can be added. @returns how many, and the lines that were refused after all */
export async function addOrders(
  db: Vault,
  rows: readonly TableRow[],
  now: number,
  today: CivilDate,
): Promise<{ added: number; refused: TableRow[] }> {
  const refused: TableRow[] = [];
  let added = 0;
  for (const row of rows) {
    if (!row.input) continue;
    const done = await addByHand(db, row.input, now, today);
    if (done.ok) added++;
    else refused.push({ ...row, problem: done.reason });
  }
  return { added, refused };
}

function placesOf(head: readonly string[]): Partial<Record<Field, number>> {
  const plain = head.map((cell) => cell.replace(/[(（].*$|\s/g, '').toLowerCase());
  const places = Object.entries(HEADS).map(([field, names]) => [
    field,
    plain.findIndex((cell) => (names as readonly string[]).includes(cell)),
  ]);
  return Object.fromEntries(places.filter(([, place]) => place !== -1));
}

function inputOf(cell: (field: Field) => string | undefined, today: CivilDate): HandInput | string {
  const title = cell('title');
  if (!title) return '没有型号';
  const platform = platformOf(cell('platform'));
  if (!platform) return `不认识的平台：${cell('platform') ?? '空'}`;
  const input: HandInput = { platform, title: title.slice(0, 200) };
  for (const field of ['spec', 'shopName'] as const) {
    const text = cell(field);
    if (text) input[field] = text.slice(0, 100);
  }
  const orderId = cell('orderId');
  if (orderId !== undefined && /^\d(\.\d+)?e\+?\d+$/i.test(orderId))
    return '订单号被表格软件改成了小数，请把这一列设成文本';
  if (orderId !== undefined) input.orderId = orderId;
  for (const field of ['placedOn', 'signedOn'] as const) {
    const text = cell(field);
    const day = text && dayOf(text);
    if (text && !day) return `看不懂的日期：${text}`;
    if (day && day > today) return `日期在以后：${text}`;
    if (day) input[field] = day;
  }
  if (input.placedOn && input.signedOn && input.signedOn < input.placedOn) return '签收日在下单日之前';
  const price = cell('unitPrice');
  const fen = price && yuanToFen(price.replace(/[¥￥元,，\s]/g, ''));
  if (price && fen === undefined) return `看不懂的价格：${price}`;
  if (typeof fen === 'number') input.unitPrice = fen;
  const quantity = cell('quantity');
  if (quantity && !/^[1-9]\d?$/.test(quantity)) return `看不懂的数量：${quantity}`;
  if (quantity) input.quantity = Number(quantity);
  return input;
}

function platformOf(text: string | undefined): Platform | undefined {
  const wanted = text?.toLowerCase();
  return PLATFORM_IDS.find((id) => id === wanted || (wanted && platformFacts(id).name.includes(wanted)));
}

/** `2026-11-1 10:20`, `2026/11/1`, `2026年11月1日`, `20261101` */
function dayOf(text: string): CivilDate | undefined {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D|$)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCivilDate(day) && Date.parse(day) > EARLIEST ? day : undefined;
}
