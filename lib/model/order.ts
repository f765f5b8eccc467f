import * as z from 'zod/mini';
import { EARLIEST, isCivilDate, LATEST } from './dates';
import type { Fen } from './money';
import { PLATFORM_IDS, READER_IDS } from './platform/platform';

/**
 * What a page says about orders. The shapes are the contract between readers, messages and database; the limits are
 * there because a page is foreign: anything longer than a real page ever shows is refused, not stored.
 */

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const httpsUrl = z.string().check(z.maxLength(2000), z.regex(/^https:\/\//));
const fen = z.int().check(z.gte(-1e10), z.lte(1e10)) satisfies z.ZodMiniType<Fen>;
const moment = z.string().check(
  z.regex(/^20\d{2}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\+08:00)?$/),
  // The day and the hour exist: what counts dates relies on it.
  z.refine((text) => isCivilDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text))),
);

/** Epoch milliseconds of something that happened: outside the calendar, what counts days from it would throw. */
export const instant = z.number().check(z.gte(EARLIEST), z.lte(LATEST));

export const Platform = z.enum(PLATFORM_IDS);
export type Platform = z.infer<typeof Platform>;

export const ReaderId = z.enum(READER_IDS);
export type ReaderId = z.infer<typeof ReaderId>;

export const OrderPhase = z.enum([
  'unpaid',
  'paid',
  'shipped',
  'delivered',
  'completed',
  'closed',
  'refunding',
  'refunded',
  'unknown',
]);
export type OrderPhase = z.infer<typeof OrderPhase>;

export const OrderLine = z.strictObject({
  /** The platform's own number of this line (Taobao sub-order), only where a page states it exactly. */
  lineId: z.exactOptional(text(40)),
  itemId: z.exactOptional(text(40)),
  skuId: z.exactOptional(text(40)),
  title: text(500),
  spec: z.exactOptional(text(300)),
  quantity: z.int().check(z.gte(1), z.lte(99_999)),
  /** Paid per piece. */
  unitPrice: z.exactOptional(fen),
  /** The line's own refund mark, in the page's words. */
  refund: z.exactOptional(text(60)),
  /** When the parcel that holds this item was signed for, where a page tells parcels and items apart. */
  signedAt: z.exactOptional(moment),
  /** Service marks in the page's words: 7天无理由退货, 15天价保, 假一赔四 … */
  promises: z.exactOptional(z.array(text(60)).check(z.maxLength(20))),
});
export type OrderLine = z.infer<typeof OrderLine>;

export const Shop = z.strictObject({
  name: text(100),
  id: z.exactOptional(text(40)),
  url: z.exactOptional(httpsUrl),
  selfOperated: z.exactOptional(z.boolean()),
  chatId: z.exactOptional(text(100)),
});
export type Shop = z.infer<typeof Shop>;

export const LINK_KINDS = ['detail', 'afterSales', 'invoice', 'logistics', 'chat', 'complaint'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const OrderLinks = z.strictObject({
  detail: z.exactOptional(httpsUrl),
  afterSales: z.exactOptional(httpsUrl),
  invoice: z.exactOptional(httpsUrl),
  logistics: z.exactOptional(httpsUrl),
  chat: z.exactOptional(httpsUrl),
  complaint: z.exactOptional(httpsUrl),
});
/** As the page gives them: absolute, https, on the platform's own hosts, without tokens such as PassKey. */
export type OrderLinks = z.infer<typeof OrderLinks>;

export const OrderReading = z.strictObject({
  platform: Platform,
  /** Never a number: ids of 19 digits do not fit one. */
  orderId: z.string().check(z.regex(/^[\d-]{8,30}$/)),
  parentOrderId: z.exactOptional(z.string().check(z.regex(/^[\d-]{8,30}$/))),
  shop: z.exactOptional(Shop),
  placedAt: z.exactOptional(moment),
  paidAt: z.exactOptional(moment),
  shippedAt: z.exactOptional(moment),
  signedAt: z.exactOptional(moment),
  completedAt: z.exactOptional(moment),
  status: z.strictObject({ text: z.string().check(z.maxLength(60)), phase: OrderPhase }),
  /** What the order cost. Absent for unpaid and closed orders: 应付 is not a payment. */
  total: z.exactOptional(fen),
  /** Paid beside it with money put in before: 礼品卡, E卡, 购物金. */
  cards: z.exactOptional(fen),
  /** Nothing was paid: the seller sent it in the place of an earlier one (换新单, 补发). */
  exchange: z.exactOptional(z.literal(true)),
  lines: z.array(OrderLine).check(z.maxLength(100)),
  links: OrderLinks,
});
export type OrderReading = z.infer<typeof OrderReading>;

export type PageKind = 'order-list' | 'order-detail' | 'order-logistics' | 'other';

/** What one page says. `orders` may be fewer than `claimed`: then something was missed, and the popup says so. */
export interface PageReading {
  platform: ReaderId;
  page: PageKind;
  /**
   * Which generation of the page was read, e.g. `jd-list-legacy`; `labels` = by the words a buyer sees; `none`. On a page that
   * the browser has translated, `translated` follows: its words are not the seller's.
   */
  layout: string;
  orders: OrderReading[];
  /** Orders the page itself shows or counts. */
  claimed?: number;
  /** See `ProblemCode` in `lib/platforms/reading/reader.ts`; a detail may follow after a colon. */
  problems: string[];
  /** Field -> the strategy that won. */
  via: Record<string, string>;
}
