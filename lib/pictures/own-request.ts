import { bitmapAt } from './bitmap-at';

/** Milliseconds. */
const PATIENCE = 10_000;
/** Pixels of a side: a product picture in a list is shown at 60-200. */
const MAX_SIDE = 2400;

/** How Firefox asks for pictures. */
const ACCEPT = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5';

/**
 * A picture fetched once more, as near to how the page asked for it as the browser lets us come. Firefox would load it with an
 * image element and let nobody read the pixels, and does not keep what it loaded for us to read: there it is asked for
 * with the words of one.
 */
export function fetchOnce(address: string, document: Document): Promise<string | undefined> {
  if (!import.meta.env.FIREFOX) return pictureByImage(address, document);
  const how = { mode: 'no-cors', credentials: 'omit', headers: { accept: ACCEPT }, patience: PATIENCE } as const;
  return bitmapAt(address, how, window);
}

/**
 * A picture fetched once more, as an image element asks for it: to its server the request looks like that of a page, but for
 * what a browser does not let us say (see the table in the README). Redirects end at the platforms' image hosts, by the
 * policy in the manifest. `undefined` where there is none.
 */
async function pictureByImage(address: string, document: Document): Promise<string | undefined> {
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
  return canvas.toDataURL('image/png');
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
