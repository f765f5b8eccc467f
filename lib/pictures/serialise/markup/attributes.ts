import { webLink } from '../../../platforms/page/links';
import { escapeXml } from './xml';

/**
 * What is kept beside the style, so that a better reader can read the snapshot again: names and labels. Handlers have no
 * place here, and neither has anything that looks like a key to the account (`_passkey`, `data-token`).
 */
const KEPT = /^(?:id|class|title|alt|role|name|aria-[a-z]{1,20}|data-[a-z-]{1,30}|colspan|rowspan|dir|lang)$/;
const SVG_KEPT =
  /^(?:id|class|viewBox|preserveAspectRatio|d|points|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|width|height|transform|offset|gradientUnits|gradientTransform|clipPathUnits|fill-rule|clip-rule|pathLength|patternUnits)$/;
const SECRET = /passkey|token|ticket|h5st|pdduid|\bsid=|cookie/i;

/** Attributes as text that starts with a space, or `''`. */
export function keptAttributes(element: Element, svg: boolean): string {
  const pattern = svg ? SVG_KEPT : KEPT;
  let kept = '';
  // By their names: asking for `attributes` has the browser make an object of each.
  for (const name of element.getAttributeNames()) {
    const value = pattern.test(name) ? element.getAttribute(name) : null;
    if (value === null || value.length > 4000) continue;
    const written = ` ${name}="${escapeXml(value)}"`;
    if (!SECRET.test(written)) kept += written;
  }
  return element.localName === 'a' ? kept + link(element) : kept;
}

/** Where the page's link leads, for a later reading only: absolute, https, without secrets. */
function link(anchor: Element): string {
  const href = anchor.getAttribute('href');
  const [address] = (href && webLink(href, anchor.baseURI)?.address.split('#', 1)) || [];
  return !address || SECRET.test(address) ? '' : ` href="${escapeXml(address)}"`;
}
