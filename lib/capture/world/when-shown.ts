interface ShownDocument extends Pick<EventTarget, 'addEventListener'> {
  prerendering?: boolean;
}

/**
 * Starts once the page is in front of somebody. Chromium draws some pages before they are asked for (speculation rules, the
 * address bar): such a page has another frame number than the tab's own, so that its messages are refused, and what is put
 * into "the tab" lands in the page before it. Nothing is begun there until it is shown.
 */
export function whenShown(document: ShownDocument, start: () => void): void {
  if (document.prerendering !== true) start();
  else document.addEventListener('prerenderingchange', () => start(), { once: true });
}
