import type { OrderLine } from '../../model/order';
import { clean } from '../text';
import { allNamed, hasPrefix, oneNamed } from './class-prefix';
import { countIn, digits, type Lines, MAX_LINES, skuInLinks } from './legacy-lines';
import { promisesIn } from './promises';
import { firstOf, note } from './strategies';
import { titleOfPicture } from './title';
import { shown } from './words';

type Via = Record<string, string>;

/** The products of one card. No source shows a SKU here; one is taken only from a link to the product's page. */
export function cardLines(card: Element, via: Via): Lines {
  const items = productsOf(card);
  const lines: OrderLine[] = [];
  for (const item of items.slice(0, MAX_LINES)) {
    const title = titleOf(item, via);
    if (title === undefined) continue;
    const skuId = skuOf(item, via);
    const promises = promisesIn(item);
    const quantity = quantityOf(item, via) ?? (items.length === 1 ? quantityOfOnly(card, via) : undefined);
    if (quantity === undefined) note(via, 'quantity', 'assumed');
    lines.push({
      title,
      quantity: quantity ?? 1,
      ...(skuId === undefined ? {} : { skuId }),
      ...(promises.length > 0 ? { promises } : {}),
    });
  }
  return { lines, unnamed: items.length - lines.length };
}

/** `productItem`s, the outermost; else the pictures of the list: an order of many products may show only those. */
function productsOf(card: Element): Element[] {
  const items: Element[] = [];
  for (const item of allNamed(card, 'productItem')) {
    if (!items.at(-1)?.contains(item)) items.push(item);
  }
  if (items.length > 0) return items;
  const list = oneNamed(card, 'productList', 'listContent');
  const pictures = [...(list?.querySelectorAll('img[alt]') ?? [])];
  const named = pictures.filter((picture) => clean(picture.getAttribute('alt')) !== '');
  if (named.length > 0) return named;
  return allNamed(card, 'productInfo');
}

function titleOf(item: Element, via: Via): string | undefined {
  return firstOf(
    via,
    'title',
    ['product-title', () => shown(oneNamed(item, 'productTitle'))],
    ['heading', () => shown(item.querySelector('h3'))],
    ['picture', () => clean(item.getAttribute('alt')) || titleOfPicture(item)],
    ['product-link', () => shown(item.querySelector('a[href*="item."]'))],
  );
}

function skuOf(item: Element, via: Via): string | undefined {
  const around = item.matches('img') ? (item.closest('a')?.parentElement ?? item) : item;
  return firstOf(
    via,
    'skuId',
    ['link', () => skuInLinks(around)],
    [
      'data-sku',
      () => digits(item.getAttribute('data-sku') ?? item.querySelector('[data-sku]')?.getAttribute('data-sku')),
    ],
  );
}

function quantityOf(item: Element, via: Via): number | undefined {
  return firstOf(
    via,
    'quantity',
    ['count-num', () => countOf(oneNamed(item, 'countNum'))],
    ['product-count', () => countOf(oneNamed(item, 'productCount'))],
  );
}

/** 共 N 件 beside the only product of a card counts that product. */
function quantityOfOnly(card: Element, via: Via): number | undefined {
  return firstOf(via, 'quantity', ['card-count', () => countOf(oneNamed(card, 'countNum', 'productCount'))]);
}

function countOf(element: Element | undefined): number | undefined {
  return element && countIn(element);
}

/** Is an element inside one of the card's products? */
export function inProducts(element: Element, card: Element): boolean {
  for (let here: Element | null = element; here && here !== card; here = here.parentElement) {
    if (hasPrefix(here, 'productItem') || hasPrefix(here, 'productInfo')) return true;
  }
  return false;
}
