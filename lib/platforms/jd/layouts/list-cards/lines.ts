import type { OrderLine } from '../../../../model/order';
import { outermost } from '../../../page/outermost';
import { clean } from '../../../page/text';
import type { Trail } from '../../../reading/trail';
import { countIn, lineOf, MAX_LINES, type Titles } from '../../fields/lines';
import { promisesIn } from '../../fields/service-marks';
import { shown } from '../../fields/shown-text';
import { skuInData, skuInLinks } from '../../fields/skus';
import { titleOfPicture } from '../../fields/title';
import { allNamed, hasPrefix, oneNamed } from './class-prefix';

/** What the products of one card are called. */
export function cardTitles(card: Element, trail: Trail): Titles {
  const products = productsOf(card);
  const titles = products.flatMap((product) => titleOf(product, trail) ?? []);
  return { titles, unnamed: products.length - titles.length };
}

/** The products of one card. No source shows a SKU here; one is taken only from a link to the product's page. */
export function cardLines(card: Element, trail: Trail): OrderLine[] {
  const products = productsOf(card);
  const lines: OrderLine[] = [];
  for (const product of products) {
    const title = titleOf(product, trail);
    if (title === undefined) continue;
    // 共 N 件 beside the only product of a card counts that product.
    const counted = products.length === 1 ? [product, card] : [product];
    lines.push(
      lineOf(
        { title, quantity: quantityOf(counted, trail), skuId: skuOf(product, trail), promises: promisesIn(product) },
        trail,
      ),
    );
  }
  return lines;
}

/** An order of many products may show nothing but their pictures. */
function productsOf(card: Element): Element[] {
  return allProductsOf(card).slice(0, MAX_LINES);
}

function allProductsOf(card: Element): Element[] {
  const items = outermost(allNamed(card, 'productItem'));
  if (items.length > 0) return items;
  const infos = outermost(allNamed(card, 'productInfo'));
  if (infos.length > 0) return infos;
  const list = oneNamed(card, 'productList', 'listContent');
  const pictures = [...(list?.querySelectorAll('img[alt]') ?? [])];
  return pictures.filter((picture) => clean(picture.getAttribute('alt')) !== '');
}

function titleOf(product: Element, trail: Trail): string | undefined {
  return trail.first('title', {
    'product-title': () => shown(oneNamed(product, 'productTitle')),
    heading: () => shown(product.querySelector('h3')),
    picture: () => clean(product.getAttribute('alt')) || titleOfPicture(product),
    'product-link': () => shown(product.querySelector('a[href*="item."]')),
  });
}

function skuOf(product: Element, trail: Trail): string | undefined {
  const linked = product.closest('a') ?? product;
  return trail.first('skuId', { link: () => skuInLinks(linked), 'data-sku': () => skuInData(product) });
}

function quantityOf(parts: readonly Element[], trail: Trail): number | undefined {
  const count = (name: string) => () => parts.map((part) => countIn(oneNamed(part, name))).find((n) => n !== undefined);
  return trail.first('quantity', { 'count-num': count('countNum'), 'product-count': count('productCount') });
}

/** Is an element inside one of the card's products? */
export function inProducts(element: Element, card: Element): boolean {
  for (let here: Element | null = element; here && here !== card; here = here.parentElement) {
    if (hasPrefix(here, 'productItem') || hasPrefix(here, 'productInfo')) return true;
  }
  return false;
}
