/**
 * Marks that translators leave in a page: Google's and Chromium's class and nested `<font>`, Edge's hash, Firefox's number,
 * and the wrappers of a common extension (2026).
 */
const MARKS = [
  'html.translated-ltr',
  'html.translated-rtl',
  'font[style*="vertical-align"] > font[style*="vertical-align"]',
  '[_msttexthash]',
  '[data-moz-translations-id]',
  '.immersive-translate-target-wrapper',
].join(', ');

/** Has the browser, or an extension, put other words in the place of the page's own? */
export function isTranslated(document: Document): boolean {
  return document.querySelector(MARKS) !== null;
}
