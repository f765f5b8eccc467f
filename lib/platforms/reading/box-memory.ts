/** Reads an order's box, or gives what was read of it before. `read` must depend on the box and the page's address alone. */
export type Remember = <T>(box: Element, read: () => T) => T;

/** For whoever does not watch the page: every box is read. */
export const withoutMemory: Remember = (_box, read) => read();

interface BoxMemory {
  remember: Remember;
  /** The page has changed: what was read of the boxes concerned no longer counts. */
  forget(records: readonly MutationRecord[]): void;
  /** The address is another one, to which relative links lead. */
  forgetAll(): void;
}

/**
 * What was read of each box of a page. A list is read again whenever something on its page changes, such as one shop's
 * name that comes late; the other orders then cost nothing. Needs to hear of every change of the page, attributes included.
 */
export function boxMemory(): BoxMemory {
  const known = new Map<Node, unknown>();
  return {
    remember<T>(box: Element, read: () => T): T {
      if (known.has(box)) return known.get(box) as T;
      const value = read();
      known.set(box, value);
      return value;
    },
    forget(records) {
      if (known.size === 0) return;
      for (const { target, removedNodes } of records) {
        for (let node: Node | null = target; node; node = node.parentNode) known.delete(node);
        // What is out of the page changes unseen, and may come back.
        for (const node of removedNodes) if (node.hasChildNodes()) forgetWithin(node);
      }
    },
    forgetAll: () => known.clear(),
  };

  function forgetWithin(removed: Node): void {
    for (const box of known.keys()) if (removed.contains(box)) known.delete(box);
  }
}
