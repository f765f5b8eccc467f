import { laidOut } from '../layout';
import { withPictures } from '../markup/addresses';
import { escapeXml } from '../markup/xml';
import type { Piece, Walk } from '../piece';
import { declarations, type HandedDown, inherited } from './style';

/** The style of a pseudo element that says or shows something. */
export function pseudoStyle(
  element: Element,
  which: '::before' | '::after',
  view: Window,
): CSSStyleDeclaration | undefined {
  const style = view.getComputedStyle(element, which);
  const { content } = style;
  return !content || content === 'none' || content === 'normal' ? undefined : style;
}

/** `::before` or `::after` as a span: its text, or the picture it puts there. Counters are left out. */
export function pseudoElement(element: Element, which: '::before' | '::after', parent: HandedDown, walk: Walk): Piece {
  const style = pseudoStyle(element, which, walk.view);
  if (!style || style.display === 'none') return { markup: '' };
  const { content, display, position } = style;
  const { addresses } = walk;
  const context = { display, position, parent, addresses, replaced: false, words: true };
  const layout = { display, position, replaced: false, transformed: style.transform !== 'none' };
  let css = inherited(style, context).css + declarations(style, context) + laidOut(style, layout, walk.scale, false);
  if (content.includes('url(')) css += `content:${withPictures(content, addresses)};`;
  const markup = `<span style="${escapeXml(css)}">${escapeXml(walk.mask.text(contentText(content, element)))}</span>`;
  walk.characters -= markup.length;
  return { markup };
}

/** `"已" attr(data-state)` -> the words it shows. */
export function contentText(content: string, element: Element): string {
  let text = '';
  for (const [, string, attribute] of content.matchAll(/"((?:[^"\\]|\\[\s\S])*)"|attr\(\s*([\w-]+)\s*\)/g)) {
    if (attribute !== undefined) text += element.getAttribute(attribute) ?? '';
    else
      text += (string ?? '').replace(/\\([0-9a-f]{1,6})\s?|\\([\s\S])/gi, (_all, hex, sign) =>
        hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : sign,
      );
  }
  return text;
}
