export type Strategy<T> = readonly [name: string, read: () => T | undefined];

/**
 * The first strategy that gives something. Its name is noted for the field; where orders of one page needed different
 * ones, all are named (`dealtime|datasubmit`), so that a fading selector shows before it is gone.
 */
export function firstOf<T>(via: Record<string, string>, field: string, ...strategies: Strategy<T>[]): T | undefined {
  for (const [name, read] of strategies) {
    const value = read();
    if (value === undefined || value === '') continue;
    note(via, field, name);
    return value;
  }
  return undefined;
}

/** A reading of one order within a page's: the order's own notes are added to the page's. */
export function noting<T>(
  via: Record<string, string>,
  { value, via: own }: { value: T; via: Record<string, string> },
): T {
  for (const field in own) {
    const names = own[field] ?? '';
    // Nearly all orders of a page are read in the same way.
    if (via[field] !== names) for (const name of names.split('|')) note(via, field, name);
  }
  return value;
}

export function note(via: Record<string, string>, field: string, name: string): void {
  const known = via[field];
  if (known === undefined) via[field] = name;
  else if (known !== name && !known.split('|').includes(name)) via[field] = `${known}|${name}`;
}
