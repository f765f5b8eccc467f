import { withPictures } from './addresses';
import { declarations, type HandedDown, inherited } from './style';
import type { Piece, Walk } from './walk';
import { escapeXml } from './xml';

/** `::before` or `::after` as a span: its text, or the picture it puts there. Counters are left out. */
export function pseudoElement(element: Element, which: '::before' | '::after', parent: HandedDown, walk: Walk): Piece {
  const style = walk.view.getComputedStyle(element, which);
  const content = style.content;
  if (!content || content === 'none' || content === 'normal' || style.display === 'none') return { markup: '' };
  const kind = { replaced: false, words: true };
  let css =
    inherited(style, parent, kind, walk.addresses).css +
    declarations(style, {
      ...kind,
      addresses: walk.addresses,
      scale: walk.scale,
      display: style.display,
      parent,
      autoHeight: false,
    });
  if (content.includes('url(')) css += `content:${withPictures(content, walk.addresses)};`;
  const markup = `<span style="${escapeXml(css)}">${escapeXml(contentText(content, element))}</span>`;
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
