import * as z from 'zod/mini';
import { isCivilDate } from './dates';
import { instant, OrderLine, OrderReading, Platform } from './order';
import { ORDER_KEY, PURCHASE_ID } from './order-key';
import { ItemKind } from './phone/item-kind';
import { ReminderSettings } from './settings';

/** A day in Asia/Shanghai. */
const day = z.string().check(z.refine(isCivilDate));
const text = (max: number) => z.string().check(z.maxLength(max));

export const Source = z.strictObject({
  page: z.enum(['order-list', 'order-detail', 'order-logistics', 'hand', 'import']),
  layout: text(60),
  /** Without tokens such as PassKey. */
  url: z.exactOptional(text(2000)),
  /** Epoch milliseconds, last time this page said something about the order. */
  at: instant,
});
/** Where and when an order was read. */
export type Source = z.infer<typeof Source>;

export const ToldBy = z.record(text(40), text(80));
/** Field -> `<page> <layout>` of the source that said it. A page that knows better may correct it, another may not. */
export type ToldBy = z.infer<typeof ToldBy>;

export const Replaced = z.strictObject({
  field: text(40),
  /** Of a phone of the order: the number of its line in our record. */
  line: z.exactOptional(z.int()),
  was: text(500),
  /** `<page> <layout>` that said so, and when it last did. */
  source: text(80),
  at: z.number(),
  /** When another page of the same rank said something else. Epoch milliseconds, as above. */
  changedAt: z.number(),
});
/** A word of a page that a page of the same rank contradicted later: kept, so that no reader rewrites the past in silence. */
export type Replaced = z.infer<typeof Replaced>;

export const OrderRecord = z.strictObject({
  /** See `order-key.ts`. */
  key: z.string().check(z.regex(ORDER_KEY)),
  platform: Platform,
  orderId: z.exactOptional(OrderReading.shape.orderId),
  parentOrderId: OrderReading.shape.parentOrderId,
  shop: OrderReading.shape.shop,
  placedAt: OrderReading.shape.placedAt,
  paidAt: OrderReading.shape.paidAt,
  shippedAt: OrderReading.shape.shippedAt,
  signedAt: OrderReading.shape.signedAt,
  completedAt: OrderReading.shape.completedAt,
  status: OrderReading.shape.status,
  total: OrderReading.shape.total,
  cards: OrderReading.shape.cards,
  exchange: OrderReading.shape.exchange,
  links: OrderReading.shape.links,
  /** Other items of the order: counted, never named. */
  otherLines: z.int(),
  /** Phone lines of the order on the page that showed it; absent = not counted. With `otherLines` the whole order. */
  phoneLines: z.exactOptional(z.int()),
  sources: z.array(Source),
  told: z.exactOptional(ToldBy),
  history: z.exactOptional(z.array(Replaced).check(z.maxLength(60))),
  firstSeenAt: instant,
  updatedAt: instant,
});
/** What is known about one order that contains a phone, merged from every page that showed it. */
export type OrderRecord = z.infer<typeof OrderRecord>;

export const Repair = z.strictObject({
  sent: day,
  returned: z.exactOptional(day),
  where: z.exactOptional(text(100)),
  fault: z.exactOptional(text(300)),
  /** Number of the repair sheet. */
  sheet: z.exactOptional(text(60)),
});
export type Repair = z.infer<typeof Repair>;

export const ExtraCover = z.strictObject({
  /** AppleCare+, HUAWEI Care, 延长保, 碎屏险 … */
  name: text(60),
  start: z.exactOptional(day),
  end: day,
});
/** A promise the buyer paid for or was given, typed in by hand. */
export type ExtraCover = z.infer<typeof ExtraCover>;

