/** A strip of a picture, over its whole width. */
export interface Area {
  top: number;
  height: number;
}

/** A picture this many times as high as wide is shown so small by receivers that nobody can read it. */
const LONG = 4;
/** Below that height it can be read in any case. */
const SHORT = 2400;
/** Height of a part, in widths: a sheet of paper holds it. */
const PART = 1.9;
/** Some lines of a chat: what stands on the edge is whole in one of both parts. */
const OVERLAP = 0.07;
const LEAST = 200;

/**
 * A long picture in parts, top to bottom, each beginning a little before the one above ends; a picture of ordinary form whole.
 *
 * @param finer 2, 4 … = parts of half, a quarter of the height, for what is still too many bytes
 */
export function cut(width: number, height: number, finer = 1): Area[] {
  const long = height > LONG * width && height > SHORT;
  const wanted = Math.max(LEAST, Math.ceil((long ? Math.max(PART * width, SHORT / 2) : height) / finer));
  if (wanted >= height) return [{ top: 0, height }];
  const overlap = Math.ceil(wanted * OVERLAP);
  const count = Math.ceil((height - overlap) / (wanted - overlap));
  // Evenly: no last part of a few lines.
  const each = Math.ceil((height + (count - 1) * overlap) / count);
  return Array.from({ length: count }, (_, i) => {
    const top = i * (each - overlap);
    return { top, height: Math.min(each, height - top) };
  });
}
