import { addressOf } from '../model/address';

/** `https://*.360buyimg.com/*` covers `img10.360buyimg.com` and nothing that merely ends alike. */
export function isImageHost(address: string, patterns: readonly string[]): boolean {
  const url = addressOf(address);
  if (url?.protocol !== 'https:' || url.port || url.username || url.password) return false;
  return patterns.some((pattern) => {
    const host = /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
    return host.startsWith('*.')
      ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
      : url.hostname === host;
  });
}
