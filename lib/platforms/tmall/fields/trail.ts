/** Which strategy won, by field; where orders of one page differ, all that won. */
export class Trail {
  readonly #won = new Map<string, Set<string>>();

  note(field: string, strategy: string): void {
    const strategies = this.#won.get(field) ?? new Set();
    this.#won.set(field, strategies.add(strategy));
  }

  /** The first strategy that gives something, noted. A strategy that throws would be a bug: none is caught here. */
  first<T>(field: string, strategies: Readonly<Record<string, () => T | undefined | ''>>): T | undefined {
    for (const [name, strategy] of Object.entries(strategies)) {
      const value = strategy();
      if (value !== undefined && value !== '') {
        this.note(field, name);
        return value;
      }
    }
    return undefined;
  }

  /** A reading of one order within a page's: its own notes are added to the page's. */
  noting<T>({ value, via }: { value: T; via: Record<string, string> }): T {
    for (const [field, names] of Object.entries(via)) for (const name of names.split('|')) this.note(field, name);
    return value;
  }

  get via(): Record<string, string> {
    return Object.fromEntries([...this.#won].map(([field, strategies]) => [field, [...strategies].join('|')]));
  }
}
