import type { Site } from '@/lib/platforms/reading/reader';
import { SITES } from '@/lib/platforms/sites';

/** The shop this address belongs to; `undefined` for every other page, and where the browser does not tell the address. */
export function shopAt(url: string | undefined): Site | undefined {
  const host = url?.startsWith('https://') ? new URL(url).hostname : '';
  return SITES.find(({ domains }) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)));
}
