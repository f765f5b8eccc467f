/**
 * Pages write the same item in different forms: with and without `【…】`, cut off, with labels before the spec's values.
 * These comparisons decide whether two lines of ONE order are the same line; they are too loose for anything else.
 */

/** Letters, digits and Chinese characters only, folded. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/** `颜色分类：深空黑；存储容量:256GB` and `256GB 深空黑` have the same values: `256gb`, `深空黑`. */
export function specValues(spec: string): Set<string> {
  const values = spec
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s;,|/、，；]+/)
    .map((part) => part.slice(part.indexOf(':') + 1).replace(/[^\p{L}\p{N}+]/gu, ''));
  return new Set(values.filter((value) => value !== ''));
}

/** Do two specs name the same variant? One may say less than the other, but nothing else. */
export function sameSpec(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [left, right] = [specValues(a), specValues(b)];
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  return [...few].every((value) => many.has(value)) || plainTitle(a) === plainTitle(b);
}

/** 0..1: how much of the shorter title's neighbouring pairs the other one has; a cut-off title scores 1. */
export function titleSimilarity(a: string, b: string): number {
  const [left, right] = [plainTitle(a), plainTitle(b)];
  if (left === '' || right === '') return 0;
  if (left.includes(right) || right.includes(left)) return 1;
  const [few, many] = [pairs(left), pairs(right)].toSorted((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  return [...few].filter((pair) => many.has(pair)).length / few.size;
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}
