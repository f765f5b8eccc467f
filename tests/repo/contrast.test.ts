import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './imports';

/** The colours are written down in one file; here every pair that is used is reckoned (WCAG 2.2, 1.4.3 and 1.4.11). */
const TOKENS = readFileSync(join(ROOT, 'components/shared/style/tokens.css'), 'utf8');

type Palette = Record<string, string>;

const paletteIn = (css: string): Palette =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]),
  );
const [light = '', dark = ''] = TOKENS.split('@media (prefers-color-scheme: dark)');
const LIGHT = paletteIn(light);
const DARK = { ...LIGHT, ...paletteIn(dark.split('@media print')[0] ?? '') };

/** Words on their ground. */
const TEXT: readonly [string, string][] = [
  ...['paper', 'card', 'well'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['quiet', ground],
    ['open', ground],
    ['bad', ground],
  ]),
  ['on-open', 'open'],
  ['open', 'open-soft'],
  ['ink', 'open-soft'],
  ['quiet', 'open-soft'],
  ['last', 'card'],
  ['last', 'last-soft'],
  ['way', 'card'],
  ['way', 'way-soft'],
  ['ink', 'way-soft'],
  ['due', 'card'],
  ['due', 'due-soft'],
  ['quiet', 'over-soft'],
  ['bad', 'bad-soft'],
  ['ink', 'bad-soft'],
  ['paper', 'ink'],
];
/** What is drawn, and the edges of controls. */
const GRAPHICS: readonly [string, string][] = [
  ...['open', 'last-fill', 'way', 'due', 'over', 'edge', 'ink'].map((color): [string, string] => [color, 'card']),
  ['edge', 'paper'],
  ['edge', 'well'],
  ['focus', 'card'],
  ['focus', 'paper'],
];

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(palette: Palette, [one, other]: [string, string]): number {
  const [a, b] = [palette[one], palette[other]];
  if (!a || !b) throw new Error(`no such colour: ${one} or ${other}`);
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in the %s', (_name, palette) => {
  test.each(TEXT)('the words %s on %s are read', (...pair) => {
    expect(contrast(palette, pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GRAPHICS)('the drawing %s on %s is seen', (...pair) => {
    expect(contrast(palette, pair)).toBeGreaterThanOrEqual(3);
  });
});

test('numbers of colour stand nowhere else', () => {
  const elsewhere = ['base', 'controls', 'parts'].map((name) =>
    readFileSync(join(ROOT, `components/shared/style/${name}.css`), 'utf8'),
  );
  for (const css of elsewhere) expect(css).not.toMatch(/#[0-9a-f]{3,8}\b/);
});
