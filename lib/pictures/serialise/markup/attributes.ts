import { addressOf } from '../../../model/address';
import { type LinkRules, safeLink } from '../../../platforms/page/links';
import { escapeXml } from './xml';

/**
 * What is kept beside the style, so that a better reader can read the snapshot again: what names an element. Nothing that
 * nobody sees: a `title`, a label for screen readers or a `data-full-address` may hold what the page itself shows as stars.
 */
const KEPT: ReadonlySet<string> = new Set(['id', 'class', 'role', 'colspan', 'rowspan', 'dir', 'lang']);
/** Numbers of goods and orders, by which readers tell rows apart. */
const KEPT_DATA = /^data-(?:sku|id|parentid|order-?id|reactid|spm|amount|test)$/;
const DATA = /^(?!1[3-9]\d{9}$)[\w.:$-]{1,80}$|^[\p{Script=Han}]{2,6}$/u;
const SVG_KEPT =
  /^(?:id|class|viewBox|preserveAspectRatio|d|points|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|width|height|transform|offset|gradientUnits|gradientTransform|clipPathUnits|fill-rule|clip-rule|pathLength|patternUnits)$/;
const SECRET = /passkey|token|ticket|h5st|pdduid|\bsid=|cookie/i;

/** Attributes as text that starts with a space, or `''`. */
export function keptAttributes(element: Element, svg: boolean, links?: LinkRules): string {
  let kept = '';
  // By their names: asking for `attributes` has the browser make an object of each.
  for (const name of element.getAttributeNames()) {
    const data = !svg && name.startsWith('data-') && KEPT_DATA.test(name);
    if (!data && !(svg ? SVG_KEPT.test(name) : KEPT.has(name))) continue;
    const value = element.getAttribute(name);
    if (value === null || value.length > 4000 || (data && !DATA.test(value))) continue;
    const written = ` ${name}="${escapeXml(value)}"`;
    if (!SECRET.test(written)) kept += written;
  }
  return links && element.localName === 'a' ? kept + link(element, links) : kept;
}

/** The page's own address, which all its links are read by: taken apart once, not for each of them. */
let known: { baseURI: string; base: URL | undefined } = { baseURI: '', base: undefined };

/** Where the page's link leads, for a later reading only, and only on the platform itself. */
function link(anchor: Element, links: LinkRules): string {
  const { baseURI } = anchor;
  if (baseURI !== known.baseURI) known = { baseURI, base: addressOf(baseURI) };
  const { base } = known;
  const address = base && safeLink(anchor.getAttribute('href'), base, links);
  return address ? ` href="${escapeXml(address)}"` : '';
}
