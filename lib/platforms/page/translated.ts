/**
 * Marks that translators leave in a page: Google's and Chromium's class and nested `<font>`, Edge's hash, Firefox's number,
 * and the wrappers of a common extension (2026).
 */
const ROOT_MARKS = ['translated-ltr', 'translated-rtl'];
const WRAPPER = 'immersive-translate-target-wrapper';
const FONTS = 'font[style*="vertical-align"] > font[style*="vertical-align"]';
const NUMBERS = '[_msttexthash], [data-moz-translations-id]';

/**
 * Has the browser, or an extension, put other words in the place of the page's own? Asked at every reading and picture, so by
 * tag and class first: those a browser knows without a walk through the page.
 *
 * @param words whose; what is marked piece by piece is marked there, or not translated
 */
export function isTranslated(document: Document, words: ParentNode = document): boolean {
  const { documentElement: root } = document;
  if (ROOT_MARKS.some((mark) => root.classList.contains(mark))) return true;
  if (document.getElementsByClassName(WRAPPER).length > 0) return true;
  if (document.getElementsByTagName('font').length > 1 && document.querySelector(FONTS) !== null) return true;
  return words.querySelector(NUMBERS) !== null;
}
