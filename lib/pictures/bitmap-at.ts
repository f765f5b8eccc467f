/** Bytes of one picture. */
const MAX = 1_500_000;

interface How extends Pick<RequestInit, 'mode' | 'credentials' | 'headers'> {
  /** Milliseconds. */
  patience: number;
}

/** A picture as a `data:` address, out of the browser's memory where it has it; `undefined` where it is no bitmap or may not be read. */
export async function bitmapAt(
  address: string,
  { patience, ...how }: How,
  page: Pick<Window, 'fetch'>,
): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await page.fetch(address, { ...how, cache: 'force-cache', redirect: 'error', signal });
    const mime = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    // No SVG: it could hold anything, and these hosts serve photographs.
    if (!answer.ok || !/^image\/(?:png|jpeg|webp|avif|gif)$/.test(mime)) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.byteLength <= MAX ? `data:${mime};base64,${base64(bytes)}` : undefined;
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In steps: a call takes no more than some 65,000 arguments.
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
