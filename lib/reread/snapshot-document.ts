/**
 * The stored copy of a page as a document that readers can read: of HTML, as pages are, and without a window, so that nothing
 * of it loads or runs. `undefined` for what is no copy of ours.
 */
export function snapshotDocument(markup: string): Document | undefined {
  const parsed = new DOMParser().parseFromString(markup, 'application/xhtml+xml');
  if (parsed.querySelector('parsererror')) return undefined;
  const page = document.implementation.createHTMLDocument('');
  page.body.append(page.importNode(parsed.documentElement, true));
  return page;
}
