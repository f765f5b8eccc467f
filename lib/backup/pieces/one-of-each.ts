/**
 * Equal texts as one. The same sums and names stand in many rows, and each row that is read brings its own copies, which are
 * most of what it takes.
 */
export class OneOfEach {
  readonly #known = new Map<string, string>();

  /** The row, with its texts and those in its lists as they were met first. */
  in<T extends object>(row: T): T {
    for (const [key, value] of Object.entries(row)) {
      if (typeof value === 'string') Reflect.set(row, key, this.#first(value));
      else if (Array.isArray(value))
        for (const [i, text] of value.entries()) if (typeof text === 'string') value[i] = this.#first(text);
    }
    return row;
  }

  #first(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    return text;
  }
}
