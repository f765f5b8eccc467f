import { type Addresses, withPictures } from './addresses';
import { FLEX, GRID, GRID_ITEM, GROUPS, INHERITED, OWN, POSITIONED, REPLACED, TABLE } from './properties';

export interface StyleContext {
  addresses: Addresses;
  /** Computed style of the parent; `undefined` for the snapshot's root, which must not lean on anything outside. */
  parent: CSSStyleDeclaration | undefined;
  /** `img`, `input` … : has a size even where it is `display: inline`. */
  replaced: boolean;
  /** The page's height may be left to the content: see `collapsesThrough`. */
  autoHeight: boolean;
}

/** Computed style -> the text of a `style` attribute that gives the same box below `all: unset`. */
export function declarations(style: CSSStyleDeclaration, context: StyleContext): string {
  const { parent, addresses } = context;
  const read = (name: string) => style.getPropertyValue(name);
  const display = read('display');
  let text = '';
  const write = (name: string, value: string) => {
    if (value) text += `${name}:${value};`;
  };

  for (const name of INHERITED) {
    const value = read(name);
    if (!parent || value !== parent.getPropertyValue(name)) write(name, withPictures(value, addresses));
  }
  for (const [name, initial] of OWN) {
    const value = read(name);
    if (value !== initial) write(name, settled(name, value));
  }
  for (const [name, initial, rest] of GROUPS) {
    const value = read(name);
    if (value === initial || value === '') continue;
    write(name, withPictures(value, addresses));
    for (const more of rest) write(more, read(more));
  }
  // `-webkit-box` is what line clamping needs; browsers report the box it became.
  if (read('-webkit-line-clamp') !== 'none' && read('-webkit-line-clamp') !== '') {
    write('display', '-webkit-box');
    write('-webkit-box-orient', 'vertical');
  }
  writeAll(display.endsWith('flex') ? FLEX : display.endsWith('grid') ? GRID : display.endsWith('table') ? TABLE : []);
  const outer = parent?.getPropertyValue('display') ?? '';
  if (outer.endsWith('grid')) writeAll(GRID_ITEM);
  // Sizes below are the ones in use; nothing is left to grow or to shrink.
  if (outer.endsWith('flex')) write('flex', 'none');
  const position = read('position');
  if (position === 'sticky') writeAll(['z-index']);
  else if (position !== 'static') writeAll(POSITIONED);
  if (context.replaced) writeAll(REPLACED);
  if (display !== 'inline' || context.replaced) {
    write('width', onGrid(read('width')));
    if (!context.autoHeight) write('height', onGrid(read('height')));
  }
  return text;

  function writeAll(names: readonly string[]) {
    for (const name of names) {
      const value = read(name);
      if (value !== 'auto' && value !== 'normal' && value !== 'none') write(name, value);
    }
  }
}

/** What a still picture makes of values that belong to a living page. */
function settled(name: string, value: string): string {
  if (name.startsWith('overflow')) return value === 'clip' ? 'clip' : 'hidden';
  // Scrolled or not, the order's own box is what is drawn.
  if (name === 'position' && value === 'sticky') return 'relative';
  if ((name === 'filter' || name === 'clip-path') && value.includes('url(')) return '';
  return value;
}

/**
 * Browsers lay out in 1/64 px but print fewer digits, rounded: `123.453px` for 123.453125. Read back as it is, a box is
 * 1/64 px too narrow and its last word goes to the next line.
 */
export function onGrid(length: string): string {
  const pixels = /^(-?[\d.]+)px$/.exec(length)?.[1];
  return pixels === undefined ? length : `${Math.round(Number(pixels) * 64) / 64}px`;
}
