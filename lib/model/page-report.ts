import * as z from 'zod/mini';
import { OrderReading, ReaderId } from './order';
import { ItemKind } from './phone/item-kind';

const text = (max: number) => z.string().check(z.maxLength(max));

export const Verdict = z.strictObject({
  kind: ItemKind,
  isPhone: z.boolean(),
  brand: z.exactOptional(text(40)),
  model: z.exactOptional(text(80)),
  storage: z.exactOptional(text(40)),
  color: z.exactOptional(text(40)),
  confidence: z.number().check(z.gte(0), z.lte(1)),
});

export const PhoneOrder = z.strictObject({
  /** `lines` are the phones of the order and nothing else; a tracking page shows none. */
  order: OrderReading,
  /** One for each line, same order. */
  verdicts: z.array(Verdict).check(z.maxLength(100)),
  /** Other items of the order: counted, never named. */
  otherLines: z.int().check(z.gte(0), z.lte(1000)),
  /** The page did not tell what every order on it has: what it says of the order's state may be as wrong. */
  half: z.exactOptional(z.literal(true)),
});
export type PhoneOrder = z.infer<typeof PhoneOrder>;

export const PageReport = z.strictObject({
  reader: ReaderId,
  page: z.enum(['order-list', 'order-detail', 'order-logistics']),
  layout: text(60),
  /** Address of the page without tokens. */
  url: z.string().check(z.maxLength(2000), z.regex(/^https:\/\//)),
  /** Orders the page shows or counts itself, and orders that were read, phones or not. */
  claimed: z.exactOptional(z.int().check(z.gte(0), z.lte(100_000))),
  found: z.int().check(z.gte(0), z.lte(100_000)),
  /** Phones on the page, also those that are not in `orders` because nothing about them has changed since the last report. */
  phones: z.exactOptional(z.int().check(z.gte(0), z.lte(100_000))),
  problems: z.array(text(300)).check(z.maxLength(50)),
  orders: z.array(PhoneOrder).check(z.maxLength(500)),
});
/** What a content script sends: a page's phones. Everything that is not a phone stays in the page. */
export type PageReport = z.infer<typeof PageReport>;
