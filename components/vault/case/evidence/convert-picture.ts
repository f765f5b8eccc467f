/** Qualities of JPEG, tried from the best. */
const QUALITIES = [0.92, 0.8, 0.65, 0.5] as const;

/** A copy of a picture as JPEG, in the best quality that stays within `most` bytes. It is never made smaller in size. */
export async function convertPicture(original: Blob, most = Infinity): Promise<Blob> {
  const image = await createImageBitmap(original);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  // JPEG knows no transparency.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  let copy = original;
  for (const quality of QUALITIES) {
    copy = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (copy.size <= most) return copy;
  }
  throw new Error(`the picture stays bigger than ${most} bytes`);
}
