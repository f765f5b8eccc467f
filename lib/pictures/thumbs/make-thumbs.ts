import { storeThumb } from '../../db/pictures/thumbs';
import type { Vault } from '../../db/store/schema';
import { productImage } from './product-image';

/** CSS pixels of the larger side, twice what a card shows. */
const SIDE = 192;

/**
 * Keeps a small picture of each phone of an order, from the box that is just being drawn: where its pictures are at hand,
 * and outside of every page that somebody looks at. A picture that cannot be had is left out; the drawing goes on.
 */
export async function makeThumbs(db: Vault, orderKey: string, filled: string): Promise<void> {
  try {
    const phones = await db.purchases.where({ orderKey }).toArray();
    if (phones.length === 0) return;
    const box = new DOMParser().parseFromString(filled, 'application/xhtml+xml');
    for (const { id, line } of phones) {
      const source = productImage(box, line.title);
      const picture = source && (await shrink(source));
      if (picture) await storeThumb(id, picture);
    }
  } catch (error) {
    console.error('thumbnails', error);
  }
}

async function shrink(source: string): Promise<Blob | undefined> {
  const image = document.createElement('img');
  image.src = source;
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  // A spacer, or a sign.
  if (naturalWidth < 24 || naturalHeight < 24) return undefined;
  const scale = Math.min(1, SIDE / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(naturalWidth * scale);
  canvas.height = Math.round(naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.85))) ?? undefined;
}
