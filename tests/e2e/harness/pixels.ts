/** Left, top, width, height; device pixels. */
export type Box = [left: number, top: number, width: number, height: number];

export interface Difference {
  /** Of the pixels, 0 … 1. */
  share: number;
  /** A few of the pixels that differ, from the box's corner. */
  points: [x: number, y: number][];
}

/**
 * Runs in a page of the extension: how a stored picture differs from a part of a screenshot (PNG, base64). A pixel differs
 * when a channel is off by more than a sixteenth of the range: below it is how a picture is scaled, not what is shown.
 */
export async function differenceOf(sha256: string, screen: string, [left, top, width, height]: Box) {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open('goujibao');
    open.onsuccess = () => resolve(open.result);
  });
  const row = await new Promise<{ bytes: ArrayBuffer }>((resolve) => {
    const asked = database.transaction('blobs').objectStore('blobs').get(sha256);
    asked.onsuccess = () => resolve(asked.result);
  });
  database.close();
  const pixels = async (blob: Blob, x: number, y: number) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(await createImageBitmap(blob), -x, -y);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  };
  const ours = await pixels(new Blob([row.bytes]), 0, 0);
  const theirs = await pixels(new Blob([Uint8Array.from(atob(screen), (sign) => sign.charCodeAt(0))]), left, top);
  const points: [x: number, y: number][] = [];
  for (let i = 0; i < ours.length; i += 4) {
    const far = [0, 1, 2].some((channel) => Math.abs((ours[i + channel] ?? 0) - (theirs[i + channel] ?? 0)) > 16);
    if (far) points.push([(i / 4) % width, Math.floor(i / 4 / width)]);
  }
  const every = Math.ceil(points.length / 1000);
  return { share: points.length / (ours.length / 4), points: points.filter((_, i) => i % every === 0) };
}
