/**
 * What a node is, past what a page may have hung over it: a form answers `form.tagName` with its `<input name="tagName">`,
 * and so for `attributes` and `childNodes`. The accessors of an element that is no form are asked instead.
 */
export interface PlainDom {
  tag(element: Element): string;
  attributes(element: Element): readonly Attr[];
  children(node: Node): ArrayLike<Node>;
  type(node: Node): number;
}

type Read = (this: Node) => unknown;

function accessor(from: object, name: string): Read {
  for (let owner: object | null = from; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    const found = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (found !== undefined) return found as Read;
  }
  return function plainly(this: Node) {
    return (this as unknown as Record<string, unknown>)[name];
  };
}

export function plainDom(document: Document): PlainDom {
  const neutral = document.documentElement;
  const [tagName, attributes, childNodes, nodeType] = ['tagName', 'attributes', 'childNodes', 'nodeType'].map((name) =>
    accessor(neutral, name),
  ) as [Read, Read, Read, Read];
  return {
    tag: (element) => String(tagName.call(element)).toLowerCase(),
    attributes: (element) => Array.from(attributes.call(element) as NamedNodeMap),
    children: (node) => childNodes.call(node) as NodeListOf<ChildNode>,
    type: (node) => Number(nodeType.call(node)),
  };
}
