/**
 * The 2026 pages are built with CSS modules: `orderCard-b731ca`. The hash changes with every build, the name before it
 * does not.
 */
export function hasPrefix(element: Element, name: string): boolean {
  for (const token of element.classList) {
    if (token === name || token.startsWith(`${name}-`) || token.startsWith(`${name}_`)) return true;
  }
  return false;
}

/** Elements under `root` with a class of one of these names, in document order. */
export function allNamed(root: ParentNode, ...names: string[]): Element[] {
  const selector = names.map((name) => `[class*="${name}"]`).join(',');
  return [...root.querySelectorAll(selector)].filter((element) => names.some((name) => hasPrefix(element, name)));
}

/** The first element of the first name that the page has. */
export function oneNamed(root: ParentNode, ...names: string[]): Element | undefined {
  for (const name of names) {
    const found = allNamed(root, name)[0];
    if (found) return found;
  }
  return undefined;
}
