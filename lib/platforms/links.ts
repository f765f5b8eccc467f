/** Parameters that are keys to the buyer's account or order: never kept, never shown. */
const SECRET = /^(passkey|token|_tb_token_|ticket|sid|cookie|pdduid|access_token|sign|h5st)$/i;

/** Could there be one in this query? Taking a query apart costs more than all the rest; few need it. */
const SUSPECT = /passkey|token|ticket|sid|cookie|pdduid|sign|h5st|%/i;

/**
 * A page's `href` as an address we may keep and open: absolute, https, on one of the platform's own domains, without
 * secrets. `undefined` for everything else (`#none`, `javascript:`, another host, a page's own address with a hash).
 */
export function safeLink(href: string | null | undefined, base: URL, domains: readonly string[]): string | undefined {
  const raw = href?.trim();
  if (!raw || raw.startsWith('#') || raw.startsWith('javascript:') || raw.length > 2000) return undefined;
  let url: URL;
  try {
    url = new URL(raw, base);
  } catch {
    return undefined;
  }
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  if (!domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`))) return undefined;
  removeSecrets(url);
  return url.href;
}

/** The address of a page as it may be stored: no secrets, no fragment. */
export function withoutSecrets(url: URL): string {
  const kept = new URL(url);
  kept.hash = '';
  removeSecrets(kept);
  return kept.href;
}

function removeSecrets(url: URL): void {
  if (!SUSPECT.test(url.search)) return;
  for (const [name] of parameters(url)) if (SECRET.test(name)) url.searchParams.delete(name);
}

/**
 * Name and value of each parameter. By `forEach`, because in Firefox's content scripts a `URLSearchParams` is none of
 * our own world's and cannot be iterated ("searchParams.keys() is not iterable", Firefox 140).
 */
export function parameters(url: URL): [name: string, value: string][] {
  const found: [string, string][] = [];
  url.searchParams.forEach((value, name) => {
    found.push([name, value]);
  });
  return found;
}
