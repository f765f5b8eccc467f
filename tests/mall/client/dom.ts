type Child = Node | string | false | undefined;

/** An element with attributes and children; `onclick` takes a function. */
export function el(
  tag: string,
  attributes: Record<string, string | (() => void) | undefined> = {},
  ...children: Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener('click', value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A part of the address, or another value where it is missing. */
export function parameter(name: string, otherwise = ''): string {
  return new URLSearchParams(location.search).get(name) ?? otherwise;
}
