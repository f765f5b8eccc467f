import type { sha256 } from '@noble/hashes/sha2.js';

/** Bytes that are hashed without a pause: a few milliseconds, also on a slow machine. */
const SLICE = 2 ** 18;

/** Takes bytes into a sum; between two slices the page answers whoever uses it. */
export async function hashInSlices(
  sum: Pick<ReturnType<typeof sha256.create>, 'update'>,
  bytes: Uint8Array,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    if (at > 0) await pause();
    sum.update(bytes.subarray(at, at + SLICE));
  }
}

/** Until the browser has done what is due. A timer would wait at least four milliseconds each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
