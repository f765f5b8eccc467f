import type { Platform } from '../../model/order';

/**
 * A rule as data. What a period is and whom it binds stands in `calc`; the engine knows these kinds and no single rule.
 * Texts are for the buyer, in plain words; wording limits: no claim of legal force, no promise of success.
 */
export interface Rule {
  id: string;
  /** Short enough for a bar of the timeline. */
  title: string;
  /** When in the life of a purchase it matters. */
  moment: 'purchase' | 'delivery' | 'days-1-7' | 'days-8-15' | 'warranty' | 'repair' | 'expired' | 'dispute';
  /** The right in plain words. */
  right: string;
  /** How to use it. */
  how?: string;
  exclusions?: string;
  /** What to check before believing that it is over. */
  whenClosed?: string;
  source: string;
  article?: string;
  url?: string;
  /** `YYYY-MM-DD`; absent = an undated page. */
  effectiveFrom?: string;
  /** The day the page was read. */
  collectedOn?: string;
  /** high: text seen; medium: copies agree, or a reading; low: one weak source, shown as 未核实. */
  confidence: 'high' | 'medium' | 'low';
  note?: string;
  /** Keys into the texts of the law, e.g. `消法25`. */
  texts?: readonly string[];
  /** Where sources disagree: shown, not hidden. */
  disagreements?: readonly string[];
  calc?: Calc;
}

export type Calc = RightWindow | OtherSideDeadline | StartRule;
export interface Length {
  n: number;
  unit: 'day' | 'month' | 'hour' | 'working-day';
}

/** One right, whoever gives it: it has one name ({@link ../words/right-names}), and the longer of law and promise binds. */
export type RightGroup =
  | 'no-reason-return'
  | 'fault-return'
  | 'exchange'
  | 'host'
  | 'two-repairs'
  | 'repair-again'
  | 'spare'
  | 'late-repair'
  | 'no-parts'
  | 'surface'
  | 'faint-surface'
  | 'entry'
  | 'cover'
  | 'battery'
  | 'charger'
  | 'earphone'
  | 'accessory'
  | 'price'
  | 'proof';

/** A period in which the buyer may act. */
export interface RightWindow {
  kind: 'right-window';
  /**
   * `delivery`: the signing day, else the earliest possible one, estimated. `signed-moment`: only where the signing is known.
   * The others run from what they are called, and there is no window without it.
   */
  start: 'delivery' | 'signed-moment' | 'ordered' | 'confirmed' | 'repair-returned' | 'second-repair' | 'knew-of-harm';
  /** The start is only the earliest possible one. */
  earliest?: true;
  length: Length;
  /** Do days in repair prolong it: not, in the legal date only, or in both. */
  repairDays: 'none' | 'legal' | 'both';
  /** Does it begin anew when the phone (`exchange`) or phone and accessories (`exchange-of-all`) were exchanged? */
  restart: 'never' | 'exchange' | 'exchange-of-all';
  /** Does a last day off move on (民法典 203)? Platform clocks do not. */
  shifts: boolean;
  /** 三包 8: counted from the invoice for goods delivered before the delivery start became law. */
  invoiceBefore2024?: true;
  /** Also shown counted from the invoice, and without the restart. Shown, never merged. */
  alternatives?: readonly ('invoice' | 'no-restart')[];
  /** It ends with the window of this rule, whatever `length` says: the length is only that of the other. */
  until?: string;
  /** Only for repairs that were sent in the window of this rule. */
  within?: string;
  group?: RightGroup;
  /** Whom it applies to; absent = everyone. */
  for?: Scope;
}

/** A time limit for the seller, repairer or authority. */
export interface OtherSideDeadline {
  kind: 'other-side-deadline';
  start: 'repair-sent' | 'request' | 'goods-back' | 'complaint-received' | 'complaint-accepted';
  length: Length;
  shifts: boolean;
  /** The repair must have been sent in the window of this rule for the right to be beyond doubt. */
  within?: string;
  group?: RightGroup;
  /** The same time from another event: counted from each of them that happened. */
  orFrom?: 'goods-back';
  for?: Scope;
}

/** Another start for the period of rule `of`, where nothing proves the purchase. */
export interface StartRule {
  kind: 'start-rule';
  start: 'factory';
  length: Length;
  of: string;
  /** All that remains of the rights then. */
  rights: readonly string[];
}

export interface Scope {
  /** Who bought for daily life; a company, or for trade, did not (消法 2). */
  persons?: true;
  /** Made for new phones: none for used ones, in doubt for refurbished ones. */
  goods?: 'new';
  platforms?: readonly Platform[];
  seller?: 'self' | 'pop';
  brands?: readonly string[];
  /** Only for goods signed for on or after this day, when the rule took effect. */
  since?: string;
}
