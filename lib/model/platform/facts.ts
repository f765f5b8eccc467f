/**
 * Every platform that an order can be of, once. What lists platforms is derived from here (`platform.ts`), or is a record over
 * `Platform` or `ReaderId` that does not compile while one of them is missing.
 */
export const PLATFORM_FACTS = {
  jd: { name: '京东', reader: 'jd', sellsItself: true, completes: 'by-itself' },
  tmall: { name: '天猫', reader: 'tmall', sellsItself: false, completes: 'by-buyer' },
  // Tmall's orders also stand in Taobao's list, where nothing may tell them apart; the reverse does not happen.
  taobao: { name: '淘宝', reader: 'tmall', sellsItself: false, completes: 'by-buyer', mayBe: 'tmall' },
  pinduoduo: { name: '拼多多', reader: 'pinduoduo', sellsItself: false, completes: 'by-buyer', alias: 'pdd' },
} as const satisfies Readonly<Record<string, PlatformFacts>>;

export interface PlatformFacts {
  /** On screen. */
  readonly name: string;
  /** Whose reader reads its pages: platforms that share their pages share a reader. Also the first half of an order's key. */
  readonly reader: string;
  /** The platform sells in its own name too (京东自营), and its pages say which orders those are. */
  readonly sellsItself: boolean;
  /** An order is completed when the buyer confirms the receipt (确认收货), or by itself some time after the delivery. */
  readonly completes: 'by-buyer' | 'by-itself';
  /** What an order that seems to be of this platform may turn out to be of. */
  readonly mayBe?: string;
  /** What it is called in records from elsewhere. */
  readonly alias?: string;
}
