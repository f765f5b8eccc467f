import { foldCases } from '@/lib/db/cases/fold-cases';
import { caseOfWords, changedWords } from '@/lib/db/cases/words-of-case';
import { nameOf } from '@/lib/db/history/phone-name';
import { withoutParts } from '@/lib/db/history/read-part';
import { hashOfHistory, sumOf } from '@/lib/db/history/sum';
import { fold } from '@/lib/db/merge/fold';
import { matchLines } from '@/lib/db/orders/match-lines';
import type { KnownOrder } from '@/lib/db/orders/merge/merge-page';
import { sharedSays } from '@/lib/db/orders/pieces';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { CaseRecord } from '@/lib/model/case';
import { inCalendar } from '@/lib/model/dates';
import type { HistoryEntry, HistoryKind } from '@/lib/model/history/entry';
import type { OrderReading } from '@/lib/model/order';
import { lineNumberOf, pieceId, pieceOf } from '@/lib/model/order-key';
import { TODAY, VERDICT } from '../examples';

const CASE = { symptom: 'dead', openedAt: 0, updatedAt: 0 };

/** One order in a vault without a database: entries, and what they add up to. Ten thousand schedules run in a minute. */
export class PureVault {
  readonly device: string;
  /** Milliseconds by which this machine's clock is wrong. */
  readonly skew: number;
  entries: ReadonlyMap<string, HistoryEntry> = new Map();
  readonly #key: CaseRecord['orderKey'];

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

  /** The disputes about the order's phones, by their ids. */
  get cases(): CaseRecord[] {
    return [...this.#folded.values()].flatMap(({ record }) => record ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  get #folded() {
    return foldCases([...this.entries.values()], this.known?.purchases ?? []);
  }

  /** A dispute about the n-th phone begins, or goes on: something is changed in it. */
  argue(id: string, phone: number, change: (record: CaseRecord) => CaseRecord, now: number): boolean {
    const purchase = this.known?.purchases[phone];
    const before = this.cases.find((one) => one.id === id);
    if (!purchase || (before && before.purchaseId !== purchase.id)) return false;
    const fresh = caseOfWords({ ...CASE, id, purchaseId: purchase.id, orderKey: this.#key }, new Map());
    const after = change(before ?? fresh);
    const words = changedWords(before, after, now + this.skew);
    if (words.length > 0)
      this.#append('argued', [{ case: id, phone: nameOf(purchase), symptom: 'dead', openedAt: 0 }, ...words], now);
    return words.length > 0;
  }

  /** A dispute is deleted with all that was said in it, if there is one. */
  withdraw(id: string, now: number): boolean {
    const known = this.#folded.get(id);
    if (!known?.record) return false;
    const gone = new Set(known.parts);
    this.entries = new Map([...this.entries].map(([hash, entry]) => [hash, withoutParts(entry, gone)]));
    this.#append('withdrawn', [{ case: id }, { drops: [...gone] }], now);
    return true;
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
