/** Of one picture, and of all of an order's: more is left to be fetched outside the page. */
const MAX_PICTURE = 1_500_000;
const MAX_ALL = 6_000_000;
/** Milliseconds; what the browser has at hand comes in a few. */
const PATIENCE = 1500;

type Page = Pick<Window, 'fetch' | 'navigator'>;

/**
 * The pictures' bytes as the page itself has them, as far as it allows. What the browser has just loaded for the page comes
 * out of its memory without a request, if the server lets scripts read it. Only Chromium is asked: there a page does not
 * learn of it. Firefox writes it into the list that the page can read, and asks the server again. A page with a worker
 * between itself and the network is not asked either: the worker would see it.
 *
 * @param isSilent does this browser keep it to itself that a content script asks?
 * @param images absolute https addresses the page has loaded
 */
export async function bytesFromPage(
  images: readonly string[],
  page: Page,
  isSilent: boolean,
): Promise<Record<string, string>> {
  if (!isSilent || page.navigator.serviceWorker?.controller) return {};
  const asked = await Promise.all(images.map(async (address) => [address, await fromCache(address, page)] as const));
  let left = MAX_ALL;
  const fitting = asked.flatMap(([address, data]) => {
    if (data === undefined || data.length > left) return [];
    left -= data.length;
    return [[address, data] as const];
  });
  return Object.fromEntries(fitting);
}

async function fromCache(address: string, page: Page): Promise<string | undefined> {
  try {
    const answer = await page.fetch(address, {
      mode: 'cors',
      credentials: 'omit',
      cache: 'force-cache',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const mime = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    if (!answer.ok || !/^image\/(?:png|jpeg|webp|avif|gif)$/.test(mime)) return undefined;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.byteLength <= MAX_PICTURE ? `data:${mime};base64,${base64(bytes)}` : undefined;
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
