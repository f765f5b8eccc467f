import { browser } from 'wxt/browser';
import { losslessOf } from './lossless';

/** Browsers allow two calls a second; a third is refused. */
const PAUSE = 510;
/** Of an order that is cut by the edge of the screen, at least so much must be seen for a picture of it to say anything. */
const WORTH = 0.5;

/** A box in CSS pixels of the tab's viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface View {
  width: number;
  height: number;
}

export interface Cutting {
  blob: Blob;
  /** Device pixels. */
  width: number;
  height: number;
}

let free = 0;

/**
 * What a window's front tab shows, taken by the browser itself in device pixels. Needs `activeTab` (the user clicked our
 * button on this tab) or `<all_urls>`; the host permission of the order page is not enough. Nothing is scrolled for it.
 */
export async function takeShot(windowId: number): Promise<ImageBitmap | 'not-allowed' | 'failed'> {
  try {
    const address = await inTurn(windowId);
    return await createImageBitmap(await (await fetch(address)).blob());
  } catch (error) {
    return /permission|activeTab|all_urls/i.test(String(error)) ? 'not-allowed' : 'failed';
  }
}

/** The same as a `data:` address of a PNG; `undefined` where there is none to be had. */
export async function takeShotAddress(windowId: number): Promise<string | undefined> {
  try {
    return await inTurn(windowId);
  } catch {
    return undefined;
  }
}

/** As often as browsers allow it. */
async function inTurn(windowId: number): Promise<string> {
  const wait = free - Date.now();
  free = Math.max(free, Date.now()) + PAUSE;
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}

/** A shot is of the viewport and nothing else: then one scale holds for both of its sides. */
export function showsView(shot: View, view: View): boolean {
  return Math.abs(shot.width / view.width / (shot.height / view.height) - 1) < 0.02;
}

/** A part of a shot, pixel by pixel. */
export async function cutOut(shot: ImageBitmap, box: Box, view: View): Promise<Cutting> {
  const { left, top, width, height } = cutOf(box, view, shot.width);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(shot, -left, -top);
  return { blob: await losslessOf(canvas), width, height };
}

export function isInView({ left, top, width, height }: Box, view: View): boolean {
  return left >= 0 && top >= 0 && left + width <= view.width && top + height <= view.height && width > 0 && height > 0;
}

/** The part of a box that is in view; `undefined` when it is so small that a picture of it would show nothing. */
export function seenPart(box: Box, view: View): Box | undefined {
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(view.width, box.left + box.width) - left;
  const height = Math.min(view.height, box.top + box.height) - top;
  const enough = (seen: number, whole: number, screen: number) => seen > 0 && seen >= Math.min(whole, screen) * WORTH;
  return enough(width, box.width, view.width) && enough(height, box.height, view.height)
    ? { left, top, width, height }
    : undefined;
}

/** CSS pixels -> pixels of the shot: whatever the screen's density and the page's zoom, the shot is the viewport. */
export function cutOf(box: Box, view: View, shotWidth: number): Box {
  const scale = shotWidth / view.width;
  const left = Math.round(box.left * scale);
  const top = Math.round(box.top * scale);
  return {
    left,
    top,
    width: Math.round((box.left + box.width) * scale) - left,
    height: Math.round((box.top + box.height) * scale) - top,
  };
}
