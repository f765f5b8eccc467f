/** Text as it is compared: pages break titles with spaces of their own. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '').toLowerCase();
/** So much of a title tells two phones of an order apart, and is what pages still show of a shortened one. */
const KNOWN_BY = 12;

/**
 * The product's picture in an order's box: the picture that stands closest to the title, that is, shares the smallest part
 * of the box with it. Only pictures that the box itself holds (`data:`) count.
 */
export function productImage(box: ParentNode, title: string): string | undefined {
  const words = plain(title).slice(0, KNOWN_BY);
  if (!words) return undefined;
  let best: { source: string; size: number } | undefined;
  for (const image of box.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    if (!/^data:image\/(?:jpeg|png|webp|avif|gif);/.test(source)) continue;
    let around: Element | null = image.parentElement;
    while (around && !plain(around.textContent).includes(words)) around = around.parentElement;
    if (!around) continue;
    const size = plain(around.textContent).length;
    if (!best || size < best.size) best = { source, size };
  }
  return best?.source;
}
