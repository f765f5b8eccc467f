import { simplified } from '../../../model/words/simplified';
import type { FoundOrder } from '../reader';

/** More text than an order's box has. */
const MAX_TEXT = 20_000;
/** 共5件, 合计 6 件商品, 查看全部8件: pieces; 共5款 counts lines. */
const PIECES = /(?:共计?|合计|总计|全部)\s{0,2}(\d{1,4})\s{0,2}件/g;
const LINES = /(?:共计?|合计|总计|全部)\s{0,2}(\d{1,4})\s{0,2}(?:款|种)(?:商品|宝贝)/g;
/** 展开剩余3件, 还有2件商品: beside those that are shown. */
const MORE = /(?:剩余|其余|另有|还有)\s{0,2}(\d{1,4})\s{0,2}(?:件|款|种)(?:商品|宝贝|$|[\s¥￥])/g;
const HINT = /(?:共|计|部|余|有)\s{0,2}\d/;

/**
 * How many of these orders say that they hold more pieces than they show: 共5件, and two of them folded away. A line that was
 * read in outline counts as one piece, so an order that seems to hide some is read whole before it is said to.
 */
export function foldedOrders(found: readonly FoundOrder[]): number {
  return found.filter((one) => hides(one, found)).length;
}

function hides({ element }: FoundOrder, found: readonly FoundOrder[]): boolean {
  const raw = element?.textContent;
  if (!raw || raw.length > MAX_TEXT || !HINT.test(raw)) return false;
  // Orders paid together stand in one card, which counts the pieces of all of them.
  const together = found.filter((other) => other.element === element);
  const text = simplified(raw);
  const more = most(text, MORE);
  const lacks = (orders: readonly { lines: readonly { quantity: number }[] }[]): boolean => {
    const lines = orders.flatMap((order) => order.lines);
    return (
      more > 0 || most(text, PIECES) > sum(lines.map(({ quantity }) => quantity)) || most(text, LINES) > lines.length
    );
  };
  if (!lacks(together.map(({ order }) => order))) return false;
  const whole = together.flatMap((one) => (one.whole ? one.whole() : one.order) ?? []);
  return whole.length === together.length && lacks(whole);
}

function most(text: string, counted: RegExp): number {
  return Math.max(0, ...[...text.matchAll(counted)].map(([, count]) => Number(count)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
