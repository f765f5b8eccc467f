import { simplified } from '../../../../model/words/simplified';
import type { DataGoods } from '../../fields/data-order';
import { canBe } from '../../fields/money';
import { pairOff } from '../../fields/pair-off';
import type { Card, ShownGoods } from './cards';
import type { DataCard } from './stores';

/** The entry of the data that a card shows. */
export interface Pair {
  entry: DataCard;
  /** This card and no other: of cards that look alike the orders are known, not which card shows which. */
  sure: boolean;
}

/** `ambiguous`: more than one entry fits, or another card looks like this one, which is never guessed. `undefined`: none fits. */
export type Joined = readonly (Pair | 'ambiguous' | undefined)[];

/**
 * Cards bear no order number and the data bears no element, so they are joined by everything both show: titles, shop,
 * status, amount, spec, number of pieces. Only a pair that fits nothing else is joined: a wrong order number would send
 * the buyer to another order's after-sales page. Cards that look alike are joined together: whichever of them an order
 * is, it says the same of it.
 */
export function join(cards: readonly Card[], data: readonly DataCard[]): Joined {
  const groups = lookAlikes(cards, data);
  const claims = new Map<DataCard, number>();
  for (const entry of groups.flatMap(({ entries }) => entries)) claims.set(entry, (claims.get(entry) ?? 0) + 1);
  const matched: (Pair | undefined)[] = cards.map(() => undefined);
  const ambiguous = new Set<number>();
  for (const { members, entries } of groups) {
    if (entries.length === 0) continue;
    const certain = entries.length <= members.length && entries.every((entry) => claims.get(entry) === 1);
    members.forEach((i, nth) => {
      const entry = certain ? entries[nth] : undefined;
      if (entry) matched[i] = { entry, sure: members.length === 1 };
      else ambiguous.add(i);
    });
  }
  const moved = cards.map((_, i) => movedOn(i, cards, data, matched));
  return cards.map((_, i) => matched[i] ?? moved[i] ?? (ambiguous.has(i) ? 'ambiguous' : undefined));
}

interface LookAlikes {
  /** Places of the cards. */
  members: number[];
  /** What of the data fits them. */
  entries: DataCard[];
}

function lookAlikes(cards: readonly Card[], data: readonly DataCard[]): LookAlikes[] {
  const groups = new Map<string, LookAlikes>();
  cards.forEach((card, i) => {
    const fits = data.flatMap((entry, nth) => (agree(card, entry) ? [nth] : []));
    const goods = card.goods.map(({ texts: _texts, promises: _promises, ...item }) => item);
    const look = JSON.stringify([card.shop, card.status, card.amount, goods, fits]);
    const group = groups.get(look);
    if (group) group.members.push(i);
    else groups.set(look, { members: [i], entries: data.filter((_, nth) => fits.includes(nth)) });
  });
  return [...groups.values()];
}

/**
 * The data stays as it was when the buyer confirms a receipt in the list. All but the status must agree, with nothing
 * else, and the place: card and entry follow, or are followed by, a pair that is sure.
 */
function movedOn(
  i: number,
  cards: readonly Card[],
  data: readonly DataCard[],
  matched: readonly (Pair | undefined)[],
): Pair | undefined {
  const card = cards[i];
  const entry = data[i];
  const inPlace = [i - 1, i + 1].some((near) => matched[near]?.sure && matched[near].entry === data[near]);
  if (!card || !entry || !inPlace || matched[i] || matched.some((pair) => pair?.entry === entry)) return undefined;
  const only =
    agree(card, entry, false) &&
    data.filter((other) => agree(card, other, false)).length === 1 &&
    cards.filter((other) => agree(other, entry, false)).length === 1;
  return only ? { entry, sure: true } : undefined;
}

/** Nothing that both state may differ, and the titles must be stated by both. */
function agree(card: Card, entry: DataCard, withStatus = true): boolean {
  const goods = entry.orders.flatMap((order) => order.goods);
  return (
    goods.length > 0 &&
    card.goods.length > 0 &&
    entry.orders.every(
      ({ shop, status }) => same(card.shop, shop) && (!withStatus || sameStatus(card.status, status)),
    ) &&
    sameGoods(card.goods, goods) &&
    sameAmount(card, entry, goods)
  );
}

/** Each shown item is one of the data's; a card may show fewer than it holds, never more. */
function sameGoods(shown: readonly ShownGoods[], goods: readonly DataGoods[]): boolean {
  return !pairOff(shown, goods, sameItem).includes(undefined);
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
  return !shown || !stored || bare(shown).includes(bare(stored)) || bare(stored).includes(bare(shown));
}

function sameTitle(shown: string, stored: string): boolean {
  const cut = shown.replace(/(?:…|\.{3})$/, '');
  return cut === shown ? bare(shown) === bare(stored) : bare(stored).startsWith(bare(cut));
}

/** As the two may write it: the page in traditional characters, its data in simplified ones. */
function bare(text: string): string {
  return simplified(text).replace(/[\s,，;；:：/|+]+/g, '');
}
