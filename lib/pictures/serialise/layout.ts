import { GECKO } from './engine';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** What decides which values of an element are layout's, and not its style's. */
export interface LaidOut {
  readonly display: string;
  readonly position: string;
  readonly replaced: boolean;
  readonly transformed: boolean;
}

/**
 * Sizes, distances and places as they are in use, in CSS pixels: `auto` and percentages have become lengths. Together with
 * `declarations` they are the whole style. `scale` in device pixels per CSS pixel: boxes lie on a grid of 1/64 of one.
 *
 * @param autoHeight the height may be left to the content: see `collapsesThrough`
 */
export function laidOut(
  style: CSSStyleDeclaration,
  { display, position, replaced, transformed }: LaidOut,
  scale: number,
  autoHeight: boolean,
): string {
  let css = '';
  const write = (name: string, nothing: string) => {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== nothing) css += `${name}:${onGrid(value, scale)};`;
  };
  write('margin', '0px');
  write('padding', '0px');
  if (transformed) {
    write('transform', 'none');
    write('transform-origin', '');
  }
  if (display.endsWith('grid')) {
    write('grid-template-columns', 'none');
    write('grid-template-rows', 'none');
  }
  if (position !== 'static' && position !== 'sticky') for (const side of SIDES) write(side, 'auto');
  if (display !== 'inline' || replaced) {
    write('width', 'auto');
    if (!autoHeight) write('height', 'auto');
  }
  return css;
}

/**
 * Browsers lay out in 1/64 of a pixel but print fewer digits, rounded: `123.453px` for 123.453125. Read back as it is, a
 * box is a hair too narrow and its last word goes to the next line.
 */
export function onGrid(lengths: string, scale: number): string {
  if (!lengths.includes('.')) return lengths;
  const steps = 64 * scale;
  const onStep = (pixels: string | number) => `${Math.round(Number(pixels) * steps) / steps}px`;
  // Nearly all are one length alone.
  if (/^-?\d+\.\d+px$/.test(lengths)) return onStep(Number.parseFloat(lengths));
  return lengths.replace(/(-?\d+\.\d+)px/g, (_all, pixels) => onStep(pixels));
}

/**
 * `line-height: 1.6` of 12 px is printed as `19.2px`. Chromium rounds the first down to its grid and the second up, and
 * two such lines are enough to move what stands below by a pixel. Style sheets write the first.
 * Firefox's grid is of 1/60: there both are what they say.
 */
export function lineHeight(printed: string): string {
  if (GECKO || !printed.includes('.')) return printed;
  const pixels = Number.parseFloat(printed);
  return `${Math.floor(pixels * 64) / 64}px`;
}

/**
 * From 1.5 device pixels on, Chromium places and shapes letters by fractions of a pixel. The picture is laid out at one
 * and enlarged, where it would not: 2-4 % of all pixels differed.
 */
export function letters(scale: number): string {
  return scale >= 1.5 && !GECKO ? 'text-rendering:geometricPrecision;' : '';
}
