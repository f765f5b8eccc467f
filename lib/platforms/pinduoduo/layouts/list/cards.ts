import type { Fen } from '../../../../model/money';
import { yuanToFen } from '../../../../model/money';
import { isServiceMark } from '../../../../model/words/service-mark';
import { simplified } from '../../../../model/words/simplified';
import { marksAmong, type Said } from '../../../page/marks';
import { clean, textOf } from '../../../page/text';
import { type InPieces, inTurn } from '../../../reading/pausing';

/** One item as a card shows it. */
export interface ShownGoods {
  title: string;
  spec?: string;
  price?: Fen;
  quantity?: number;
  promises: string[];
  /** Every text of the item's row: where the spec stands is not documented. */
  texts: string[];
}

/** One card of the order list as a person sees it. It bears no order number. */
export interface Card {
  element: Element;
  shop?: string;
  status?: string;
  goods: ShownGoods[];
  /** The amount beside 实付 or 应付, and which of the two it is: 应付 is no payment. */
  amount?: { fen: Fen; paid: boolean };
}

const SHOP = '[data-test="店铺名称"]';
const STATUS = '[data-test="订单状态"]';
const TITLE = '[data-test="商品名称"]';
const PRICE = '[data-test="商品价格"]';
const MAX_CARDS = 300;

export function hasCards(document: Document): boolean {
  return document.querySelector(`${STATUS}, ${TITLE}`) !== null;
}

/**
 * All cards, top of the page first, and how many there was no time for. The classes are hashes of a build, so the tree
 * around the anchors is what counts.
 */
export function* cardsOf(document: Document): InPieces<{ cards: Card[]; left: number }> {
  const list = document.querySelector('.react-base-list');
  const anchors = [...(list ?? document).querySelectorAll(STATUS)].slice(0, MAX_CARDS);
  const counted = countedAncestors(anchors, list ?? document.body);
  const cards: Card[] = [];
  const left = yield* inTurn(anchors, (anchor) => {
    const element = cardAround(anchor, counted, list ?? document.body);
    if (element?.querySelector(TITLE)) cards.push(readCard(element, anchor));
  });
  return { cards, left };
}

/** How many status anchors each ancestor holds, up to the root. */
function countedAncestors(anchors: readonly Element[], root: Element): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const anchor of anchors) {
    for (let up: Element | null = anchor; up && up !== root; up = up.parentElement) {
      counts.set(up, (counts.get(up) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The card around a status: the largest ancestor with no other status in it. A list of one card has no neighbour that
 * would stop the climb, so it also stops where status, title and amount are together.
 */
function cardAround(anchor: Element, counts: Map<Element, number>, root: Element): Element | undefined {
  let card: Element | undefined;
  for (let up: Element | null = anchor; up && up !== root && counts.get(up) === 1; up = up.parentElement) {
    card = up;
    if (up.querySelector(TITLE) && AMOUNT.test(simplified(up.textContent ?? ''))) break;
  }
  return card;
}

const AMOUNT = /(优惠后付款|实付|应付)\s*(?:款|金额)?\s*[:：]?\s*([¥￥]?\s*[\d,]+(?:\.\d{1,2})?)/;

function readCard(element: Element, anchor: Element): Card {
  const titles = [...element.querySelectorAll(TITLE)].slice(0, 100);
  const goods = titles.flatMap((title) => readGoods(title, titles.length === 1 ? element : rowAround(title, element)));
  const text = clean(element.textContent, 4000);
  const amount = AMOUNT.exec(simplified(text));
  const fen = amount?.[2] === undefined ? undefined : yuanToFen(amount[2]);
  const shop = textOf(element.querySelector(SHOP), 100);
  const status = textOf(anchor, 60);
  return {
    element,
    goods,
    ...(shop ? { shop } : {}),
    ...(status ? { status } : {}),
    ...(fen === undefined ? {} : { amount: { fen, paid: amount?.[1] !== '应付' } }),
  };
}

/** The row of one of several items: the largest ancestor that holds no other title. */
function rowAround(title: Element, card: Element): Element {
  let row = title;
  for (let up = title.parentElement; up && up !== card; up = up.parentElement) {
    if (up.querySelectorAll(TITLE).length > 1) break;
    row = up;
  }
  return row;
}

const QUANTITY = /^[×xX✕]\s*(\d{1,5})$/;
const NO_SPEC = /^(?:[¥￥×xX✕]\s*[\d.,]+|[\d.,]+)$/;

function readGoods(titleElement: Element, row: Element): ShownGoods[] {
  const title = textOf(titleElement);
  if (!title) return [];
  const said = saidIn(row);
  const texts = [...new Set(said.map(({ text }) => text))];
  const quantity = Number(texts.map((text) => QUANTITY.exec(text)?.[1]).find((digits) => digits) ?? Number.NaN);
  const price = yuanToFen(textOf(row.querySelector(PRICE), 40));
  const spec = specBeside(titleElement);
  return [
    {
      title,
      texts,
      promises: marksAmong(said.filter(({ text }) => text !== title)),
      ...(spec ? { spec } : {}),
      ...(price === undefined ? {} : { price }),
      ...(quantity >= 1 ? { quantity } : {}),
    },
  ];
}

/** The text sibling next to the title, unless it is a price, a quantity or a promise. */
function specBeside(title: Element): string | undefined {
  for (let next = title.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.hasAttribute('data-test')) return undefined;
    const text = textOf(next, 300);
    if (text && !NO_SPEC.test(text) && !isServiceMark(text)) return text;
  }
  return undefined;
}

/** The texts of a row's elements, whole ones too: the letters of one text may be spread over spans. */
function saidIn(row: Element): Said[] {
  const all = [...row.querySelectorAll('*')].slice(0, 300);
  return all.map((element) => ({ text: textOf(element, 300), element })).filter(({ text }) => text !== '');
}
