const SHOW_TEXT = 4;

/** Without blanks and commas, which pages put into numbers and names. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\s,，]+/g, '');

/** All a box says as one plain text, and which part of it stands where. */
export interface Words {
  box: Element;
  text: string;
  /** In their order; each ends before `end`. */
  parts: { node: Node; end: number }[];
}

/** One walk, however many texts are looked for. */
export function wordsOf(box: Element): Words {
  const walker = box.ownerDocument.createTreeWalker(box, SHOW_TEXT);
  const parts: Words['parts'] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = plain(node.nodeValue);
    if (own === '') continue;
    text += own;
    parts.push({ node, end: text.length });
  }
  return { box, text, parts };
}

/** The smallest elements that hold a text, however it is cut into pieces. */
export function innermost({ box, text, parts }: Words, wanted: string): Element[] {
  const places = new Set<Element>();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const first = parts.find(({ end }) => end > at)?.node;
    const last = parts.find(({ end }) => end >= at + wanted.length)?.node;
    let place = first?.parentElement ?? box;
    while (last && place !== box && !place.contains(last)) place = place.parentElement ?? box;
    places.add(place);
  }
  return [...places].filter((place) => ![...places].some((other) => other !== place && place.contains(other)));
}
