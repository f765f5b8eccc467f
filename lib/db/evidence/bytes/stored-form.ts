/** Bytes that are handled at a time, wherever an item is too big for one piece: each chunk is stored by itself. */
export const CHUNK = 4 * 2 ** 20;

/**
 * Brings bytes into the form in which they lie on the disk: today as they are. Asked for before any transaction is open, for
 * a whole item or for one chunk of it; sums are always of the plain bytes.
 */
export async function closed(plain: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = plain;
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}

/** The plain bytes again. Rejects where they cannot be had. */
export async function opened(stored: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(stored);
}
