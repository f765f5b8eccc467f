/** Parameters that are keys to the buyer's account or order: never kept, never shown. */
const SECRET = /^(passkey|token|_tb_token_|ticket|sid|cookie|pdduid|access_token|sign|h5st)$/i;

/** Could there be one in this query? Taking a query apart costs more than all the rest; few need it. */
const SUSPECT = /passkey|token|ticket|sid|cookie|pdduid|sign|h5st|%/i;

/**
 * Nearly every address of an order page is written as `URL` would write it, but for its scheme. Taking it apart to put it
 * together again is the largest single item of a reading: here it is only looked at. Groups: from the slashes to the
 * query, host, query.
 */
const PLAIN =
  /^(?:https?:)?(\/\/((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,6})\/[\w/-]*(?:\.\w+)?)(?:\?((?:[\w*.-]+=[\w*.-]*(?:&(?=\w)|$))+))?$/;

/**
 * A page's `href` as an address we may keep and open: absolute, https, on one of the platform's own domains, without
 * secrets. `undefined` for everything else (`#none`, `javascript:`, another host, a page's own address with a hash).
 */
export function safeLink(href: string | null | undefined, base: URL, domains: readonly string[]): string | undefined {
  const raw = href?.trim();
  if (!raw || raw.startsWith('#')) return undefined;
  const link = webLink(raw, base.href);
  return link && isOf(domains, link.host) ? link.address : undefined;
}

/** Any `href` as an absolute https address without secrets, and its host; `undefined` for what is no page of the web. */
export function webLink(raw: string, base: string): { address: string; host: string } | undefined {
  if (raw.startsWith('javascript:') || raw.length > 2000) return undefined;
  const [, place, host = '', query = ''] = base.startsWith('https:') ? (PLAIN.exec(raw) ?? []) : [];
  if (place) return { address: `https:${place}${withoutSecret(query)}`, host };
  let url: URL;
  try {
    url = new URL(raw, base);
  } catch {
    return undefined;
  }
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  removeSecrets(url);
  return { address: url.href, host: url.hostname };
}

function isOf(domains: readonly string[], host: string): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Of a plain query, with its question mark. */
function withoutSecret(query: string): string {
  const kept = SUSPECT.test(query)
    ? query
        .split('&')
        .filter((part) => !SECRET.test(part.split('=', 1)[0] ?? ''))
        .join('&')
    : query;
  return kept && `?${kept}`;
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
