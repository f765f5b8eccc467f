import { laidOut } from '../layout';
import type { Walk } from '../piece';
import { SVG } from '../style/properties';
import { declarations, type HandedDown, inherited } from '../style/style';
import { pictureAddress } from './addresses';
import { keptAttributes } from './attributes';
import { escapeXml } from './xml';

/** No `title` and `desc`: nobody sees them. */
const SHAPES: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs symbol use image linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);

/** An icon drawn as vectors. Its own elements keep their attributes; style sheets of the page are written in. */
export function svgMarkup(
  svg: Element,
  style: CSSStyleDeclaration,
  walk: Walk,
  parent: HandedDown | undefined,
): string {
  const { display, position } = style;
  const context = { display, position, parent, addresses: walk.addresses, replaced: true, words: false };
  const layout = { display, position, replaced: true, transformed: style.transform !== 'none' };
  const css = inherited(style, context).css + declarations(style, context) + laidOut(style, layout, walk.scale, false);
  const attributes = keptAttributes(svg, true).replace(/ (?:width|height)="[^"]*"/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes} style="${escapeXml(css + painted(style))}">${shapes(svg, walk, 0)}</svg>`;
}

function shapes(parent: Element, walk: Walk, depth: number): string {
  let text = '';
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) text += escapeXml(walk.mask.text(child.nodeValue ?? ''));
    else if (child.nodeType === 1) text += shape(child as Element, walk, depth + 1);
  }
  return text;
}

function shape(element: Element, walk: Walk, depth: number): string {
  const name = element.localName;
  if (!SHAPES.has(name) || --walk.nodes < 0 || depth > 20) return '';
  const style = walk.view.getComputedStyle(element);
  if (style.display === 'none' && name !== 'symbol' && name !== 'defs') return '';
  if (name === 'use') return used(element, style, walk, depth);
  const attributes = keptAttributes(element, true);
  if (name === 'image') {
    const address = pictureAddress(element.getAttribute('href') ?? element.getAttribute('xlink:href'), walk.addresses);
    return address ? `<image href="${escapeXml(address)}"${attributes}/>` : '';
  }
  return `<${name}${attributes} style="${escapeXml(painted(style))}">${shapes(element, walk, depth)}</${name}>`;
}

/** Icons of these sites are symbols that stand elsewhere in the document: they are drawn in place. */
function used(element: Element, style: CSSStyleDeclaration, walk: Walk, depth: number): string {
  const reference = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  const target = reference.startsWith('#') ? element.ownerDocument.getElementById(reference.slice(1)) : null;
  if (!target) return '';
  const x = Number.parseFloat(element.getAttribute('x') ?? '') || 0;
  const y = Number.parseFloat(element.getAttribute('y') ?? '') || 0;
  const box = target.getAttribute('viewBox');
  const drawn =
    target.localName === 'symbol'
      ? `<svg${box ? ` viewBox="${escapeXml(box)}"` : ''} width="${escapeXml(element.getAttribute('width') ?? '100%')}" height="${escapeXml(
          element.getAttribute('height') ?? '100%',
        )}">${shapes(target, walk, depth + 1)}</svg>`
      : shape(target, walk, depth + 1);
  return `<g transform="translate(${x} ${y})" style="${escapeXml(painted(style))}">${drawn}</g>`;
}

function painted(style: CSSStyleDeclaration): string {
  let text = '';
  for (const name of SVG) {
    const value = style.getPropertyValue(name);
    if (value && !value.includes('url("http')) text += `${name}:${value};`;
  }
  return text;
}
