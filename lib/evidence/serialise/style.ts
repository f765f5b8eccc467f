import { type Addresses, withPictures } from './addresses';
import {
  BOX,
  CUT,
  FLEX,
  GRID,
  GRID_ITEM,
  GROUPS,
  ITEM,
  LINES,
  LIST_ITEMS,
  OWN,
  POSITIONED,
  REPLACED,
  REPLACED_INHERITED,
  TABLE,
  TABLES,
  WORDS,
} from './properties';

/** What the snapshot hands down to an element's children: inherited properties as written so far. */
export interface HandedDown {
  readonly display: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface Kind {
  /** `img`, `input` … : has a size even where it is `display: inline`. */
  replaced: boolean;
  /** Has text of its own, not only in elements inside it. */
  words: boolean;
}

export interface StyleContext extends Kind {
  addresses: Addresses;
  display: string;
  /** `undefined` for the snapshot's root, which must not lean on anything outside. */
  parent: HandedDown | undefined;
  /** Device pixels per CSS pixel: boxes lie on a grid of 1/64 of one. */
  scale: number;
  /** The height may be left to the content: see `collapsesThrough`. */
  autoHeight: boolean;
}

/** The inherited part of a style, and what the children get from it. */
export function inherited(
  style: CSSStyleDeclaration,
  parent: HandedDown | undefined,
  { replaced, words }: Kind,
  addresses: Addresses,
): { css: string; handed: HandedDown } {
  const display = style.display;
  const values = new Map(parent?.values);
  let css = '';
  const read = (names: readonly string[]) => {
    for (const name of names) {
      const value = style.getPropertyValue(name);
      if (value === '' || value === values.get(name)) continue;
      css += `${name}:${withPictures(value, addresses)};`;
      values.set(name, value);
    }
  };
  read(LINES);
  if (words || replaced || !parent) read(WORDS);
  if (display.endsWith('table') || !parent) read(TABLES);
  if (display === 'list-item' || !parent) read(LIST_ITEMS);
  if (replaced || !parent) read(REPLACED_INHERITED);
  return { css, handed: { display, values } };
}

/** Computed style -> the rest of a `style` attribute that gives the same box below `all: unset`. */
export function declarations(style: CSSStyleDeclaration, context: StyleContext): string {
  const { display, parent, addresses, scale, replaced } = context;
  const read = (name: string) => style.getPropertyValue(name);
  const inLine = display === 'inline' && !replaced;
  let css = display === 'inline' ? '' : `display:${display};`;
  const write = (name: string, value: string) => {
    if (value) css += `${name}:${value};`;
  };
  const writeAll = (names: readonly string[]) => {
    for (const name of names) {
      const value = read(name);
      if (value !== 'auto' && value !== 'normal' && value !== 'none') write(name, onGrid(value, scale));
    }
  };
  const writeOwn = (properties: typeof OWN) => {
    for (const [name, initial] of properties) {
      const value = read(name);
      if (value !== initial) write(name, settled(name, value, scale));
    }
  };

  writeOwn(OWN);
  if (!inLine) writeOwn(BOX);
  for (const [name, initial, rest] of GROUPS) {
    const value = read(name);
    if (value === initial || value === '') continue;
    write(name, withPictures(value, addresses));
    for (const more of rest) write(more, read(more));
  }
  if (replaced) {
    writeAll(REPLACED);
    if (read('appearance') !== 'none') css += isNative(read) ? `appearance:auto;${NATIVE}` : 'appearance:auto;';
  }
  if (!inLine && read('overflow') !== 'visible') {
    writeAll(CUT);
    // `-webkit-box` is what line clamping needs; browsers report the box it became.
    if (!/^(?:none)?$/.test(read('-webkit-line-clamp'))) css += 'display:-webkit-box;-webkit-box-orient:vertical;';
  }
  writeAll(display.endsWith('flex') ? FLEX : display.endsWith('grid') ? GRID : display.endsWith('table') ? TABLE : []);
  // Sizes below are the ones in use; nothing is left to grow or to shrink.
  const outer = parent?.display ?? '';
  if (outer.endsWith('flex')) css += 'flex:none;';
  if (outer.endsWith('flex') || outer.endsWith('grid')) writeAll(ITEM);
  if (outer.endsWith('grid')) writeAll(GRID_ITEM);
  const position = read('position');
  if (position === 'sticky') writeAll(['z-index']);
  else if (position !== 'static') writeAll(POSITIONED);
  if (!inLine) {
    write('width', onGrid(read('width'), scale));
    if (!context.autoHeight) write('height', onGrid(read('height'), scale));
  }
  return css;
}

/** A button or field that no style sheet touched is drawn by the system, but only while its border is not set at all. */
const NATIVE = 'border:revert;border-radius:revert;background:revert;';
function isNative(read: (name: string) => string): boolean {
  return /outset|inset/.test(read('border-style'));
}

/** What a still picture makes of values that belong to a living page. */
function settled(name: string, value: string, scale: number): string {
  if (name === 'overflow') return value.replace(/auto|scroll/g, 'hidden');
  // Scrolled or not, the order's own box is what is drawn.
  if (name === 'position' && value === 'sticky') return 'relative';
  if ((name === 'filter' || name === 'clip-path') && value.includes('url(')) return '';
  return name === 'margin' || name === 'padding' ? onGrid(value, scale) : value;
}

/**
 * Browsers lay out in 1/64 of a pixel but print fewer digits, rounded: `123.453px` for 123.453125. Read back as it is, a
 * box is a hair too narrow and its last word goes to the next line.
 */
export function onGrid(lengths: string, scale: number): string {
  const steps = 64 * scale;
  return lengths.replace(/(-?\d+\.\d+)px/g, (_all, pixels) => `${Math.round(Number(pixels) * steps) / steps}px`);
}
