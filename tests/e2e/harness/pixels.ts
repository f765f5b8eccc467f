import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from './tab.ts';

/** Left, top, width, height; device pixels. */
export type Box = [left: number, top: number, width: number, height: number];

export interface Difference {
  /** Of the pixels, 0 … 1. */
  share: number;
  /** A few of the pixels that differ, from the box's corner. */
  points: [x: number, y: number][];
}

/** What a tab shows, as PNG in Base64. */
export async function screenOf(tab: Tab): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'screen-'));
  try {
    const file = join(folder, 'page.png') as `${string}.png`;
    await tab.screenshot(file);
    return (await readFile(file)).toString('base64');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Runs in any page: how a picture differs from a part of a screenshot (both Base64). A pixel differs when a channel is off
 * by more than a sixteenth of the range: below it is how a picture is scaled, not what is shown.
 */
export async function differenceOf(
  picture: string,
  screen: string,
  [left, top, width, height]: Box,
): Promise<Difference> {
  const blob = (base64: string) => new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]);
  const pixels = async (image: Blob, x: number, y: number) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(await createImageBitmap(image), -x, -y);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  };
  const ours = await pixels(blob(picture), 0, 0);
  const theirs = await pixels(blob(screen), left, top);
  const points: [x: number, y: number][] = [];
  for (let i = 0; i < ours.length; i += 4) {
    const far = [0, 1, 2].some((channel) => Math.abs((ours[i + channel] ?? 0) - (theirs[i + channel] ?? 0)) > 16);
    if (far) points.push([(i / 4) % width, Math.floor(i / 4 / width)]);
  }
  const every = Math.ceil(points.length / 1000);
  return { share: points.length / (ours.length / 4), points: points.filter((_, i) => i % every === 0) };
}
