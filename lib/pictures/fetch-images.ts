import { isImageHost } from './image-hosts';
import { writtenAddress } from './serialise/markup/addresses';
import { escapeXml } from './serialise/markup/xml';

/** Characters of all pictures of one order. */
const MAX_ALL = 30_000_000;

/** Drawn where a picture could not be had: a frame with words, so that nobody takes the gap for the page's own. */
const MISSING = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><rect x="1" y="1" width="58" height="58" fill="#f5f5f5" stroke="#999" stroke-dasharray="4 3"/><text x="30" y="27" font-size="11" font-family="sans-serif" fill="#595959" text-anchor="middle">商品图</text><text x="30" y="43" font-size="11" font-family="sans-serif" fill="#595959" text-anchor="middle">没有取</text></svg>',
)}`;

export interface Filled {
  markup: string;
  /** Pictures that could not be had. */
  lost: number;
}

export interface ImageSources {
  /** Addresses the page has loaded, exactly as it asked for them. */
  images: readonly string[];
  /** What the page gave of them. */
  taken?: Readonly<Record<string, string>> | undefined;
  /** The platform's: a page names the addresses, so it must not choose whom we talk to. */
  hosts: readonly string[];
  /** Fetches one once more; absent where the buyer does not want that. */
  fetchOne?: ((address: string) => Promise<string | undefined>) | undefined;
}

/** Puts the pictures into a snapshot's mark-up as `data:` addresses. */
export async function fillPictures(
  markup: string,
  { images, taken = {}, hosts, fetchOne }: ImageSources,
): Promise<Filled> {
  let left = MAX_ALL;
  let lost = 0;
  const answers = await Promise.all(
    images.map(async (address) => {
      const allowed = isImageHost(address, hosts);
      return { address, data: allowed ? (taken[address] ?? (await fetchOne?.(address))) : undefined };
    }),
  );
  let filled = markup;
  for (const { address, data } of answers) {
    const fits = data !== undefined && data.length <= left;
    if (fits) left -= data.length;
    else lost += 1;
    filled = replaceAddress(filled, writtenAddress(address), fits ? data : MISSING);
  }
  return { markup: filled, lost };
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
