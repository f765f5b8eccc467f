import { createHash } from 'node:crypto';

/** A file of noise that is always the same; an MP4 by its first bytes. */
export function bigFile(size: number, seed = 1): File {
  const bytes = new Uint32Array(Math.ceil(size / 4));
  let state = seed;
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state;
  }
  const whole = new Uint8Array(bytes.buffer, 0, size);
  whole.set([0, 0, 0, 24, ...new TextEncoder().encode('ftypmp42')]);
  return new File([whole], '开箱.mp4');
}

/** By Node's own code, not by ours. */
export async function sumOfNode(file: Blob): Promise<string> {
  return createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');
}
