import type { Card, ShownGoods } from './cards';
import type { DataGoods } from './data-order';
import { canBe } from './money';
import type { DataCard } from './stores';

/** Which entry of the data belongs to which card: `matched[i]` for `cards[i]`. */
export interface Joined {
  matched: (DataCard | undefined)[];
  /** Cards that more than one entry fits, or that look like another card: never guessed. */
  ambiguous: number;
}

/**
 * Cards bear no order number and the data bears no element, so they are joined by everything both show: titles, shop,
 * status, amount, spec, number of pieces. Only a pair that fits nothing else is joined: a wrong order number would send
 * the buyer to another order's after-sales page.
 */
export function join(cards: readonly Card[], data: readonly DataCard[]): Joined {
  const fits = cards.map((card) => data.filter((entry) => agree(card, entry)));
  const claims = new Map<DataCard, number>();
  for (const entry of fits.flat()) claims.set(entry, (claims.get(entry) ?? 0) + 1);
  const sure = fits.map((entries) => {
    const [only, other] = entries;
    return only && !other && claims.get(only) === 1 ? only : undefined;
  });
  return {
    matched: sure,
    ambiguous: fits.filter((entries, i) => entries.length > 0 && !sure[i]).length,
  };
}

/** Nothing that both state may differ, and the titles must be stated by both. */
function agree(card: Card, entry: DataCard): boolean {
  const goods = entry.orders.flatMap((order) => order.goods);
  return (
    goods.length > 0 &&
    card.goods.length > 0 &&
    entry.orders.every((order) => same(card.shop, order.shop) && sameStatus(card.status, order.status)) &&
    sameGoods(card.goods, goods) &&
    sameAmount(card, entry, goods)
  );
}

/** Each shown item is one of the data's; a card may show fewer than it holds, never more. */
function sameGoods(shown: readonly ShownGoods[], goods: readonly DataGoods[]): boolean {
  const left = [...goods];
  return shown.every((item) => {
    const at = left.findIndex((other) => sameItem(item, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

export function sameItem(shown: ShownGoods, item: DataGoods): boolean {
  return (
    sameTitle(shown.title, item.title) &&
    (item.spec === undefined || shown.spec === undefined || shown.texts.some((text) => same(text, item.spec))) &&
    (shown.quantity === undefined || item.quantity === undefined || shown.quantity === item.quantity)
  );
}

/** The sum decides; where one side has none, the first price does. */
function sameAmount(card: Card, entry: DataCard, goods: readonly DataGoods[]): boolean {
  const { amount } = card;
  if (amount && entry.amounts.length > 0) return entry.amounts.some((stored) => canBe(stored, amount.fen));
  const [shown] = card.goods;
  const price = goods.find((item) => shown && sameItem(shown, item))?.price;
  return shown?.price === undefined || price === undefined || canBe(price, shown.price);
}

function same(shown: string | undefined, stored: string | undefined): boolean {
  return !shown || !stored || bare(shown) === bare(stored);
}

/** The page may shorten 拼单成功，待发货 to 待发货. */
function sameStatus(shown: string | undefined, stored: string | undefined): boolean {
  return !shown || !stored || shown.includes(stored) || stored.includes(shown);
}

function sameTitle(shown: string, stored: string): boolean {
  const cut = shown.replace(/(?:…|\.{3})$/, '');
  return cut === shown ? bare(shown) === bare(stored) : bare(stored).startsWith(bare(cut));
}

function bare(text: string): string {
  return text.replace(/[\s,，;；:：/|+]+/g, '');
}
