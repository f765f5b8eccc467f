/** A rectangle over a picture, in whole pixels of the picture itself, however small it is shown. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Pixels: what is smaller was a slip of the hand, and covers nothing that could be read. */
export const LEAST = 8;

/** Between two corners, wherever they lie; cut at the picture's edge. Half a pixel is a whole one: it covers rather too much. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }, { width, height }: Size): Area {
  const clip = (value: number, most: number) => Math.max(0, Math.min(most, value));
  const left = Math.floor(clip(Math.min(a.x, b.x), width));
  const top = Math.floor(clip(Math.min(a.y, b.y), height));
  const right = Math.ceil(clip(Math.max(a.x, b.x), width));
  const bottom = Math.ceil(clip(Math.max(a.y, b.y), height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** To another place, as a whole: it stops at the edge. */
export function moved({ x, y, width, height }: Area, dx: number, dy: number, size: Size): Area {
  const at = (from: number, by: number, most: number) => Math.max(0, Math.min(most, Math.round(from + by)));
  return { x: at(x, dx, size.width - width), y: at(y, dy, size.height - height), width, height };
}

/** Wider or narrower, its upper left corner where it is. */
export function resized({ x, y, width, height }: Area, dx: number, dy: number, size: Size): Area {
  const long = (from: number, by: number, most: number) =>
    Math.min(most, Math.max(Math.min(LEAST, most), Math.round(from + by)));
  return { x, y, width: long(width, dx, size.width - x), height: long(height, dy, size.height - y) };
}

export const isLarge = ({ width, height }: Area): boolean => width >= LEAST && height >= LEAST;

/** A new one in the middle, wide as a line of text is, and high enough to be hit. */
export function middle({ width, height }: Size): Area {
  const from = { x: width * 0.3, y: height * 0.4 };
  return between(from, { x: width * 0.7, y: height * 0.6 }, { width, height });
}
