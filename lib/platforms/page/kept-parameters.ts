import type { PageKind } from '../../model/order';

/** Names in lower case, and what their values look like: a key to somebody's account is not to stand in their place. */
export type KeptParameters = Readonly<Record<string, RegExp>>;

/** Where a platform's addresses lead, and by which parameters each is known. */
export interface LinkRules {
  /** Registrable domains a link may point to (a host equals one of them or ends with `.` + it). */
  readonly domains: readonly string[];
  /** The kind of page at `host/path`, whatever its query says. */
  kindAt(place: string): PageKind;
  /** By kind of page; `other` holds what links lead to: shops, goods, after-sales. All that is kept of a query. */
  readonly parameters: Readonly<Record<PageKind, KeptParameters>>;
}

/** Of an order, an item, a shop, a case. */
export const ID = /^\d{1,25}(?:-\d{1,20})?$/;
/** Of a tab, a state, a page of a list. */
export const SMALL = /^\d{1,6}$/;
export const oneOf = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

/** Of the parameters of an address, as they are written, those that are kept. */
export function keptQuery(query: string, place: string, { kindAt, parameters }: LinkRules): string {
  if (!query) return '';
  const known = parameters[kindAt(place)];
  const kept = query.split('&').filter((part) => {
    const [name = ''] = part.split('=', 1);
    const form = Object.hasOwn(known, name.toLowerCase()) ? known[name.toLowerCase()] : undefined;
    return form?.test(part.slice(name.length + 1));
  });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
