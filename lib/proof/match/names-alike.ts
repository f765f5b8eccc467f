/**
 * Do an invoice's item and a product title name the same thing? By their marks of letters and digits (S7, 16GB, Pro), which
 * tell one phone from the next, and by pairs of Chinese characters.
 */
export function namesLike(item: string, title: string): boolean {
  const [a, b] = [marksOf(item), marksOf(title)];
  const marks = shared(a.latin, b.latin);
  const words = shared(a.chinese, b.chinese);
  if (a.latin.size > 0 && b.latin.size > 0)
    return marks >= 0.6 && (marks === 1 || words >= 0.2 || b.chinese.size === 0);
  return words >= 0.5;
}

function marksOf(text: string): { latin: Set<string>; chinese: Set<string> } {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\*[^*]{1,20}\*/, '');
  const latin = new Set(
    [...plain.matchAll(/[a-z0-9]+/g)].flatMap(([one]) => one.match(/\d+(?:gb|g|tb|t)\b|[a-z]+\d*|\d+/g) ?? []),
  );
  const chinese = new Set<string>();
  for (const [run] of plain.matchAll(/[\u4e00-\u9fff]{2,}/g)) {
    for (let at = 0; at + 2 <= run.length; at += 1) chinese.add(run.slice(at, at + 2));
  }
  return { latin, chinese };
}

/** How much of the shorter one is in the other. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter((one) => large.has(one)).length / small.size;
}
