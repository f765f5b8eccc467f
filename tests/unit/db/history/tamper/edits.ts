/** Another value of the same kind: what a hand would put there. */
export function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value - 86_400_000;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'x';
  const at = Math.max(0, value.length - 1);
  return value.slice(0, at) + (value[at] === '0' ? '1' : '0');
}

export interface Edit<T> {
  name: string;
  row: T;
}

/** Each value in a row changed, and each field taken away, one at a time. */
export function edits<T extends object>(row: T, path = ''): Edit<T>[] {
  return Object.entries(row).flatMap(([key, value]): Edit<T>[] => {
    const name = `${path}${key}`;
    const without = Array.isArray(row)
      ? row.filter((_, i) => String(i) !== key)
      : Object.fromEntries(Object.entries(row).filter(([other]) => other !== key));
    const withOther = (other: unknown) =>
      (Array.isArray(row) ? row.with(Number(key), other) : { ...row, [key]: other }) as T;
    const changed: Edit<T>[] =
      typeof value === 'object' && value !== null
        ? edits(value as object, `${name}.`).map((edit) => ({ name: edit.name, row: withOther(edit.row) }))
        : [{ name, row: withOther(otherThan(value)) }];
    return [...changed, { name: `${name} gone`, row: without as T }];
  });
}
