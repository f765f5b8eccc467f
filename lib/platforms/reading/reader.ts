import type { CivilDate } from '../../model/dates';
import type { OrderReading, PageKind, ReaderId } from '../../model/order';
import type { LinkRules } from '../page/links';
import type { Remember } from './box-memory';
import type { InPieces } from './pausing';

/** Where a platform's pages and pictures are. Apart from its readers, which most of our own pages and workers never need. */
export interface Site extends LinkRules {
  readonly id: ReaderId;
  /** On screen: 京东 */
  readonly name: string;
  /** Where a buyer finds the order list; the popup's empty state links there. */
  readonly orderListUrl: string;
  /** Where the platform asks for the password; from there it leads back to the order list, if it can. */
  readonly loginUrl: string;
  /** Exact match patterns of the order pages: content script and host permission. */
  readonly matches: readonly string[];
  /** Match patterns of the hosts that serve product pictures, fetched without cookies for the order's picture. */
  readonly imageHosts: readonly string[];
  /** Pure and exact: host AND path. */
  pageKind(url: URL): PageKind;
}

/**
 * The shape every platform has. A platform is a folder: `pages.ts` (which addresses), `site.ts` (where it is),
 * `layouts/<generation>.ts` (how one generation of its pages is read), `routes.ts` (where its buttons lead) and `index.ts`
 * (this object).
 */
export interface PlatformReader extends Site {
  /** The form of an order number, e.g. `/^\d{10,20}$/`. */
  readonly orderId: RegExp;
  /** The day (`YYYY-MM-DD`) that an order number itself states, where a platform's numbers do. */
  readonly dayIn?: (orderId: string) => string | undefined;
  /** Newest first. The first that matches reads; if none does, `labels.ts` reads by the words a buyer sees. */
  readonly layouts: readonly Layout[];
}

export interface Layout {
  /** e.g. `jd-list-cards`, kept with every order it read. */
  readonly id: string;
  readonly page: Exclude<PageKind, 'other'>;
  matches(document: Document, url: URL): boolean;
  /**
   * A page of many orders is read in pieces; each order's box through `remember`. `today` is the day in Beijing, for times
   * that a page writes without a year; what is remembered must not depend on it.
   */
  read(
    document: Document,
    url: URL,
    remember: Remember,
    today: CivilDate | undefined,
  ): LayoutReading | InPieces<LayoutReading>;
}

/** An order and the element that shows it (what the picture is taken of); no element where it came from data alone. */
export interface FoundOrder {
  order: OrderReading;
  element?: Element;
  /**
   * Of fifty orders two or three have a phone: where this is given, `order` is only what tells phones from other items
   * (its number and their titles), and this reads all of it. `undefined` where the page shows another order there by now.
   */
  whole?: () => OrderReading | undefined;
}

export interface LayoutReading {
  orders: FoundOrder[];
  /** Orders the page itself shows or counts, readable or not. */
  claimed?: number;
  problems: string[];
  via: Record<string, string>;
}

/** Why a page, or a part of it, could not be read. Written as `code` or `code: detail`. */
export type ProblemCode =
  /** The page is a login or verification page. */
  | 'logged-out'
  /** An order page whose layout nobody has described, and the label reader found nothing. */
  | 'layout-unknown'
  /** The page's own app has not drawn the orders yet. */
  | 'still-loading'
  /** The page says itself that there are no orders. */
  | 'no-orders'
  /** Some boxes carry no readable order number: counted, not guessed. */
  | 'order-without-id'
  /** Two orders look alike and the page gives no number to tell them apart. */
  | 'ambiguous'
  /** The page is larger than we are willing to read; the rest was left out. */
  | 'too-large'
  /** Reading took longer than we may take of the page's time; the rest was left out. */
  | 'too-slow'
  /** Some orders say that they hold more pieces than they show; how many orders follows. */
  | 'items-folded'
  /** Orders lack what each order on such a page has; which fields follows. */
  | 'fields-missing'
  /** The browser has put a translation in the place of the page's words. */
  | 'translated'
  /** A layout's code failed; the message follows. */
  | 'reader-failed';
