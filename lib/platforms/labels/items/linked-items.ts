import { isPseudoItem, isTitleLike } from '../words';
import type { ItemLink } from './item-links';
import type { Start } from './item-start';
import type { QuantityMark } from './quantities';

/** A picture and a title that link to the same item are one row, unless a quantity stands between them. */
export function startsOfLinks(links: readonly ItemLink[], quantities: readonly QuantityMark[]): Start[] {
  const groups: { link: ItemLink; all: ItemLink[]; end: number }[] = [];
  for (const link of links) {
    const last = groups.at(-1);
    const split = last && quantities.some(({ offset }) => offset >= last.end && offset <= link.start);
    if (last && last.link.key === link.key && !split) {
      last.all.push(link);
      last.end = link.end;
    } else groups.push({ link, all: [link], end: link.end });
  }
  const starts = groups.flatMap(({ link, all }) => {
    const text = all.map((one) => one.text).reduce((long, one) => (one.length > long.length ? one : long), '');
    const title = text || all.find(({ alternative }) => isTitleLike(alternative))?.alternative || '';
    const { itemId, skuId } = link;
    if (!title || isPseudoItem(title)) return [];
    return [
      {
        title,
        offset: link.start,
        named: text !== '',
        key: link.key,
        ...(itemId ? { itemId } : {}),
        ...(skuId ? { skuId } : {}),
      },
    ];
  });
  // A lone picture of an item that is named elsewhere in the order is no second row.
  return starts
    .filter(({ named, key }) => named || !starts.some((other) => other.key === key && other.named))
    .map(({ named: _named, key: _key, ...start }) => start);
}
