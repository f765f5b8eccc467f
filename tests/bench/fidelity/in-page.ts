import type { Box } from '../../e2e/harness/pixels.ts';

/**
 * Runs in the order page: the element a snapshot was taken of, which is the one with the same tag and names that says the
 * same, and its box as the browser paints it, on whole device pixels.
 */
export function boxOf(markup: string): Box | undefined {
  const parsed = new DOMParser().parseFromString(markup, 'application/xhtml+xml');
  const texts = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode())
      if (walker.currentNode.parentElement?.localName !== 'style')
        found.push((walker.currentNode.nodeValue ?? '').replace(/\s+/g, ''));
    return found.filter(Boolean);
  };
  const shape = (element: Element) => `${element.localName}|${element.id}|${element.className}`;
  const wanted = texts(parsed);
  const wrapper = parsed.documentElement.lastElementChild;
  const whole = (one: Element) => texts(one).length === wanted.length;
  const roots = new Set([...(wrapper?.querySelectorAll('*') ?? [])].filter(whole).map(shape));
  for (const element of document.querySelectorAll('body *')) {
    if (!roots.has(shape(element))) continue;
    // What is hidden on the page is not in the snapshot.
    const said = texts(element).join('');
    if (!wanted.every((text) => said.includes(text))) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y, x2, y2] = [left, top, right, bottom].map(Math.round) as Box;
    return [x, y, x2 - x, y2 - y].map((side) => side * devicePixelRatio) as Box;
  }
  return undefined;
}

/** Runs in the order page: what stands at these points of a box, the most frequent first. */
export function namesAt(points: [x: number, y: number][], [left, top]: Box): string {
  const counts = new Map<string, number>();
  for (const [x, y] of points) {
    const at = document.elementFromPoint((left + x + 0.5) / devicePixelRatio, (top + y + 0.5) / devicePixelRatio);
    const name = at ? `${at.localName}${at.classList.length > 0 ? `.${at.classList[0]}` : ''}` : 'nothing';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  return most.map(([name, count]) => `${name} ${Math.round((100 * count) / points.length)} %`).join(', ');
}
