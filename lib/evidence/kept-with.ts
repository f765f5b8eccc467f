import { browser } from 'wxt/browser';

/** Browser and extension, as an item keeps them: `Chrome 156，购机保 0.1.0`. */
export function keptWith(): string {
  const [, name = '', version = ''] = /(Firefox|Edg|Chrome)\/(\d+)/.exec(navigator.userAgent) ?? [];
  const own = browser.runtime.getManifest().version;
  return `${name === 'Edg' ? 'Edge' : name} ${version}，购机保 ${own}`.trim();
}
