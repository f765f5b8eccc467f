import { bitmapAt } from './bitmap-at';

/** Milliseconds. */
const PATIENCE = 10_000;
/** Pixels of a side: a product picture in a list is shown at 60-200. */
const MAX_SIDE = 2400;

/**
 * A picture fetched once more, as an image element asks for it: to its server the request looks like that of a page, but for
 * what a browser does not let us say (see the table in the README). Redirects end at the platforms' image hosts, by the
 * policy in the manifest. `undefined` where there is none.
 */
export async function pictureByImage(address: string, document: Document): Promise<string | undefined> {
  const image = document.createElement('img');
  image.decoding = 'async';
  image.src = address;
  if (!(await arrives(image))) return undefined;
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width < 1 || height < 1 || Math.max(width, height) > MAX_SIDE) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  try {
    return canvas.toDataURL('image/png');
  } catch {
    // Firefox shows it and lets nobody read the pixels; but it has the answer at hand now, and gives us that.
    return bitmapAt(address, { mode: 'no-cors', credentials: 'include', patience: PATIENCE }, window);
  }
}

function arrives(image: HTMLImageElement): Promise<boolean> {
  return new Promise((done) => {
    const late = setTimeout(() => end(false), PATIENCE);
    const end = (good: boolean) => {
      clearTimeout(late);
      done(good);
    };
    image.onload = () => end(true);
    image.onerror = () => end(false);
  });
}
