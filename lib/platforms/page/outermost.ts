/** Without those that are inside another one. In document order an outer element comes before its parts. */
export function outermost(elements: Iterable<Element>): Element[] {
  const outer: Element[] = [];
  for (const element of elements) if (!outer.at(-1)?.contains(element)) outer.push(element);
  return outer;
}
