/** So many bytes, or items, are worked on at a time: each trip to the disk costs, and memory is not without end. */
const BYTES = 2_000_000;
const ITEMS = 16;

/** Items in their order, some at a time; one that is larger by itself. */
export async function* handfuls<T>(
  items: Iterable<T> | AsyncIterable<T>,
  sizeOf: (item: T) => number,
): AsyncGenerator<T[]> {
  let some: T[] = [];
  let bytes = 0;
  for await (const item of items) {
    const size = sizeOf(item);
    if (some.length > 0 && (bytes + size > BYTES || some.length === ITEMS)) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(item);
    bytes += size;
  }
  if (some.length > 0) yield some;
}
