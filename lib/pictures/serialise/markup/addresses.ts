import { addressOf } from '../../../model/address';

/** Longer inline pictures are left out: a page can hold megabytes of them. */
const MAX_INLINE = 200_000;
const NOTHING = 'linear-gradient(transparent, transparent)';

/** The pictures a snapshot refers to. */
export interface Addresses {
  readonly base: string;
  /** Has the page itself loaded this? What it names and never loads may be a trap, and what the user blocks is not loaded. */
  readonly isLoaded: (address: string) => boolean;
  /** Absolute https, without duplicates, exactly as the page asked for them. */
  readonly https: Set<string>;
  /** Pictures that are not drawn, since nothing says that the page shows them. */
  unproven: number;
}

/** What a snapshot says for an address: how a server was asked may name who asked. */
export const writtenAddress = (address: string): string => address.split('?', 1)[0] ?? address;

/**
 * An address a picture may be had from later, or a small inline picture; `undefined` for anything else.
 *
 * @param isShown the page is seen to show it; else what it has loaded is asked
 */
export function pictureAddress(
  raw: string | null | undefined,
  addresses: Addresses,
  isShown = false,
): string | undefined {
  const text = raw?.trim();
  if (!text) return undefined;
  if (/^data:image\//i.test(text)) return text.length <= MAX_INLINE ? text : undefined;
  const url = text.length > 2000 ? undefined : addressOf(text, addresses.base);
  if (url?.protocol === 'http:') url.protocol = 'https:';
  if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
  url.hash = '';
  if (addresses.https.size >= 200 && !addresses.https.has(url.href)) return undefined;
  if (!isShown && !addresses.isLoaded(url.href)) {
    addresses.unproven += 1;
    return undefined;
  }
  addresses.https.add(url.href);
  return writtenAddress(url.href);
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

/** What the browser says the page has loaded; asked for once, and only by what cannot show it otherwise. */
export function loadedBy(view: Window): (address: string) => boolean {
  let names: Set<string> | undefined;
  return (address) => {
    names ??= new Set(
      view.performance
        .getEntriesByType('resource')
        .map(({ name }) => (name.split('#', 1)[0] ?? name).replace(/^http:/, 'https:')),
    );
    return names.has(address);
  };
}
