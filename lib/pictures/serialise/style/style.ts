import { lineHeight } from '../layout';
import { type Addresses, withPictures } from '../markup/addresses';
import {
  BOX,
  CUT,
  ELSEWHERE,
  FLEX,
  FONT,
  GRID,
  GRID_ITEM,
  type Inherited,
  ITEM,
  LETTERS,
  LINES,
  LIST_ITEMS,
  OWN,
  type Own,
  REPLACED,
  REPLACED_INHERITED,
  TABLE,
  TABLES,
  WORDS,
} from './properties';

/** What the snapshot hands down to an element's children: inherited properties as written so far. */
export interface HandedDown {
  readonly display: string;
  /** Each in its `place`. */
  readonly values: readonly (string | undefined)[];
}

/** Where computed values are read. */
export type Style = Pick<CSSStyleDeclaration, 'getPropertyValue'>;

export interface StyleContext {
  addresses: Addresses;
  /** `img`, `input` … : has a size even where it is `display: inline`. */
  replaced: boolean;
  /** Has text of its own, not only in elements inside it. */
  words: boolean;
  display: string;
  position: string;
  /** `undefined` for the snapshot's root, which must not lean on anything outside. */
  parent: HandedDown | undefined;
}

/** The inherited part of a style, and what the children get from it. */
export function inherited(
  style: Style,
  { display, parent, replaced, words, addresses }: StyleContext,
): { css: string; handed: HandedDown } {
  const before = parent?.values;
  let values: (string | undefined)[] | undefined;
  let css = '';
  const keep = (place: number, value: string) => {
    values ??= before?.slice() ?? [];
    values[place] = value;
  };
  const write = (properties: readonly Inherited[]) => {
    for (const { name, place } of properties) {
      const value = style.getPropertyValue(name);
      if (value === '' || value === (values ?? before)?.[place]) continue;
      css += `${name}:${name === 'line-height' ? lineHeight(value) : withPictures(value, addresses)};`;
      keep(place, value);
    }
  };
  const font = style.getPropertyValue(FONT.name);
  if (font === '' || font !== before?.[FONT.place]) {
    write(LETTERS);
    keep(FONT.place, font);
  }
  write(LINES);
  const lists = display === 'list-item' || !parent;
  if (words || replaced || lists) write(WORDS);
  if (display.endsWith('table') || !parent) write(TABLES);
  if (lists) write(LIST_ITEMS);
  if (replaced || !parent) write(REPLACED_INHERITED);
  return { css, handed: { display, values: values ?? before ?? [] } };
}

/** Computed style -> what a `style` attribute must say below `all: unset`, but for what layout makes of it: see `laidOut`. */
export function declarations(style: Style, context: StyleContext): string {
  const { display, position, parent, addresses, replaced } = context;
  const inLine = display === 'inline' && !replaced;
  let css = display === 'inline' ? '' : `display:${display};`;
  const write = (name: string, value: string) => {
    if (value) css += `${name}:${value};`;
  };
  const writeAll = (names: readonly string[]) => {
    for (const name of names) {
      const value = style.getPropertyValue(name);
      if (value !== 'auto' && value !== 'normal' && value !== 'none') write(name, value);
    }
  };
  const writeOwn = (properties: readonly Own[]) => {
    for (const { name, initial, rest } of properties) {
      const value = style.getPropertyValue(name);
      if (value === initial || value === '' || (ELSEWHERE.has(name) && value.includes('url('))) continue;
      write(name, withPictures(value, addresses));
      for (const more of rest) write(more, style.getPropertyValue(more));
    }
  };

  // Scrolled or not, the order's own box is what is drawn.
  if (position !== 'static') write('position', position === 'sticky' ? 'relative' : position);
  writeOwn(OWN);
  if (!inLine) {
    writeOwn(BOX);
    const overflow = style.getPropertyValue('overflow');
    if (overflow !== 'visible') {
      write('overflow', overflow.replace(/auto|scroll/g, 'hidden'));
      writeAll(CUT);
      // `-webkit-box` is what line clamping needs; browsers report the box it became.
      if (!/^(?:none)?$/.test(style.getPropertyValue('-webkit-line-clamp')))
        css += 'display:-webkit-box;-webkit-box-orient:vertical;';
    }
  }
  if (replaced) writeAll(REPLACED);
  writeAll(display.endsWith('flex') ? FLEX : display.endsWith('grid') ? GRID : display.endsWith('table') ? TABLE : []);
  // Sizes are the ones in use; nothing is left to grow or to shrink.
  const outer = parent?.display ?? '';
  if (outer.endsWith('flex')) css += 'flex:none;';
  if (outer.endsWith('flex') || outer.endsWith('grid')) writeAll(ITEM);
  if (outer.endsWith('grid')) writeAll(GRID_ITEM);
  if (position !== 'static') writeAll(['z-index']);
  return css;
}
