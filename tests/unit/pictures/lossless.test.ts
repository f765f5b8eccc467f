import { expect, it } from 'vitest';
import { losslessOf } from '@/lib/pictures/lossless';

const canvas = (width: number, height: number) => {
  const asked: unknown[] = [];
  const convertToBlob: OffscreenCanvas['convertToBlob'] = async (options) => {
    asked.push(options);
    return new Blob([]);
  };
  return { width, height, convertToBlob, asked };
};

it.each([
  [1280, 900, { type: 'image/webp', quality: 1 }],
  [1280, 16_383, { type: 'image/webp', quality: 1 }],
  [1280, 16_384, { type: 'image/png' }],
  [16_384, 10, { type: 'image/png' }],
])('a picture of %i × %i loses nothing, whatever side is too long for WebP', async (width, height, wanted) => {
  const one = canvas(width, height);
  await losslessOf(one);
  expect(one.asked).toEqual([wanted]);
});