export const BuyerSays = z.strictObject({
  /** 不是手机 / 这是手机: wins over recognition. */
  isPhone: z.exactOptional(z.boolean()),
  signedOn: z.exactOptional(day),
  /** In the buyer's own hands, where somebody else signed. */
  receivedOn: z.exactOptional(day),
  /** The day the fault first showed. */
  faultOn: z.exactOptional(day),
  activatedOn: z.exactOptional(day),
  activatedBy: z.exactOptional(z.enum(['courier', 'buyer'])),
  condition: z.exactOptional(z.enum(['new', 'refurbished', 'used'])),
  /** Absent = a person. */
  buyer: z.exactOptional(z.enum(['person', 'company'])),
  /** 国补 */
  subsidised: z.exactOptional(z.boolean()),
  confirmedOn: z.exactOptional(day),
  invoiceDate: z.exactOptional(day),
  hasInvoice: z.exactOptional(z.boolean()),
  /** As the maker shows it for the IMEI; counts only where nothing proves the purchase. */
  factoryDate: z.exactOptional(day),
  /** Absent = in use. The last two end the phone's windows without deleting anything. */
  state: z.exactOptional(z.enum(['in-use', 'in-repair', 'exchanged', 'returned', 'sold'])),
  repairs: z.exactOptional(z.array(Repair).check(z.maxLength(50))),
  exchangedOn: z.exactOptional(day),
  /** Of a phone that came in the place of another: its id. Its rights are counted there. */
  replaces: z.exactOptional(z.string().check(z.regex(PURCHASE_ID))),
  exchangeScope: z.exactOptional(z.enum(['host', 'all'])),
  brandWarrantyEnd: z.exactOptional(day),
  extraCover: z.exactOptional(z.array(ExtraCover).check(z.maxLength(20))),
  /** A name of the buyer's own: 妈妈的手机. */
  nickname: z.exactOptional(text(60)),
  imei: z.exactOptional(z.string().check(z.regex(/^\d{14,16}$/))),
  /** Of the invoice that is kept: who sold it in law, which a complaint has to name. */
  invoice: z.exactOptional(
    z.strictObject({
      number: text(20),
      code: z.exactOptional(text(12)),
      sellerName: z.exactOptional(text(100)),
      /** A sole trader's ID card number is masked. */
      sellerTaxId: z.exactOptional(text(20)),
      /** Fen, with tax. */
      total: z.exactOptional(z.int()),
    }),
  ),
  note: z.exactOptional(text(20_000)),
  /** Leads of this phone's own, in days before the last safe day; absent = as in the settings. */
  reminders: z.exactOptional(
    z.strictObject({
      off: z.exactOptional(z.boolean()),
      shortLeads: z.exactOptional(ReminderSettings.shape.shortLeads),
      longLeads: z.exactOptional(ReminderSettings.shape.longLeads),
    }),
  ),
});
/** What the buyer tells us. Kept apart from what pages say, so that re-reading a page never overwrites it. */
export type BuyerSays = z.infer<typeof BuyerSays>;

/** More pieces of one line than anybody follows one by one. */
export const MAX_PIECES = 50;

/**
 * Which shelf a purchase stands on. `active`: its rights count; `ended`: returned or sold; `not-phone`: the buyer said so;
 * `deleted`: a tombstone that keeps the order from coming back when its page is read again.
 */
export const Shelf = z.enum(['active', 'ended', 'not-phone', 'deleted']);
export type Shelf = z.infer<typeof Shelf>;

export const Purchase = z.strictObject({
  /** See `order-key.ts`. */
  id: z.string().check(z.regex(PURCHASE_ID)),
  orderKey: OrderRecord.shape.key,
  platform: Platform,
  line: OrderLine,
  kind: ItemKind,
  brand: z.exactOptional(text(40)),
  model: z.exactOptional(text(80)),
  storage: z.exactOptional(text(40)),
  color: z.exactOptional(text(40)),
  confidence: z.number(),
  told: z.exactOptional(ToldBy),
  /** The line was taken apart: so many records stand for its pieces by now, this one included. */
  pieces: z.exactOptional(z.int().check(z.gte(2), z.lte(MAX_PIECES))),
  says: BuyerSays,
  shelf: Shelf,
  /** Copied from the order for sorting and for the popup's one query. */
  placedAt: OrderReading.shape.placedAt,
  /**
   * The next day on which a right ends or on which 「还没签收」 has grown old, or `9999-12-31` when none is left: what the popup sorts by. Derived; stays
   * right until that day has passed, but for a phone in repair, whose days move.
   */
  nextDeadline: day,
  addedAt: instant,
  updatedAt: instant,
  deletedAt: z.exactOptional(instant),
});
/** One phone bought: the unit the user thinks in. A line of several pieces is one of these until the buyer takes it apart. */
export type Purchase = z.infer<typeof Purchase>;

export const NO_DEADLINE = '9999-12-31';

/** The title of a deleted purchase whose content is gone; it stands for a line nobody knows any more. */
export const PURGED_TITLE = '（已删除）';
