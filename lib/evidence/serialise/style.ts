import { type Addresses, withPictures } from './addresses';
import { FLEX, GRID, GRID_ITEM, GROUPS, INHERITED, OWN, POSITIONED, REPLACED, TABLE } from './properties';

/** What an element hands down to its children, read once. */
export interface HandedDown {
  readonly display: string;
  /** In the order of `INHERITED`. */
  readonly values: readonly string[];
}

export function handedDown(style: CSSStyleDeclaration): HandedDown {
  return { display: style.display, values: INHERITED.map((name) => style.getPropertyValue(name)) };
}

export interface StyleContext {
  own: HandedDown;
  addresses: Addresses;
  /** `undefined` for the snapshot's root, which must not lean on anything outside. */
  parent: HandedDown | undefined;
  /** Device pixels per CSS pixel: boxes lie on a grid of 1/64 of one. */
  scale: number;
  /** `img`, `input` … : has a size even where it is `display: inline`. */
  replaced: boolean;
  /** The page's height may be left to the content: see `collapsesThrough`. */
  autoHeight: boolean;
}

/** Computed style -> the text of a `style` attribute that gives the same box below `all: unset`. */
export function declarations(style: CSSStyleDeclaration, context: StyleContext): string {
  const { own, parent, addresses, scale } = context;
  const read = (name: string) => style.getPropertyValue(name);
  const { display } = own;
  let text = '';
  const write = (name: string, value: string) => {
    if (value) text += `${name}:${value};`;
  };

  INHERITED.forEach((name, i) => {
    const value = own.values[i] ?? '';
    if (value !== parent?.values[i]) write(name, withPictures(value, addresses));
  });
  for (const [name, initial] of OWN) {
    const value = read(name);
    if (value !== initial) write(name, settled(name, value, scale));
  }
  for (const [name, initial, rest] of GROUPS) {
    const value = read(name);
    if (value === initial || value === '') continue;
    write(name, withPictures(value, addresses));
    for (const more of rest) write(more, read(more));
  }
  if (context.replaced && isNative(read)) text += NATIVE;
  // `-webkit-box` is what line clamping needs; browsers report the box it became.
  if (read('-webkit-line-clamp') !== 'none' && read('-webkit-line-clamp') !== '') {
    write('display', '-webkit-box');
    write('-webkit-box-orient', 'vertical');
  }
  writeAll(display.endsWith('flex') ? FLEX : display.endsWith('grid') ? GRID : display.endsWith('table') ? TABLE : []);
  const outer = parent?.display ?? '';
  if (outer.endsWith('grid')) writeAll(GRID_ITEM);
  // Sizes below are the ones in use; nothing is left to grow or to shrink.
  if (outer.endsWith('flex')) write('flex', 'none');
  const position = read('position');
  if (position === 'sticky') writeAll(['z-index']);
  else if (position !== 'static') writeAll(POSITIONED);
  if (context.replaced) writeAll(REPLACED);
  if (display !== 'inline' || context.replaced) {
    write('width', onGrid(read('width'), scale));
    if (!context.autoHeight) write('height', onGrid(read('height'), scale));
  }
  return text;

  function writeAll(names: readonly string[]) {
    for (const name of names) {
      const value = read(name);
      if (value !== 'auto' && value !== 'normal' && value !== 'none') write(name, onGrid(value, scale));
    }
  }
}

/** A button or field that no style sheet touched is drawn by the system, but only while its border is not set at all. */
const NATIVE = 'border:revert;border-radius:revert;background:revert;';
function isNative(read: (name: string) => string): boolean {
  return read('appearance') !== 'none' && /^(?:outset|inset)$/.test(read('border-top-style'));
}

/** What a still picture makes of values that belong to a living page. */
function settled(name: string, value: string, scale: number): string {
  if (name.startsWith('overflow')) return value === 'clip' ? 'clip' : 'hidden';
  // Scrolled or not, the order's own box is what is drawn.
  if (name === 'position' && value === 'sticky') return 'relative';
  if ((name === 'filter' || name === 'clip-path') && value.includes('url(')) return '';
  return name.startsWith('margin') || name.startsWith('padding') ? onGrid(value, scale) : value;
}

/**
 * Browsers lay out in 1/64 of a pixel but print fewer digits, rounded: `123.453px` for 123.453125. Read back as it is, a
 * box is a hair too narrow and its last word goes to the next line.
 */
export function onGrid(lengths: string, scale: number): string {
  const steps = 64 * scale;
  return lengths.replace(/(-?\d+\.\d+)px/g, (_all, pixels) => `${Math.round(Number(pixels) * steps) / steps}px`);
}
