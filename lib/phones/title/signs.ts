/*
 * A pattern that can find something only where one of some signs stands need not be tried, nor even compiled, on a title
 * that has none of them. There are two dozen such lists of signs; one walk over a title tells of all of them.
 */

const listsOf = new Map<number, number>();
let lists = 0;

/** A list of signs, as the number by which {@link signsIn} tells of it. */
export function anyOf(signs: string): number {
  const list = 1 << lists++;
  if (lists > 31) throw new Error('no room for another list of signs');
  for (let at = 0; at < signs.length; at++) {
    const code = signs.charCodeAt(at);
    listsOf.set(code, (listsOf.get(code) ?? 0) | list);
  }
  return list;
}

/** The lists of which a text has a sign, added up. */
export function signsIn(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const of = listsOf.get(text.charCodeAt(at));
    if (of !== undefined) found |= of;
  }
  return found;
}
