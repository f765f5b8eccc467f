import { bitmapAt } from '../bitmap-at';

/** Characters of all of an order's pictures: more is left to be fetched outside the page. */
const MAX_ALL = 6_000_000;
/** What the browser has at hand comes in a few milliseconds. */
const HOW = { mode: 'cors', credentials: 'omit', patience: 1500 } as const;

type Page = Pick<Window, 'fetch' | 'navigator'>;

/** Which hosts of a page's pictures let scripts read (`true`) and which do not: of those each further picture would be asked for in vain. */
const readable = new WeakMap<Page, Map<string, boolean>>();

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
  const hosts = readable.get(page) ?? new Map<string, boolean>();
  readable.set(page, hosts);
  const asked = await Promise.all(
    images.map(async (address) => {
      const { host } = new URL(address);
      return [
        address,
        hosts.get(host) === false ? undefined : await bitmapAt(address, HOW, noting(page, host, hosts)),
      ] as const;
    }),
  );
  let left = MAX_ALL;
  const fitting = asked.flatMap(([address, data]) => {
    if (data === undefined || data.length > left) return [];
    left -= data.length;
    return [[address, data] as const];
  });
  return Object.fromEntries(fitting);
}

/** One picture that may be read tells that its host lets scripts read, whatever becomes of others. */
function noting(page: Page, host: string, hosts: Map<string, boolean>): Pick<Window, 'fetch'> {
  return {
    async fetch(address, how) {
      try {
        const answer = await page.fetch(address, how);
        hosts.set(host, true);
        return answer;
      } catch (error) {
        // What was only too slow is a TimeoutError.
        if (error instanceof Error && error.name === 'TypeError' && !hosts.has(host)) hosts.set(host, false);
        throw error;
      }
    },
  };
}
