/** A form as its signed distance: negative inside, in the unit square (0..1, y down). */
export type Form = (x: number, y: number) => number;
export type Rgb = [number, number, number];

export interface Layer {
  form: Form;
  /** Colour at the top and at the bottom of the square. */
  from: Rgb;
  to: Rgb;
  alpha?: number;
  /** Width of the soft edge, for shadows and glows. */
  soft?: number;
}

/** A rectangle with round corners, turned by `turn` radians around its centre. */
export function box(cx: number, cy: number, w: number, h: number, r: number, turn = 0): Form {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return (x, y) => {
    const [dx, dy] = [x - cx, y - cy];
    const qx = Math.abs(dx * cos + dy * sin) - w / 2 + r;
    const qy = Math.abs(dy * cos - dx * sin) - h / 2 + r;
    return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - r;
  };
}

export function disc(cx: number, cy: number, r: number): Form {
  return (x, y) => Math.hypot(x - cx, y - cy) - r;
}

export function ring(cx: number, cy: number, r: number, width: number): Form {
  return (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - r) - width / 2;
}

export function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** Between two colours; 0 gives the first. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((value, i) => value + ((b[i] ?? 0) - value) * share) as Rgb;
}

/** Paints layers over each other, the last on top, with smooth edges. RGBA bytes of a square picture. */
export function paint(size: number, layers: readonly Layer[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const [x, y] = [(px + 0.5) / size, (py + 0.5) / size];
      let color: Rgb = [255, 255, 255];
      for (const { form, from, to, alpha = 1, soft = 1.2 / size } of layers) {
        const cover = Math.min(1, Math.max(0, 0.5 - form(x, y) / soft)) * alpha;
        if (cover > 0) color = mix(color, mix(from, to, y), cover);
      }
      pixels.set([...color, 255], (py * size + px) * 4);
    }
  }
  return pixels;
}
