import type { Audit, Work } from './in-page.ts';

/** What was answered to be stored: it must be there afterwards. */
export class Said {
  #note = 0;
  #entry = 0;
  #film = 0;
  readonly #orders = new Set<number>();

  done(work: Work, number: number): void {
    if (work === 'edit' && this.#orders.size > 0) this.#note = number;
    if (work === 'argue' && this.#orders.size > 0) this.#entry = number;
    if (work === 'film' && this.#orders.size > 0) this.#film = number;
    if (work === 'capture') this.#orders.add(number);
    if (work === 'read') this.#orders.add(500_000 + number);
  }

  /** As it is now, whatever is answered from now on. */
  copy(): Said {
    const copy = new Said();
    copy.#note = this.#note;
    copy.#entry = this.#entry;
    copy.#film = this.#film;
    for (const order of this.#orders) copy.#orders.add(order);
    return copy;
  }

  /** What is not as it was said to be. */
  missingIn(audit: Audit): string[] {
    const there = new Set(audit.orders);
    return [
      ...(audit.note < this.#note ? [`note ${this.#note} is gone, ${audit.note} is there`] : []),
      ...(audit.entry < this.#entry ? [`entry ${this.#entry} is gone, ${audit.entry} is there`] : []),
      ...(this.#film > 0 && !audit.films.includes(this.#film) ? [`film ${this.#film} is gone`] : []),
      ...[...this.#orders].filter((order) => !there.has(order)).map((order) => `order ${order} is gone`),
    ];
  }
}
