/**
 * Gives memory back at once, not when the collector comes by: of a file of two gigabytes hundreds of megabytes would wait for
 * it. For bytes that nobody else has and nobody looks at any more.
 */
export function letGo({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
