/**
 * Text as a person sees it. Titles of real shops hold zero-width and bidi characters (to slip past filters) and NUL;
 * none of them may survive into the vault, where they could reorder or hide what is shown.
 */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** What may need more than a look: any of the above, white space that is no single space, an edge that is space. */
const UNCLEAN =
  /[\p{Cc}\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]|^ | $| {2}/u;

/** White space folded to one space, invisible characters dropped, cut to `max` characters (never inside a pair). */
export function clean(text: string | null | undefined, max = 500): string {
  if (!text) return '';
  // Nearly every text of a page is clean already, and a list of fifty orders has thousands.
  if (text.length <= max && !UNCLEAN.test(text)) return text;
  // White space first: a line break is a control character too, and must leave a space behind.
  const folded = text
    .slice(0, max * 8)
    .replace(/[^\S\ufeff]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return folded.length <= max ? folded : folded.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}

/** Clean text of an element; `''` if there is none. */
export function textOf(element: Element | null | undefined, max = 500): string {
  return clean(element?.textContent, max);
}

/** `{ a: 1, b: undefined, c: '' }` -> `{ a: 1 }`: an optional field that a page does not show is absent, never blank. */
export function present<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined | null | ''> } {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value !== undefined && value !== null && value !== '') kept[name] = value;
  }
  return kept as { [K in keyof T]?: Exclude<T[K], undefined | null | ''> };
}
