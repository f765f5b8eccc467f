import { AUTHORITIES, type Authority } from '../authorities';

/** An authority that the buyer allowed to be asked. */
export interface StampSource extends Authority {
  /** Its root, PEM, where it is one we do not know. */
  root?: string;
}

/** Milliseconds between two requests: what the strictest of the public ones asks for. */
export const SPACING = 15_000;

/** An address of the buyer's own; `undefined` where it is none that can be asked. */
export function ownSource(address: string, root?: string): StampSource | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  url.hash = '';
  const known = AUTHORITIES.find((one) => new URL(one.url).href === url.href);
  if (known) return known;
  // A permission names no port.
  const origin = `${url.protocol}//${url.hostname}/*`;
  return { name: url.hostname, url: url.href, origin, ...(root ? { root } : {}) };
}
