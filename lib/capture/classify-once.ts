import type { Classify } from './report';

const MAX = 2000;

/** Recognition that does not look twice at the same item: a page is read again at every change, its titles stay. */
export function classifyOnce(classify: Classify): Classify {
  const known = new Map<string, ReturnType<Classify>>();
  return (item) => {
    const key = `${item.title}\n${item.spec ?? ''}\n${item.shop ?? ''}\n${item.unitPrice ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MAX) known.clear();
    const verdict = classify(item);
    known.set(key, verdict);
    return verdict;
  };
}
