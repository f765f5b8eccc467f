import type { OpenDispute } from '../db/disputes/open-disputes';
import type { PurchaseInOrder } from '../db/purchases/queries';
import type { CivilDate } from '../model/dates';
import type { Fen } from '../model/money';
import { paidFor, paidInWords } from '../model/phone/paid';
import { nameParts } from '../model/phone/phone-name';
import { platformFacts } from '../model/platform/platform';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../model/purchase';
import { dayInWords, monthAndDay } from '../model/words/day';
import { windowsFor } from '../warranty';
import { factsOf, signingQuestion } from '../warranty/facts';
import { lastDayOf } from '../warranty/next-deadline';
import type { RightGroup } from '../warranty/rules/rule';
import type { Window } from '../warranty/window';
import { cardWords, type Said, wholeOf } from '../warranty/words/headline';
import { type BarModel, barOf } from './bar-model';
import { type CardDoor, doorFor } from './card-door';
import { type Stamp, stampsOf } from './stamps';

/** All that a card shows of one phone, as plain data: the popup, the shelf and the phone's page draw the same. */
export interface CardModel {
  id: string;
  name: string;
  /** The page's own title, for the one who wants to see it whole. */
  title: string;
  /** Its name is not to be seen, nor its picture. */
  nameless?: true;
  /** What tells two of one kind apart: colour, storage, how many. */
  about: string;
  /** Platform and shop. */
  from: string;
  paid?: string;
  /** How it was paid, where the amount alone would mislead. */
  paidHow?: string;
  stamps: Stamp[];
  /** The one sentence. */
  lead: Said;
  /** The next door that closes. */
  next?: string;
  bar?: BarModel;
  door?: CardDoor;
  /** The question for the signing day, where it is not known and would make the dates sure. */
  asks?: '哪天签收的？' | '收到了？';
  /** Nothing can be used any more. */
  past: boolean;
  /** The year is over, and it is still in use: there are ways left. */
  over: boolean;
  /** What is next in the dispute about it; `words` with its day. */
  dispute?: { id: string; words: string };
}

export function cardOf({ purchase, order, dispute, worked }: PurchaseInOrder, today: CivilDate): CardModel {
  const facts = factsOf(purchase, order);
  const windows = windowsFor(facts, today);
  const words = cardWords(windows, facts, today);
  const lead = ownLead(purchase, order) ?? words.lead;
  const { name, about } = nameParts(purchase);
  const paid = paidFor(purchase, order);
  const paidHow = paid && paidInWords(paid, order);
  const bar = barOf(windows, lead, today);
  const door = doorFor(purchase, order, worked);
  const question = signingQuestion(purchase, order, today);
  return {
    id: purchase.id,
    name,
    title: purchase.line.title,
    about,
    from: fromOf(purchase, order),
    ...(paid ? { paid: yuan(paid.fen) } : {}),
    ...(paidHow ? { paidHow } : {}),
    stamps: stampsOf(purchase, order, windows, words),
    lead,
    ...(lead === words.lead && words.next ? { next: shortNext(words.next, windows, today) } : {}),
    ...(bar ? { bar } : {}),
    ...(door ? { door } : {}),
    ...(question ? { asks: question.onItsWay ? ('收到了？' as const) : ('哪天签收的？' as const) } : {}),
    over: words.state === 'over',
    past: words.state === 'over' || words.state === 'ended',
    ...(dispute ? { dispute: { id: dispute.id, words: nextActWords(dispute, today) } } : {}),
  };
}

/** `看对方答复了没有，12月3日`; what is due says so instead of its day. */
export function nextActWords({ nextOn, nextWords = '下一步' }: OpenDispute, today: CivilDate): string {
  if (nextOn === NO_DEADLINE) return nextWords;
  return `${nextWords}，${nextOn <= today ? '今天就办' : dayInWords(nextOn, today)}`;
}

const NEXT: Partial<Record<RightGroup, string>> = {
  'fault-return': '坏了能退',
  exchange: '之后坏了能换',
  'two-repairs': '之后能换',
  host: '之后免费修',
};

/** The next door in a few words, for the one line it has: `之后免费修到27年11月`. */
function shortNext(next: Said, windows: readonly Window[], today: CivilDate): string {
  const window = windows.find(({ ruleId }) => ruleId === next.ruleId);
  const word = window?.group && NEXT[window.group];
  const end = window && lastDayOf(window);
  const late = window?.state === 'waiting' ? (window.legalEnd ?? window.safeEnd) : undefined;
  if (late) return `拖过${shortDay(late, today)}能换机`;
  if (!word || !end || next.tone === 'owed') return wholeOf(next);
  return `${word}${next.about ? '约' : ''}到${shortDay(end, today)}`;
}

/** `12月4日`; `27年11月` in another year. */
function shortDay(day: CivilDate, today: CivilDate): string {
  return day.slice(0, 4) === today.slice(0, 4) ? monthAndDay(day) : `${day.slice(2, 4)}年${Number(day.slice(5, 7))}月`;
}

/** Where the order itself says more than any period does. */
function ownLead({ says, shelf }: Purchase, { status }: OrderRecord): Said | undefined {
  const plain = (before: string, tone: Said['tone'] = 'quiet'): Said => ({
    before,
    number: '',
    after: '',
    tone,
    about: false,
  });
  if (shelf === 'deleted') return plain('在“最近删除”里');
  if (shelf === 'not-phone') return plain('你标为“不是手机”');
  if (says.replaces !== undefined) return plain('换来的新机，期限记在原来那台上');
  if (says.state === 'returned') return plain('已经退货');
  if (says.state === 'sold') return plain('已经卖掉或不再用');
  if (status.phase === 'unpaid') return plain('还没付款');
  if (status.phase === 'closed') return plain('订单已取消');
  if (status.phase === 'refunded') return plain('已经退款');
  return status.phase === 'refunding' ? plain('退款中，盯着进度', 'waiting') : undefined;
}

/** Whole yuan where they are whole: `¥4,799`. */
export function yuan(fen: Fen): string {
  const amount = Math.abs(fen) / 100;
  const digits = fen % 100 === 0 ? 0 : 2;
  return `${fen < 0 ? '-' : ''}¥${formatFor(digits).format(amount)}`;
}

const formats: Partial<Record<0 | 2, Intl.NumberFormat>> = {};

/** One for all: `toLocaleString` makes a new one for each amount, which took as long as all else of a card. */
function formatFor(digits: 0 | 2): Intl.NumberFormat {
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  formats[digits] ??= new Intl.NumberFormat('en-US', fraction);
  return formats[digits];
}

function fromOf({ platform }: Purchase, { shop }: OrderRecord): string {
  const { name } = platformFacts(platform);
  const of = shop?.name === name ? shop.selfOperated && '自营' : shop?.name;
  return [name, of].filter(Boolean).join(' · ');
}
