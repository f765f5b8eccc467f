/** Longer inline pictures are left out: a page can hold megabytes of them. */
const MAX_INLINE = 200_000;
const NOTHING = 'linear-gradient(transparent, transparent)';

/** The pictures a snapshot refers to. */
export interface Addresses {
  readonly base: string;
  /** Absolute https, without duplicates. */
  readonly https: Set<string>;
}

/** An address a picture may be fetched from later, or a small inline picture; `undefined` for anything else. */
export function pictureAddress(raw: string | null | undefined, addresses: Addresses): string | undefined {
  const text = raw?.trim();
  if (!text) return undefined;
  if (/^data:image\//i.test(text)) return text.length <= MAX_INLINE ? text : undefined;
  if (text.length > 2000) return undefined;
  let url: URL;
  try {
    url = new URL(text, addresses.base);
  } catch {
    return undefined;
  }
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.username || url.password) return undefined;
  url.hash = '';
  if (addresses.https.size >= 200 && !addresses.https.has(url.href)) return undefined;
  addresses.https.add(url.href);
  return url.href;
}

/** A computed value with every `url(…)` made absolute, or replaced by nothing where it may not be fetched. */
export function withPictures(value: string, addresses: Addresses): string {
  if (!value.includes('url(')) return value;
  return value.replace(/url\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)]*))\)/g, (_all, double, single, bare) => {
    const raw = String(double ?? single ?? bare ?? '').replace(/\\(.)/g, '$1');
    const address = pictureAddress(raw, addresses);
    return address ? `url("${address.replace(/["\\\n]/g, encodeURIComponent)}")` : NOTHING;
  });
}
