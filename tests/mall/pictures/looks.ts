import type { Look } from '../data/items.ts';
import { box, disc, type Form, type Layer, mix, type Rgb, rgb, ring } from './draw.ts';

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [24, 28, 36];

const fill = (form: Form, color: Rgb, to = mix(color, INK, 0.25), alpha = 1): Layer => ({
  form,
  from: color,
  to,
  alpha,
});
const glow = (form: Form, color: Rgb, alpha: number, soft: number): Layer => ({
  form,
  from: color,
  to: color,
  alpha,
  soft,
});
const backdrop = (color: Rgb): Layer[] => [
  { form: () => -1, from: mix(color, WHITE, 0.9), to: mix(color, WHITE, 0.72) },
  glow(disc(0.5, 0.52, 0.36), WHITE, 0.75, 0.5),
];
const shadow = (cx: number, width: number): Layer => glow(box(cx, 0.87, width, 0.03, 0.015), INK, 0.22, 0.08);

const lens = (x: number, y: number, r: number): Layer[] => [
  fill(disc(x, y, r), mix(INK, WHITE, 0.12), INK),
  fill(disc(x, y, r * 0.62), [44, 58, 84], [18, 22, 34]),
  fill(disc(x - r * 0.22, y - r * 0.25, r * 0.18), WHITE, WHITE, 0.7),
];

/** The back of one handset and, half behind it, the front of another. */
const phone = (body: Rgb, accent: Rgb): Layer[] => [
  shadow(0.5, 0.62),
  fill(box(0.63, 0.49, 0.36, 0.72, 0.06, 0.1), INK, INK),
  fill(box(0.63, 0.49, 0.335, 0.695, 0.05, 0.1), mix(accent, WHITE, 0.25), mix(body, INK, 0.2)),
  glow(disc(0.68, 0.36, 0.14), WHITE, 0.5, 0.22),
  fill(box(0.595, 0.185, 0.08, 0.02, 0.01, 0.1), INK, INK),
  fill(box(0.39, 0.52, 0.38, 0.74, 0.065, -0.06), mix(body, WHITE, 0.35), mix(body, INK, 0.35)),
  fill(box(0.39, 0.52, 0.365, 0.725, 0.058, -0.06), mix(body, WHITE, 0.14), mix(body, INK, 0.12)),
  fill(box(0.32, 0.28, 0.18, 0.2, 0.05, -0.06), mix(body, WHITE, 0.28), mix(body, WHITE, 0.06)),
  ...lens(0.28, 0.24, 0.04),
  ...lens(0.287, 0.33, 0.04),
  ...lens(0.367, 0.28, 0.04),
];

const keypad = (body: Rgb, accent: Rgb): Layer[] => [
  shadow(0.5, 0.34),
  fill(box(0.5, 0.5, 0.34, 0.76, 0.08), body),
  fill(box(0.5, 0.3, 0.26, 0.24, 0.02), mix(accent, WHITE, 0.5), mix(accent, INK, 0.1)),
  fill(disc(0.5, 0.5, 0.045), accent, accent),
  ...[0.59, 0.66, 0.73, 0.8].flatMap((y) =>
    [0.41, 0.5, 0.59].map((x) => fill(box(x, y, 0.066, 0.045, 0.02), accent, accent)),
  ),
];

