/** What a stream carries, as one piece. */
export async function bytesOf(
  pipeTo: (sink: WritableStream<Uint8Array>) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  await pipeTo(
    new WritableStream({
      write(chunk) {
        // What is written may be overwritten afterwards.
        parts.push(chunk.slice());
        length += chunk.byteLength;
      },
    }),
  );
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
