import { laidOut, letters } from './layout';
import { leftOut } from './left-out';
import { type Addresses, pictureAddress } from './markup/addresses';
import { keptAttributes } from './markup/attributes';
import { bottomMargin, collapsesThrough, fromRoot, rootDeclarations } from './markup/boxes';
import { DROPPED, formState, PLACEHOLDERS, REPLACED, tagName, VOID } from './markup/elements';
import { svgMarkup } from './markup/svg';
import { escapeXml } from './markup/xml';
import type { Piece, Walk } from './piece';
import { pseudoElement } from './style/pseudo';
import { type ReadStyle, readStyle } from './style/read-style';
import type { HandedDown } from './style/style';

interface Around {
  /** From the parent; nothing for the root. */
  handed: HandedDown | undefined;
  /** Something between here and the root, or the root, is what `position: absolute` refers to. */
  holdsAbsolute: boolean;
}

const GIVEN_UP: Piece = { markup: '' };

/** Mark-up of an element with everything it shows. Reads only. */
export function elementMarkup(element: Element, walk: Walk, around: Around): Piece {
  const name = element.localName;
  if (--walk.nodes < 0 || walk.characters < 0 || DROPPED.has(name)) return GIVEN_UP;
  if (walk.leftOut.has(element)) return { markup: leftOut(element, walk) };
  const style = walk.view.getComputedStyle(element);
  const display = style.display;
  if (display === 'none') return GIVEN_UP;
  if (name === 'svg') return { markup: svgMarkup(element, style, walk, around.handed) };
  const drawn = readStyle(element, style, around.handed, holdsOthers(name), walk);
  if (drawn.gone) return GIVEN_UP;

  const form = masked(formState(element), element, walk);
  const holdsAbsolute =
    around.holdsAbsolute || element === walk.root || drawn.position !== 'static' || drawn.transformed;
  const children = holdsOthers(name) ? childPieces(element, walk, drawn, holdsAbsolute) : [];
  const content =
    name === 'select' && form.text !== undefined
      ? `<option selected="selected">${escapeXml(form.text)}</option>`
      : name === 'textarea'
        ? escapeXml(form.text ?? '')
        : children.map(({ markup }) => markup).join('');

  const autoHeight = holdsOthers(name) && collapsesThrough(element, display, children);
  const layout = laidOut(style, drawn, walk.scale, autoHeight);
  let css = drawn.css + layout;
  if (PLACEHOLDERS.has(name)) css += `${display === 'inline' ? 'display:inline-block;' : ''}background:#e8e8e8;`;
  if (drawn.position === 'absolute' && !around.holdsAbsolute) css += fromRoot(element, walk);
  if (element === walk.root) css += rootDeclarations(display) + letters(walk.scale);

  const tag = tagName(element);
  let attributes = keptAttributes(element, false, walk.links) + form.attributes;
  if (name === 'input' && form.text) attributes += ` value="${escapeXml(form.text)}"`;
  if (name === 'img') attributes += pictureAttribute(element as HTMLImageElement, walk.addresses);
  const open = `<${tag}${attributes} style="${escapeXml(css)}"`;
  const markup = VOID.has(tag) ? `${open}/>` : `${open}>${content}</${tag}>`;
  walk.characters -= open.length;
  const marginBottom = layout.startsWith('margin:') ? bottomMargin(style, drawn) : 0;
  return marginBottom ? { markup, marginBottom, bottom: element.getBoundingClientRect().bottom } : { markup };
}

/** What a page writes into a field may be the receiver too. */
function masked(form: ReturnType<typeof formState>, element: Element, { mask }: Walk): typeof form {
  if (!form.text) return form;
  return { ...form, text: mask.isPersonal(element) ? mask.all(form.text) : mask.text(form.text) };
}

const holdsOthers = (name: string): boolean => !REPLACED.has(name) && !VOID.has(name);

function childPieces(element: Element, walk: Walk, drawn: ReadStyle, holdsAbsolute: boolean): Piece[] {
  if (drawn.closed) return [];
  const pieces: Piece[] = [];
  const { handed } = drawn;
  let personal: boolean | undefined;
  if (drawn.before) pieces.push(pseudoElement(element, '::before', handed, walk));
  const take = (child: Node) => {
    if (child.nodeType === 3) {
      const shown = child.nodeValue ?? '';
      if (shown.trim() !== '') personal ??= walk.mask.isPersonal(element);
      const text = escapeXml(personal ? walk.mask.all(shown) : walk.mask.text(shown));
      walk.characters -= text.length;
      pieces.push({ markup: text });
    } else if (child.nodeType === 1) pieces.push(elementMarkup(child as Element, walk, { handed, holdsAbsolute }));
  };
  const chosen = chosenChildren(element);
  if (chosen) chosen.forEach(take);
  else {
    const first = (element.shadowRoot ?? element).firstChild;
    for (let child = first; child && walk.nodes >= 0; child = child.nextSibling) take(child);
  }
  if (drawn.after) pieces.push(pseudoElement(element, '::after', handed, walk));
  return pieces;
}

/** What is drawn instead of all children: what fills a slot, the heading of closed details. */
function chosenChildren(element: Element): readonly Node[] | undefined {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (element.localName === 'details' && !element.hasAttribute('open'))
    return [...element.children].filter((child) => child.localName === 'summary');
  return undefined;
}

/**
 * The picture as the page has loaded and shows it, and no other: an address that only an attribute names (`data-lazy-img`)
 * may be a trap, which tells its server who reads pages with a program.
 */
function pictureAttribute(image: HTMLImageElement, addresses: Addresses): string {
  const shown = image.complete && image.naturalWidth > 1 ? image.currentSrc || image.src : undefined;
  const address = pictureAddress(shown, addresses, true);
  return address ? ` src="${escapeXml(address)}"` : '';
}
