import { nameOf } from '@/lib/db/history/phone-name';
import { hashOfHistory, sumOf } from '@/lib/db/history/sum';
import { fold } from '@/lib/db/merge/fold';
import { matchLines } from '@/lib/db/orders/match-lines';
import type { KnownOrder } from '@/lib/db/orders/merge/merge-page';
import { sharedSays } from '@/lib/db/orders/pieces';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { inCalendar } from '@/lib/model/dates';
import type { HistoryEntry, HistoryKind } from '@/lib/model/history/entry';
import type { OrderReading } from '@/lib/model/order';
import { lineNumberOf, pieceId, pieceOf } from '@/lib/model/order-key';
import { TODAY, VERDICT } from '../examples';

/** One order in a vault without a database: entries, and what they add up to. Ten thousand schedules run in a minute. */
export class PureVault {
  readonly device: string;
  /** Milliseconds by which this machine's clock is wrong. */
  readonly skew: number;
  entries: ReadonlyMap<string, HistoryEntry> = new Map();
  readonly #key: string;

  constructor(device: string, skew: number, key: string) {
    this.device = device;
    this.skew = skew;
    this.#key = key;
  }

  get known(): KnownOrder | undefined {
    return fold(this.#key, [...this.entries.values()], TODAY);
  }

  /** A page tells of the order. */
  capture(order: OrderReading, layout: string, now: number): void {
    const at = inCalendar(now + this.skew);
    const page = layout.includes('detail') ? 'order-detail' : 'order-list';
    const source = { page, layout, url: 'https://order.jd.com/center/list.action', at } as const;
    const { isPhone: _isPhone, ...verdict } = VERDICT;
    const purchases = this.known?.purchases ?? [];
    const lines = order.lines.map((line) => ({ line, verdict, source: `${page} ${layout}` }));
    const matched = matchLines(purchases, lines);
    let last = Math.max(0, ...purchases.map(({ id }) => lineNumberOf(id)));
    const told = lines.map(({ line }, i) => {
      const id = matched[i]?.id;
      return { number: id ? lineNumberOf(id) : ++last, line, verdict };
    });
    this.#append('told', [{ source, order: { ...order, lines: [] }, otherLines: 0 }, ...told], now);
  }

  /** The buyer says, takes back, deletes or restores something of the n-th phone, if there is one. */
  change(kind: 'said' | 'deleted' | 'restored', phone: number, now: number, says?: object): boolean {
    const known = this.known?.purchases[phone];
    if (!known || (kind === 'restored') !== (known.shelf === 'deleted')) return false;
    this.#append(kind, [{ phone: nameOf(known), ...(says ? { says } : {}) }], now);
    return true;
  }

  /** The buyer takes the line of the n-th phone apart; or joins the n-th phone, if it is a further piece, to its line. */
  split(phone: number, now: number): void {
    const known = this.known?.purchases[phone];
    if (!known || known.shelf === 'deleted' || pieceOf(known.id) > 1) return;
    const says = sharedSays(known.says);
    this.#append('split', [{ phone: { ...nameOf(known), id: pieceId(known.id, 2) }, says }], now);
  }

  join(phone: number, now: number): void {
    const known = this.known?.purchases[phone];
    if (known && pieceOf(known.id) > 1) this.#append('joined', [{ phone: nameOf(known), says: known.says }], now);
  }

  /** Puts the other's entries beside the own ones. */
  take(other: PureVault): void {
    this.entries = new Map([...this.entries, ...other.entries]);
  }

  #append(kind: HistoryKind, parts: object[], now: number): void {
    const all = [...this.entries.values()];
    const own = all.filter(({ device }) => device === this.device).toSorted((a, b) => b.seq - a.seq);
    const at = inCalendar(now + this.skew);
    const texts = parts.map(canonicalJson);
    const entry: HistoryEntry = {
      device: this.device,
      seq: (own[0]?.seq ?? 0) + 1,
      prev: own[0]?.hash ?? '0'.repeat(64),
      clock: Math.max(at, ...all.map(({ clock }) => clock + 1)),
      at,
      kind,
      orderKey: this.#key,
      parts: texts.map(sumOf),
      hash: '',
      texts,
    };
    const hash = hashOfHistory(entry);
    this.entries = new Map([...this.entries, [hash, { ...entry, hash }]]);
  }
}
