import type { OrderLine } from '../../../../model/order';
import type { Trail } from '../../../reading/trail';
import { countIn, lineOf, type Titles } from '../../fields/lines';
import { promisesIn } from '../../fields/service-marks';
import { shown } from '../../fields/shown-text';
import { asSku, skuInClass, skuInData, skuInLinks } from '../../fields/skus';
import { titleIn, titleOfPicture } from '../../fields/title';
import { itemElements, legacyItems } from './items';

/** What the items of one order of the legacy list are called. */
export function legacyTitles(box: Element, trail: Trail): Titles {
  const items = itemElements(box);
  const titles = items.flatMap((element) => titleOf(element, trail) ?? []);
  return { titles, unnamed: items.length - titles.length };
}

/** The item rows of one order of the legacy list. Lists show no unit price and no spec. */
export function legacyLines(box: Element, trail: Trail): OrderLine[] {
  const items = legacyItems(box).map(({ element, count }) => ({ element, quantity: countIn(count) }));
  const again = rebought(box, items);
  const lines: OrderLine[] = [];
  for (const [i, { element, quantity }] of items.entries()) {
    const title = titleOf(element, trail);
    if (title === undefined) continue;
    if (quantity !== undefined) trail.note('quantity', 'goods-number');
    const skuId = trail.first('skuId', {
      class: () => skuInClass(element, 'p-'),
      link: () => skuInLinks(element),
      'data-sku': () => skuInData(element),
      'rebuy-link': () => again[i],
    });
    lines.push(lineOf({ title, quantity, skuId, promises: promisesIn(markedPart(element)) }, trail));
  }
  return lines;
}

function titleOf(item: Element, trail: Trail): string | undefined {
  return trail.first('title', { 'p-name': () => titleIn(item), link: () => linkText(item) });
}

function linkText(element: Element): string | undefined {
  const link = element.matches('a') ? element : element.querySelector('a[href*="item."]');
  return (link && (shown(link) || titleOfPicture(link))) || undefined;
}

/** `wids=1192190,2856692&nums=2,1` of 立即购买: used only where it names exactly the items shown. */
function rebought(box: Element, items: readonly { quantity: number | undefined }[]): (string | undefined)[] {
  const href = box.querySelector('.btn-again[href*="wids="]')?.getAttribute('href') ?? '';
  const skus = /[?&]wids=([\d,]+)/.exec(href)?.[1]?.split(',') ?? [];
  const counts = /[?&]nums=([\d,]+)/.exec(href)?.[1]?.split(',') ?? [];
  if (skus.length !== items.length) return [];
  const agree = items.every(({ quantity }, i) => quantity === undefined || counts[i] === `${quantity}`);
  return agree ? skus.map((sku) => asSku(sku)) : [];
}

/** Service marks may stand beside the item in its cell; in a cell with several items only inside each. */
function markedPart(item: Element): Element {
  const cell = item.closest('td');
  return cell?.querySelectorAll('.goods-item').length === 1 ? cell : item;
}