const SHAPES: Record<Look['shape'], (body: Rgb, accent: Rgb) => Layer[]> = {
  phone,
  keypad,
  case: (body, accent) => [
    shadow(0.5, 0.42),
    fill(box(0.5, 0.5, 0.42, 0.76, 0.09), mix(body, WHITE, 0.1)),
    fill(box(0.5, 0.5, 0.375, 0.715, 0.07), mix(accent, body, 0.3), mix(body, WHITE, 0.2)),
    fill(box(0.42, 0.26, 0.17, 0.18, 0.05), mix(body, INK, 0.35), mix(body, INK, 0.45)),
    fill(ring(0.5, 0.56, 0.11, 0.016), mix(body, WHITE, 0.55), mix(body, WHITE, 0.4)),
  ],
  film: (body, accent) => [
    fill(box(0.58, 0.46, 0.34, 0.66, 0.04, 0.16), mix(body, WHITE, 0.2), body, 0.75),
    fill(box(0.44, 0.52, 0.36, 0.68, 0.05, -0.08), accent, mix(accent, body, 0.5), 0.9),
    fill(box(0.38, 0.44, 0.05, 0.6, 0.02, 0.3), WHITE, WHITE, 0.55),
  ],
  charger: (body, accent) => [
    shadow(0.5, 0.4),
    fill(box(0.5, 0.56, 0.4, 0.46, 0.07), WHITE, body),
    ...[0.42, 0.58].map((x) => fill(box(x, 0.27, 0.035, 0.16, 0.012), accent, mix(accent, INK, 0.3))),
    ...[0.47, 0.58, 0.69].map((y) => fill(box(0.5, y, 0.14, 0.035, 0.017), mix(INK, WHITE, 0.3), INK)),
  ],
  cable: (body, accent) => [
    fill(ring(0.5, 0.52, 0.24, 0.035), body),
    fill(ring(0.5, 0.52, 0.17, 0.035), mix(body, WHITE, 0.15)),
    fill(box(0.74, 0.3, 0.07, 0.18, 0.02, 0.6), accent),
    fill(box(0.27, 0.76, 0.07, 0.18, 0.02, 0.6), accent),
  ],
  bank: (body, accent) => [
    shadow(0.5, 0.4),
    fill(box(0.5, 0.5, 0.4, 0.66, 0.07), WHITE, body),
    fill(ring(0.5, 0.46, 0.12, 0.02), accent, accent),
    ...[0, 1, 2, 3].map((i) => fill(disc(0.44 + i * 0.04, 0.75, 0.009), [80, 170, 120], [80, 170, 120])),
  ],
  buds: (body, accent) => [
    shadow(0.5, 0.5),
    fill(box(0.5, 0.64, 0.5, 0.32, 0.15), WHITE, body),
    fill(box(0.5, 0.56, 0.5, 0.012, 0.006), accent, accent),
    ...[0.36, 0.64].flatMap((x) => [
      fill(box(x, 0.38, 0.055, 0.26, 0.027), WHITE, mix(body, INK, 0.08)),
      fill(disc(x, 0.27, 0.08), WHITE, mix(body, INK, 0.1)),
      fill(disc(x, 0.27, 0.035), mix(accent, INK, 0.35), INK),
    ]),
  ],
  bag: (body, accent) => [
    shadow(0.5, 0.52),
    fill(box(0.5, 0.52, 0.52, 0.7, 0.06), mix(body, WHITE, 0.3), body),
    fill(box(0.5, 0.2, 0.52, 0.05, 0.02), mix(body, INK, 0.15)),
    fill(disc(0.5, 0.53, 0.17), accent),
    ...[-0.07, 0, 0.07].map((x) => fill(box(0.5 + x, 0.53, 0.03, 0.16, 0.015, x * 6), mix(body, WHITE, 0.5), body)),
  ],
  box: (body, accent) => [
    shadow(0.5, 0.6),
    fill(box(0.5, 0.55, 0.64, 0.54, 0.03), body),
    fill(box(0.5, 0.3, 0.64, 0.07, 0.02), mix(body, WHITE, 0.35), mix(body, WHITE, 0.2)),
    fill(box(0.5, 0.58, 0.36, 0.24, 0.05), accent, mix(accent, body, 0.25)),
  ],
  bottle: (body, accent) => [
    shadow(0.5, 0.34),
    fill(box(0.5, 0.2, 0.13, 0.12, 0.03), accent, body),
    fill(box(0.5, 0.56, 0.36, 0.6, 0.1), body),
    fill(box(0.5, 0.6, 0.27, 0.27, 0.04), accent, mix(accent, body, 0.2)),
  ],
  fruit: (body, accent) => [
    shadow(0.5, 0.62),
    ...(
      [
        [0.36, 0.6, 0.2],
        [0.66, 0.62, 0.2],
        [0.5, 0.44, 0.21],
      ] as const
    ).flatMap(([x, y, r]) => [
      fill(disc(x, y, r), mix(body, WHITE, 0.12), mix(body, INK, 0.3)),
      glow(disc(x - r * 0.35, y - r * 0.35, r * 0.3), accent, 0.8, 0.12),
      fill(box(x + 0.01, y - r, 0.014, 0.07, 0.007, 0.3), [96, 66, 40], [96, 66, 40]),
    ]),
  ],
};

/** The layers of a product picture. */
export function layersOf({ shape, color, accent }: Look): Layer[] {
  const body = rgb(color);
  return [...backdrop(body), ...SHAPES[shape](body, accent ? rgb(accent) : mix(body, WHITE, 0.5))];
}
