import { isTranslated } from '../../platforms/page/translated';
import type { Fact } from './other-goods';
import { innermost, plain, type Words, wordsOf } from './words';

/** What tools that work in pages call the things they put there, in names of classes, ids and attributes. */
const TOOL =
  /(?:^|[-_\s])(?:extension|plugin|userscript|tampermonkey|darkreader|immersive-translate|grammarly)(?=$|[-_\s])/i;
const TOOL_ADDRESS = /^(?:chrome|moz|safari-web)-extension:/i;
/** More than a box has; a page could hang endless layers around an order. */
const MANY = 200;

/** Filters that lie over the whole page, innermost first, as a style can say them; a dark mode is often no more than that. */
export function filtersAround(element: Element, view: Window): string[] {
  const filters: string[] = [];
  for (let around = element.parentElement; around && filters.length < 8; around = around.parentElement) {
    const { filter } = view.getComputedStyle(around);
    if (filter && filter !== 'none' && !filter.includes('url(')) filters.push(filter);
  }
  return filters;
}

/**
 * What other tools did to an order that shows, in words: whoever looks at the picture later is not to take it for the shop's
 * own. Reads only.
 *
 * @param facts what was read of the order and therefore stands in the page
 * @param filters what `filtersAround` found
 */
export function alterations(
  element: Element,
  facts: readonly Fact[],
  filters: readonly string[],
  view: Window,
): string[] {
  const { ownerDocument: document } = element;
  const words = wordsOf(element);
  const hidden = facts.filter(({ text }) => isHidden(words, plain(text), view)).map(({ name }) => name);
  const broken = [...element.querySelectorAll('img')].slice(0, MANY).filter((image) => isBroken(image, view)).length;
  const recoloured = filters.length > 0 || isRecoloured(document, view);
  return [
    ...(recoloured ? ['网页的颜色被整体改过（深色模式或滤镜），不是商家原来的样子'] : []),
    ...(hidden.length > 0 ? [`网页里的${hidden.join('、')}被隐藏了，画面上看不到`] : []),
    ...(broken > 0 ? [`网页没有显示其中 ${broken} 张图片（没有载入，或被拦截）`] : []),
    ...(hasGuests(element) ? ['画面里有别的扩展或脚本加进网页的内容'] : []),
    ...(isTranslated(document, element) ? ['网页被翻译过，画面里的字不是商家原话'] : []),
  ];
}

/** It stands in the box, and nowhere where it could be seen. */
function isHidden(words: Words, text: string, view: Window): boolean {
  const places = text === '' ? [] : innermost(words, text).filter((place) => isWhole(text, plain(place.textContent)));
  return places.length > 0 && !places.some((place) => isSeen(place, words.box, view));
}

/** Half of a longer number is another number. */
function isWhole(text: string, within: string): boolean {
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1))
    if (!/[\d.]/.test(within.charAt(at - 1)) && !/\d/.test(within.charAt(at + text.length))) return true;
  return false;
}

function isSeen(place: Element, box: Element, view: Window): boolean {
  const { visibility, fontSize, color } = view.getComputedStyle(place);
  if (/hidden|collapse/.test(visibility) || Number.parseFloat(fontSize) === 0) return false;
  if (color === 'transparent' || /^rgba\(.*, 0\)$/.test(color)) return false;
  for (let up: Element | null = place; up; up = up === box ? null : up.parentElement) {
    const { display, opacity, filter } = view.getComputedStyle(up);
    if (display === 'none' || opacity === '0' || /blur\((?!0px)|opacity\(0\)/.test(filter)) return false;
  }
  return true;
}

/** It names a picture, has done all it can, and has none. One that waits for scrolling is not done. */
function isBroken(image: HTMLImageElement, view: Window): boolean {
  if (!image.getAttribute('src') || !image.complete || image.naturalWidth > 0) return false;
  return view.getComputedStyle(image).display !== 'none';
}

/** Known dark modes, and layers that lie over everything and blend with it. */
function isRecoloured(document: Document, view: Window): boolean {
  const { documentElement: root, body } = document;
  if (root.getAttributeNames().some((name) => name.startsWith('data-darkreader'))) return true;
  // By tag: a browser keeps these lists, and need not walk through the page for each picture.
  if ([...document.getElementsByTagName('meta')].some((meta) => meta.getAttribute('name') === 'darkreader'))
    return true;
  if ([...document.getElementsByTagName('style')].some((style) => style.classList.contains('darkreader'))) return true;
  return [...root.children, ...(body?.children ?? [])].slice(0, MANY).some((layer) => {
    const style = view.getComputedStyle(layer);
    if (style.position !== 'fixed') return false;
    const { mixBlendMode, backdropFilter } = style;
    if ((mixBlendMode || 'normal') === 'normal' && (backdropFilter || 'none') === 'none') return false;
    const { width, height } = layer.getBoundingClientRect();
    return width >= view.innerWidth * 0.9 && height >= view.innerHeight * 0.9;
  });
}

/** Something in the box that names its maker: no shop does. */
function hasGuests(box: Element): boolean {
  for (const element of box.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      if (TOOL.test(name) || ((name === 'class' || name === 'id') && TOOL.test(value))) return true;
      if ((name === 'src' || name === 'href') && TOOL_ADDRESS.test(value)) return true;
    }
  }
  return false;
}
