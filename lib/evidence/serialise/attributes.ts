import { withoutSecrets } from '../../platforms/links';
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
  const kept = Array.from(element.attributes).filter(({ name, value }) => pattern.test(name) && value.length <= 4000);
  const written = kept.map(asText);
  // Hardly any has one: looked for once, not in each.
  const open = SECRET.test(written.join('')) ? kept.filter(isOpen).map(asText) : written;
  return open.join('') + (element.localName === 'a' ? link(element) : '');
}

const asText = ({ name, value }: Attr): string => ` ${name}="${escapeXml(value)}"`;
const isOpen = ({ name, value }: Attr): boolean => !SECRET.test(name) && !SECRET.test(value);

/** Absolute already and without a query: taking it apart would give it back as it is, only later. */
const PLAIN = /^(?:https:)?(\/\/[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+(?:\/[\w-]+)*\/(?:[\w-]+\.[a-z]+)?)$/;

/** Where the page's link leads, for a later reading only: absolute, https, without secrets. */
function link(anchor: Element): string {
  const href = anchor.getAttribute('href');
  if (!href || href.length > 2000) return '';
  const plain = PLAIN.exec(href)?.[1];
  if (plain !== undefined && anchor.baseURI.startsWith('https:'))
    return SECRET.test(plain) ? '' : ` href="https:${plain}"`;
  try {
    const url = new URL(href, anchor.baseURI);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
    const kept = withoutSecrets(url);
    return SECRET.test(kept) ? '' : ` href="${escapeXml(kept)}"`;
  } catch {
    return '';
  }
}
