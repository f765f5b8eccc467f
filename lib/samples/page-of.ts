/** Host and path of an address: tells one page from another, and nothing of its order. */
export function pageOf(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, '').split(/[?#]/, 1)[0] ?? '';
}
