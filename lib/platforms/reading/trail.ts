/** Ways to read one field, most trusted first, each under the name that the trail shows. */
export type Strategies<T> = Readonly<Record<string, () => T | undefined | ''>>;

/** A value, and which strategies gave its parts. */
export interface Noted<T> {
  value: T;
  via: Record<string, string>;
}

/**
 * Which strategy won each field. Where orders of one page needed different ones, all are named (`dealtime|datasubmit`), so that a
 * fading selector shows before it is gone. It goes with the reading as `via`, and `npm run fixture` prints it.
 */
export class Trail {
  readonly via: Record<string, string> = {};

  /** The first strategy that gives something, noted. A strategy that throws would be a bug: none is caught here. */
  first<T>(field: string, strategies: Strategies<T>): T | undefined {
    for (const name in strategies) {
      const value = strategies[name]?.();
      if (value === undefined || value === '') continue;
      this.note(field, name);
      return value;
    }
    return undefined;
  }

  note(field: string, strategy: string): void {
    const known = this.via[field];
    if (known === undefined) this.via[field] = strategy;
    else if (known !== strategy && !known.split('|').includes(strategy)) this.via[field] = `${known}|${strategy}`;
  }

  /** The value of a reading within this one, whose notes are added to these. */
  take<T>({ value, via }: Noted<T>): T {
    for (const field in via) {
      const names = via[field] ?? '';
      // Nearly all orders of a page are read in the same way.
      if (this.via[field] !== names) for (const name of names.split('|')) this.note(field, name);
    }
    return value;
  }
}

/** A reading with a trail of its own: what is remembered of a box brings its notes along each time. */
export function noted<T>(read: (trail: Trail) => T): Noted<T> {
  const trail = new Trail();
  return { value: read(trail), via: trail.via };
}
