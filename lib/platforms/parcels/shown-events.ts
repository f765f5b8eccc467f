import type { CivilDate } from '../../model/dates';
import { simplified } from '../../model/words/simplified';
import { startsFeed } from '../labels/words';
import { type PageText, pieceAt, type Range } from '../page/page-text';
import { clean } from '../page/text';
import type { ParcelEvent } from './parcel';
import { momentOn, timesPattern } from './times';

/** Enough for any parcel's record, and for its longest line. */
const MAX_EVENTS = 200;
const MAX_WORDS = 400;
/** The head of a tracking page: who gets what from whom. Never part of an event, never kept. */
const HEAD =
  /订单编号|订单号|运单号|快递单号|收货地址|收货人|收件人|承运人|联系电话|^快递员|^送至|复制|联系商家|联系客服|订单跟踪|物流详情/;
const FOOT = /^(?:展开|收起|查看|更多|没有更多|已到底)/;
/** A state that stands by itself, above the time and the words of its event. */
const STATE =
  /^(?:已签收|签收|待签收|待取件|待自提|待收货|派送中|派件中|运输中|配送中|已揽[件收]|已发货|已下单|已出库|待揽[件收]|待发货|包裹异常|已拒收|退回中|已退回|已取件|代收)$/;
/** Other goods below the record, on Pinduoduo without a heading. */
const FEED_WORDS = /^(?:即将恢复|本店已拼|已拼[\d.]+万?\+?件)/;

interface Mark extends Range {
  event: ParcelEvent;
  /** The node of this event alone, or the time itself where the page has no such node. */
  node: Range;
}

/**
 * The events of a parcel as a tracking page shows them: each time with the words of its node, whichever of them is above. Of
 * the phone pages nobody has published the markup; where an event has no node of its own, it is told by the order of lines.
 */
export function shownEvents(page: PageText, today: CivilDate | undefined): ParcelEvent[] {
  const end = endOfRecord(page);
  const marks = marksIn(page, end, today);
  const words = marks.map(({ node, start, end: stop }) => wordsOf(page, node, { start, end: stop }));
  if (marks.length === 0) return [];
  if (words.every((text) => text !== '' && !STATE.test(simplified(text)))) {
    return marks.map(({ event }, i) => ({ ...event, words: words[i] ?? '' }));
  }
  const gaps = gapsBetween(page, marks, end);
  const below = (gaps[marks.length] ?? []).length > 0;
  return marks.map(({ event }, i) => {
    const above = gaps[i] ?? [];
    const under = gaps[i + 1] ?? [];
    const state = above.filter((line) => STATE.test(simplified(line))).slice(-1);
    const lines = below ? [...state, ...under.filter((line) => !STATE.test(simplified(line)))] : above;
    return { ...event, words: [words[i] ?? '', ...lines].filter(Boolean).join(' ').slice(0, MAX_WORDS) };
  });
}

/** Does the page speak of several parcels? Then what it shows of one of them says nothing of the order. */
export function tellsOfSeveral(page: PageText): boolean {
  const text = simplified(page.text.slice(0, endOfRecord(page)));
  const numbered = new Set([...text.matchAll(/包裹\s?([1-9一二三四五六七八九])(?!\d)/g)].map(([, number]) => number));
  return numbered.size > 1 || /(?:共|为|成|拆分为)\s?([2-9]|[1-9]\d|[两二三四五六七八九])\s?个?包裹/.test(text);
}

/** Where other goods begin. Line by line: the letters of a heading may be spread over spans. */
function endOfRecord({ text }: PageText): number {
  let at = 0;
  for (const line of text.split('\n')) {
    if (startsFeed(line.trim()) || FEED_WORDS.test(simplified(line.trim()))) return at;
    at += line.length + 1;
  }
  return text.length;
}

function marksIn(page: PageText, end: number, today: CivilDate | undefined): Mark[] {
  const found: (Range & { event: ParcelEvent; element: Element })[] = [];
  for (const match of page.text.slice(0, end).matchAll(timesPattern())) {
    const element = pieceAt(page, match.index)?.element;
    const at = momentOn(match[0], today);
    if (!element || at === undefined || isPromise(page.text, match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, event: { at, words: '' }, element });
    if (found.length >= MAX_EVENTS) break;
  }
  return found.map((mark, i) => ({ ...mark, node: nodeOf(page, mark, found[i - 1], found[i + 1], end) }));
}

/** 预计 09-08 送达 is no event. */
function isPromise(text: string, at: number): boolean {
  return /预计|最晚|之前|下单时间|付款时间|自动确认/.test(simplified(text.slice(Math.max(0, at - 8), at)));
}

/** The largest element around a time that holds no other time and nothing of the page's head. */
function nodeOf(
  page: PageText,
  mark: Range & { element: Element },
  before: Range | undefined,
  after: Range | undefined,
  end: number,
): Range {
  let node: Range = mark;
  for (let up: Element | null = mark.element; up; up = up.parentElement) {
    const range = page.ranges.get(up);
    if (!range || range.end - range.start > MAX_WORDS || range.end > end + 1) break;
    if ((before && before.start >= range.start) || (after && after.start < range.end)) break;
    if (HEAD.test(simplified(page.text.slice(range.start, range.end)))) break;
    node = range;
    // Its neighbours may lack their times yet: their words are not its own.
    if (/^(?:LI|TR)$/.test(up.tagName)) break;
  }
  return node;
}

function wordsOf(page: PageText, node: Range, time: Range): string {
  const before = page.text.slice(Math.min(node.start, time.start), time.start);
  const after = page.text.slice(time.end, Math.max(node.end, time.end));
  return clean(`${before} ${after}`, MAX_WORDS);
}

/** The lines before the first event, between each two, and after the last. */
function gapsBetween(page: PageText, marks: readonly Mark[], end: number): string[][] {
  return Array.from({ length: marks.length + 1 }, (_, i) => {
    const from = marks[i - 1]?.node.end ?? 0;
    const lines = page.text
      .slice(from, marks[i]?.node.start ?? end)
      .split('\n')
      .map((line) => clean(line, MAX_WORDS))
      .filter(Boolean);
    // What stands before the first event is the page's head, but for the line or two above it.
    if (i === 0) return tail(lines);
    return i === marks.length ? head(lines) : lines;
  });
}

function tail(lines: readonly string[]): string[] {
  const last = lines.slice(-2);
  const cut = last.findLastIndex((line) => HEAD.test(simplified(line)));
  return last.slice(cut + 1);
}

function head(lines: readonly string[]): string[] {
  const first = lines.slice(0, 2);
  const cut = first.findIndex((line) => FOOT.test(simplified(line)) || HEAD.test(simplified(line)));
  return cut < 0 ? first : first.slice(0, cut);
}
