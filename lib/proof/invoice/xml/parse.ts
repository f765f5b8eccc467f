import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** An element without its namespace: `ofd:Page` and `Page` are the same to us. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Own text and that of everything inside. */
  text: string;
}

const MAX_LENGTH = 16_000_000;

/**
 * Parses strictly: what is not well-formed, or declares a document type (entities that grow without end, or name a file),
 * is `undefined`. Nothing is ever loaded.
 */
export function parse(text: string): Element | undefined {
  if (text.length > MAX_LENGTH || hasDoctype(text)) return undefined;
  try {
    const { root } = parseXml(text.replace(/^\uFEFF/, ''));
    return root ? plain(root) : undefined;
  } catch {
    return undefined;
  }
}

export function hasDoctype(text: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(text);
}

function plain(element: XmlElement): Element {
  return {
    name: element.name.slice(element.name.indexOf(':') + 1),
    attributes: element.attributes,
    children: element.children.flatMap((child) => (child instanceof XmlElement ? [plain(child)] : [])),
    text: element.text.trim(),
  };
}

/** The first descendant by names, one a level: `find(root, 'Seller', 'SellerName')`. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  const [name, ...rest] = path;
  if (!element || name === undefined) return element;
  for (const child of element.children) {
    const found = child.name === name ? find(child, ...rest) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The element and everything inside it. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}
