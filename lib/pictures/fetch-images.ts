import { escapeXml } from './serialise/markup/xml';

/** One product picture; a list shows them at 60-200 px. */
const MAX_BYTES = 3_000_000;
const MAX_ALL_BYTES = 12_000_000;
const TIMEOUT = 10_000;

/** Drawn where a picture could not be had: a grey field, so that nobody takes the gap for the page's own. */
const MISSING =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2260%22 height=%2260%22%3E%3Crect width=%22100%25%22 height=%22100%25%22 fill=%22%23ddd%22/%3E%3C/svg%3E';

export interface Filled {
  markup: string;
  /** Pictures that could not be had. */
  lost: number;
}

/**
 * Puts the pictures into a snapshot's mark-up as `data:` addresses. Each is fetched once, without cookies and referrer,
 * and from the platforms' image hosts only: a page names the addresses, so it must not choose whom we talk to.
 */
export async function fillPictures(
  markup: string,
  images: readonly string[],
  hosts: readonly string[],
  get: typeof fetch = fetch,
): Promise<Filled> {
  let left = MAX_ALL_BYTES;
  let lost = 0;
  const answers = await Promise.all(
    images.map(async (address) => ({
      address,
      data: isImageHost(address, hosts) ? await fetchPicture(address, get) : undefined,
    })),
  );
  let filled = markup;
  for (const { address, data } of answers) {
    const fits = data !== undefined && data.length <= left;
    if (fits) left -= data.length;
    else lost += 1;
    filled = replaceAddress(filled, address, fits ? data : MISSING);
  }
  return { markup: filled, lost };
}

/** `https://*.360buyimg.com/*` covers `img10.360buyimg.com` and nothing that merely ends alike. */
export function isImageHost(address: string, patterns: readonly string[]): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.port || url.username || url.password) return false;
  return patterns.some((pattern) => {
    const host = /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
    return host.startsWith('*.')
      ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
      : url.hostname === host;
  });
}

/** Exactly this address between its delimiters: `…/a.jpg` is also how `…/a.jpg.webp` begins. */
function replaceAddress(markup: string, address: string, data: string): string {
  const written = escapeXml(address);
  const value = escapeXml(data);
  return markup
    .replaceAll(` src="${written}"`, () => ` src="${value}"`)
    .replaceAll(`<image href="${written}"`, () => `<image href="${value}"`)
    .replaceAll(`url(&quot;${written}&quot;)`, () => `url(&quot;${value}&quot;)`);
}

/** A connection that broke is tried once more; an answer, whatever it says, is an answer. */
async function fetchPicture(address: string, get: typeof fetch): Promise<string | undefined> {
  return fetchOnce(address, get)
    .catch(() => fetchOnce(address, get))
    .catch(() => undefined);
}

async function fetchOnce(address: string, get: typeof fetch): Promise<string | undefined> {
  const answer = await get(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'force-cache',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const mime = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  // No SVG: it could hold anything, and these hosts serve photographs.
  if (!answer.ok || !/^image\/(?:jpeg|png|webp|avif|gif)$/.test(mime)) return undefined;
  if (Number(answer.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return bytes.byteLength <= MAX_BYTES ? `data:${mime};base64,${base64(bytes)}` : undefined;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In steps: a call takes no more than some 65,000 arguments.
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
