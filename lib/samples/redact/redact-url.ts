import type { Context } from './context';
import { redactName } from './redact-name';
import { redactText } from './text/redact-text';

/** Hosts of the platforms' own pages; a shop's vanity host (`<name>.tmall.com`) would name the shop. */
const HOSTS = new Set(
  `order details locdetails item npcitem item.m item.jkcs mall myjd myjd-crm myivc jdcs chat club home help passport safe www trade
  trade.m recharge.m wqs tuihuan afs.m afs jubao orderop cart cart.m search buyertrade tradearchive detail a.m refund refund2 refund2.m
  rights rights.m archer invoice-ua i market.m pages-g.m store shop item.m detail.m h5.m main.m prod-baoxian wuliu detail.i56 rate login login.m
  thbyf.m my chaoshi mobile`.split(/\s+/),
);
const SECRET = /pass|token|ticket|cookie|^sid$|uid$|pin$|nick|sign|h5st|auth|session|secret/i;
/** Parameters whose value is a word of the page's own program. */
const CODES =
  /^(?:tabCode|route_to|snapShot|entrance|action|event_submit_do_query|entry|type|orderType|source|from|scene)$/i;
const COUNTS = /^(?:nums?|quantity|count)$/i;

const PARTS = /^(?<scheme>https?:)?(?:\/\/(?<host>[^/?#]*))?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<hash>.*))?$/is;

/** Does a value of a page's data look like an address, absolute or relative? */
export function looksLikeUrl(value: string): boolean {
  return (
    /^(?:https?:)?\/\/[^\s/]/i.test(value) ||
    /^\/[\w-]+(?:[/?.]|$)[^\s]*$/.test(value) ||
    /^[\w./-]*\.(?:s?html?|action|jhtml|do)(?:[?#][^\s]*)?$/i.test(value)
  );
}

/** Host and path stay with other numbers in them; keys to an account are dropped. `''` for an address elsewhere. */
export function redactUrl(context: Context, raw: string): string {
  const address = raw.trim();
  if (/^#(?:none)?$/i.test(address) || address === '') return address;
  if (/^javascript:/i.test(address)) return 'javascript:;';
  const { scheme = '', host, path = '', query, hash } = PARTS.exec(address)?.groups ?? {};
  const kept = host === undefined ? '' : redactHost(context, host);
  if (kept === undefined || /^[a-z][a-z\d+.-]*:/i.test(path)) return '';
  context.replaced.link++;
  const start = host === undefined ? '' : `${scheme}//${kept}`;
  return start + redactPath(context, path) + redactQuery(context, query) + redactHash(context, hash);
}

function redactHost(context: Context, host: string): string | undefined {
  const name = host.toLowerCase();
  const domain = context.domains.find((known) => name === known || name.endsWith(`.${known}`));
  if (domain === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  const sub = name.slice(0, -domain.length).replace(/\.$/, '');
  if (sub === '' || HOSTS.has(sub)) return name;
  return `${redactText(context, sub.replace(/[_-]/g, ''))}.${domain}`;
}

function redactPath(context: Context, path: string): string {
  return path
    .split('/')
    .map((part) => redactPart(context, part))
    .join('/');
}

function redactPart(context: Context, part: string): string {
  const text = decoded(part);
  const isName = /^[\w.~;,$!*()'-]*$/.test(text) && !isToken(text);
  return isName ? redactName(context, text) : encodeURIComponent(redactText(context, text));
}

function redactQuery(context: Context, query: string | undefined): string {
  if (query === undefined) return '';
  // Data may hold the address as it would stand in markup.
  const parts = query.split(/&(?:amp;)?/).flatMap((part) => redactParameter(context, part) ?? []);
  return `?${parts.join(query.includes('&amp;') ? '&amp;' : '&')}`;
}

function redactParameter(context: Context, part: string): string | undefined {
  const [name = '', ...rest] = part.split('=');
  if (!/^[\w.$-]{1,40}$/.test(name) || SECRET.test(name) || isToken(name)) return undefined;
  const key = redactName(context, name);
  if (rest.length === 0) return key;
  const value = decoded(rest.join('=').replace(/\+/g, ' '));
  // A page number or a kind; what is longer may be a code to pick a parcel up with.
  if (/^-?\d{1,2}$/.test(value) && !COUNTS.test(name)) return `${key}=${value}`;
  if (CODES.test(name) && /^[A-Za-z_/]{1,40}\d?$/.test(value)) return `${key}=${redactName(context, value)}`;
  return isToken(value) ? undefined : `${key}=${encodeURIComponent(redactText(context, value)).replace(/%2C/gi, ',')}`;
}

/** `#/orderId/123?x=1` is a path of an app's own. */
function redactHash(context: Context, hash: string | undefined): string {
  if (hash === undefined) return '';
  const [path = '', query] = hash.split('?', 2);
  return `#${redactPath(context, path)}${redactQuery(context, query)}`;
}

/** Long and mixed of letters and digits: a key, a session, a fingerprint. `idUrl340000000001` is none. */
export function isToken(text: string): boolean {
  const [run = ''] = /[A-Za-z\d]{18,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.exec(text) ?? [];
  return /\d/.test(run) && /[A-Za-z]/.test(run) && !/\d{9}/.test(run);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
