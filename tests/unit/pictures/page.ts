import { pageWindow } from '../../fixtures/page-window';

/**
 * A document with mark-up in it and boxes of a fixed size: happy-dom computes styles but lays nothing out. Scripts are
 * not run, nothing is fetched.
 */
export function pageWith(body: string, css = ''): Document {
  const html = `<!doctype html><html><head><style>${css}</style></head><body>${body}</body></html>`;
  const window = pageWindow(html, 'https://order.jd.com/center/list.action');
  const document = window.document as unknown as Document;
  window.Element.prototype.getBoundingClientRect = () => new window.DOMRect(0, 0, 300, 120);
  // A happy-dom fetches nothing; here every picture with an address of its own has been loaded and shown.
  for (const image of document.querySelectorAll('img[src]:not([data-unloaded])'))
    for (const [name, value] of Object.entries({ complete: true, naturalWidth: 60 }))
      Object.defineProperty(image, name, { value });
  const loaded = [...css.matchAll(/url\("([^"]+)"\)/g)].map(
    ([, address = '']) => new URL(address, document.baseURI).href,
  );
  const performance = { getEntriesByType: () => loaded.map((name) => ({ name })) };
  Object.defineProperty(window, 'performance', { value: performance });
  return document;
}

/** The one element of a page whose picture is wanted. */
export function orderOf(document: Document): Element {
  const element = document.querySelector('#order');
  if (!element) throw new Error('the example has no #order');
  return element;
}

/** Parsed as strictly as the drawing browser does it; throws where it is not well-formed. */
export function parseXml(markup: string): Document {
  const window = pageWindow('', 'about:blank');
  const parsed = new window.DOMParser().parseFromString(markup, 'application/xhtml+xml') as unknown as Document;
  if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent ?? 'not well-formed');
  return parsed;
}
