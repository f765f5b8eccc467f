/** Longest text that can be a label. */
const LONGEST = 12;
/** More than anybody would look through. */
const MOST = 300;

/**
 * Words that a redesign may have brought: a label the vocabulary does not know is a dummy in the sample, and the sample is
 * then of little use. What stands as a label, or at the same place in several orders, is offered to the user, who says
 * whether it is the site's word. A receiver's name stands at the same place too: so nothing is taken for granted.
 */
export class Candidates {
  readonly #labels = new Set<string>();
  readonly #places = new Map<string, Set<string>>();
  readonly #repeated = new Set<string>();
  readonly #keys = new Set<string>();

  /**
   * @param place the same for elements of the same kind and class, wherever they stand
   * @param text one line of the page
   */
  see(place: string, text: string, isLabel: boolean): void {
    const [whole = '', before] = /^\s*(.{1,40}?)\s*(?:[:：].*)?$/s.exec(text) ?? [];
    const label = (before ?? '').trim();
    if (!/^[\p{Script=Han}A-Za-z]{2,}$/u.test(label) || label.length > LONGEST) return;
    if (isLabel || whole.trim().length > label.length) this.#labels.add(label);
    const seen = this.#places.get(place) ?? new Set();
    if (seen.has(label)) this.#repeated.add(label);
    this.#places.set(place, seen.add(label));
  }

  /** A part of a member's name that no list knows. */
  seeKey(part: string): void {
    this.#keys.add(part);
  }

  /** Labels first, each once. */
  all(): string[] {
    return [...new Set([...this.#labels, ...this.#repeated, ...this.#keys])].slice(0, MOST);
  }
}
