import { ID, keptAddress } from '../../platforms/page/links';
import { SITES } from '../../platforms/sites';

const NAME = /^[a-z][a-z\d_-]{0,24}$/i;
const SECRET = /token|sess|sid$|key|sign|auth|ticket|code|pass|uid|pin$|cookie/i;

/** The address of any page as it is kept: of its query what names something, nothing that could let somebody in. */
export function pageAddress(url: URL): string {
  const site = SITES.find(({ domains }) =>
    domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`)),
  );
  if (site) return keptAddress(url, site).slice(0, 2000);
  const kept = new URLSearchParams();
  url.searchParams.forEach((value, name) => {
    if (NAME.test(name) && !SECRET.test(name) && ID.test(value)) kept.append(name, value);
  });
  const query = kept.size > 0 ? `?${kept}` : '';
  return `${url.origin}${url.pathname.replace(/;[^/]*/g, '')}${query}`.slice(0, 2000);
}
