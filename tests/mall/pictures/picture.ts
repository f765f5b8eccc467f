import { ITEMS, type ItemKey } from '../data/items.ts';
import { paint } from './draw.ts';
import { layersOf } from './looks.ts';
import { png } from './png.ts';

const SIZE = 180;
const drawn = new Map<string, Buffer>();

/** The product picture of an item as a PNG; drawn once. */
export function pictureOf(key: string): Buffer | undefined {
  if (!Object.hasOwn(ITEMS, key)) return;
  let picture = drawn.get(key);
  if (!picture) {
    picture = png(SIZE, SIZE, paint(SIZE, layersOf(ITEMS[key as ItemKey].look)));
    drawn.set(key, picture);
  }
  return picture;
}
