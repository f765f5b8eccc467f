import { dayInWords } from '../../model/words/day';
import { isNotStarted, isOfHandset } from '../handset';
import { headlineOf } from '../headline';
import { lastDayOf } from '../next-deadline';
import type { RightGroup } from '../rules/rule';
import { standingRights } from '../standing';
import type { PurchaseFacts, Window } from '../window';
import { conditionWords, RIGHT_NAMES } from './right-names';
import { daysBetween } from './sentence';

/** One sentence in three pieces, so that the number can be drawn large: `坏了能退，剩 ` `3` ` 天`. Empty pieces are ''. */
export interface Said {
  before: string;
  number: string;
  after: string;
  /** `last`: a true last three days; a guess never is. `owed`: the other side is late. `waiting`: it still has time. */
  tone: 'open' | 'last' | 'owed' | 'waiting' | 'quiet';
  /** The date is a guess: 「约」 stands before it, and the question for the signing day belongs beside it. */
  about: boolean;
  /** Of the window it is about. */
  ruleId?: string;
}

/** What the card of a phone says. */
export interface CardWords {
  /**
   * `right`: something can be used now; `not-started`: on its way; `maybe-over`: over, if the guess is right; `over`: nothing is left of
   * law and promise, which is not the same as nothing to be done; `undated`: no date to count from; `ended`: given back, sold or closed.
   */
  state: 'right' | 'not-started' | 'maybe-over' | 'over' | 'undated' | 'ended';
  lead: Said;
  /** The next door that closes, or what stands beside the lead with its condition. */
  next?: Said;
}

/** Periods up to this are told as days left, longer ones by their last day. */
const COUNTED_DAYS = 31;
const LAST_DAYS = 3;

export function cardWords(windows: readonly Window[], facts: PurchaseFacts, today: string): CardWords {
  if (facts.ended) return { state: 'ended', lead: plain('已结束，不再算期限') };
  if (isNotStarted(windows)) return { state: 'not-started', lead: plain('还没签收，签收后开始算') };
  const lead = headlineOf(windows, today);
  if (!lead) return nothingLeft(windows);
  const next = nextTo(lead, windows, today);
  return { state: 'right', lead: said(lead, today), ...(next && { next: said(next, today) }) };
}

/** The whole sentence, for readers and for places that draw no number. */
export function wholeOf({ before, number, after }: Said): string {
  return `${before}${number}${after}`;
}

/** One right in the card's words; also the line of a notification. */
export function said(window: Window, today: string): Said {
  if (window.state === 'due' || window.state === 'waiting') return duty(window, today);
  const { ruleId, estimated: about, endsAt, state, legalEnd, provisional } = window;
  const right = phraseOf(window);
  const end = lastDayOf(window) ?? today;
  const left = daysBetween(today, end);
  const tone = !about && !provisional && left <= LAST_DAYS ? 'last' : 'open';
  const as = (before: string, number: string, after: string): Said => ({ before, number, after, tone, about, ruleId });
  if (about) return as(`${right}，约到 `, dayInWords(end, today), '');
  if (endsAt && left <= LAST_DAYS)
    return as(`${right}，到 `, `${dayInWords(endsAt.slice(0, 10), today)} ${endsAt.slice(11, 16)}`, '');
  if (state === 'extended')
    return as(`${right}，`, '今天', `就办（遇节假日通常可到 ${dayInWords(legalEnd ?? end, today)}）`);
  if (left === 0) return as(`${right}，`, '今天', '是最后一天');
  if (left <= COUNTED_DAYS) return as(`${right}，剩 `, String(left), ' 天');
  return as(`${right}，到 `, dayInWords(end, today), provisional ? '，在修的日子还会加上' : '');
}

/** `没激活还能无理由退`; all other rights bear their bare name. */
function phraseOf({ group, title, conditions = [] }: Window): string {
  const only = conditionWords(conditions);
  if (group === 'no-reason-return') return `${only}还能${title}`;
  return only ? `${only}：${title}` : title;
}

const DEMANDS: Partial<Record<RightGroup, string>> = {
  spare: '可以要备用机',
  'late-repair': '修的一方拖的，可以要求换机',
  'no-parts': '缺零件拖的，可以要求换机',
};

/** `在修第 9 天：可以要备用机`; while the other side still has time, from when on. */
function duty({ ruleId, group, start = '', state, legalEnd, safeEnd }: Window, today: string): Said {
  const demand = (group && DEMANDS[group]) ?? RIGHT_NAMES.spare;
  const day = String(Math.max(0, daysBetween(start, today)));
  const from = legalEnd ?? safeEnd;
  if (state === 'due')
    return { before: '在修第 ', number: day, after: ` 天：${demand}`, tone: 'owed', about: false, ruleId };
  const after = ` 天，${from ? `过了 ${dayInWords(from, today)} 还没修好` : '到期还没修好'}${demand}`;
  return { before: '在修第 ', number: day, after, tone: 'waiting', about: false, ruleId };
}

/** A conditioned return beside a return for a fault; in repair what the other side owes next; else the next door that closes. */
function nextTo(lead: Window, windows: readonly Window[], today: string): Window | undefined {
  const others = windows.filter(({ group, doubtful }) => group !== lead.group && !doubtful);
  const usable = standingRights(windows, today).filter(({ group, spoilt }) => group !== lead.group && !spoilt);
  const beside = usable.find(({ group, conditions }) => group === 'no-reason-return' && conditions);
  return beside ?? earliest(others.filter(({ state }) => state === 'waiting')) ?? earliest(usable);
}

function earliest(windows: readonly Window[]): Window | undefined {
  const endOf = (window: Window) => lastDayOf(window) ?? window.legalEnd ?? window.safeEnd ?? '9999';
  return windows.reduce<Window | undefined>(
    (first, each) => (first && endOf(first) <= endOf(each) ? first : each),
    undefined,
  );
}

function nothingLeft(windows: readonly Window[]): CardWords {
  const of = (state: Window['state']) => windows.filter((window) => isOfHandset(window) && window.state === state);
  const unsure = of('unknown');
  if (unsure.some(({ safeEnd }) => safeEnd))
    return { state: 'maybe-over', lead: plain('可能过了保修，填上签收日就知道') };
  if (unsure.length > 0 || of('closed').length === 0)
    return { state: 'undated', lead: plain('还没有日期，填上签收日就能算') };
  return { state: 'over', lead: plain('过了保修期，还有别的办法') };
}

const plain = (before: string): Said => ({ before, number: '', after: '', tone: 'quiet', about: false });
