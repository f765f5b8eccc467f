import { balanced, parseJson } from '../../page/json';

const ASSIGNMENT = /\brawData["']?\]?\s*=\s*(?=\{)/g;

/** A page writes it once. Each further one costs a walk through the script. */
const MAX_TRIES = 5;

/**
 * What the server wrote into `<script>window.rawData={…};…`. The object's end differs from page to page, so braces are
 * counted. It describes the first page only and is never updated: after a change of address without a load it is stale.
 */
export function rawData(document: Document): readonly unknown[] {
  const found: unknown[] = [];
  let tries = 0;
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (!text.includes('rawData')) continue;
    for (const match of text.matchAll(ASSIGNMENT)) {
      if (++tries > MAX_TRIES) return found;
      const body = balanced(text, match.index + match[0].length);
      const data = body === undefined ? undefined : parseJson(body);
      if (data !== undefined) found.push(data);
    }
  }
  return found;
}
