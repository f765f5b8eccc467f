import { browser } from 'wxt/browser';

/** Browsers allow two calls a second; a third is refused. */
const PAUSE = 510;

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

export type Photographed =
  | { ok: true; blob: Blob; width: number; height: number }
  /** `not-in-view`: part of it is scrolled out. `not-allowed`: no click on our button, and no permission for all sites. */
  | { ok: false; reason: 'not-in-view' | 'not-allowed' };

let free = 0;

/**
 * A picture taken by the browser itself of what the tab shows, cut to a box. Needs `activeTab` (the user clicked our
 * button on this tab) or `<all_urls>`; the host permission of the order page is not enough. Nothing is scrolled for it.
 */
export async function photographOrder(windowId: number, box: Box, view: View): Promise<Photographed> {
  if (!isInView(box, view)) return { ok: false, reason: 'not-in-view' };
  const wait = free - Date.now();
  free = Math.max(free, Date.now()) + PAUSE;
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  let address: string;
  try {
    address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch {
    return { ok: false, reason: 'not-allowed' };
  }
  const shot = await createImageBitmap(await (await fetch(address)).blob());
  const cut = cutOf(box, view, shot.width);
  const canvas = new OffscreenCanvas(cut.width, cut.height);
  canvas.getContext('2d')?.drawImage(shot, -cut.left, -cut.top);
  shot.close();
  return { ok: true, blob: await canvas.convertToBlob({ type: 'image/png' }), width: cut.width, height: cut.height };
}

export function isInView({ left, top, width, height }: Box, view: View): boolean {
  return left >= 0 && top >= 0 && left + width <= view.width && top + height <= view.height && width > 0 && height > 0;
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
