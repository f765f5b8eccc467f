import { type CivilDate, isCivilDate } from '../../model/dates';
import type { OrderRecord, Purchase } from '../../model/purchase';
import { windowsFor } from '../../warranty';
import { answerTime } from '../../warranty/engine/answer-time';
import { factsOf } from '../../warranty/facts';
import type { PurchaseFacts, Window } from '../../warranty/window';
import type { Answers } from './answers';
import type { Situation } from './situation';

/** What is on record of a phone, and what its buyer answered so far, as they stand on one day. */
export function situationOf(purchase: Purchase, order: OrderRecord, answers: Answers, today: CivilDate): Situation {
  return situationFrom(factsOf(purchase, order), traitsOf(purchase, order), answers, today);
}

/** What the engine's facts do not say. */
export interface Traits {
  used: boolean;
  repairsKnown: boolean;
  /** In the order; absent = one. */
  phones?: number;
}

function traitsOf({ kind, says, line }: Purchase, { phoneLines = 1 }: OrderRecord): Traits {
  const phones = Math.max(phoneLines, line.quantity);
  return { used: kind === 'used-phone', repairsKnown: says.repairs !== undefined, phones };
}

export function situationFrom(recorded: PurchaseFacts, traits: Traits, answers: Answers, today: CivilDate): Situation {
  const facts = answered(recorded, traits, answers, today);
  // A case goes on when the phone has gone back: its windows are those of the phone in use. The day of the fault is weighed here.
  const { ended: _ended, faultOn: recordedFault, ...counted } = facts;
  const windows = [...windowsFor(counted, today), ...eventWindows(answers, today)];
  const byRule = new Map(windows.map((window) => [window.ruleId, window]));
  const faultOn = answers.faultOn === undefined ? recordedFault?.slice(0, 10) : dayIn(answers.faultOn, today);
  const windowOf = (rule: string) => byRule.get(rule);
  const isOpen = (rule: string) => opens(windowOf(rule));
  const repairs = facts.repairs ?? [];
  const received = (facts.receivedOn ?? facts.signedAt)?.slice(0, 10);
  return {
    today,
    platform: facts.platform,
    seller: sellerOf(facts, answers),
    brand: facts.brand,
    condition: facts.condition ?? 'new',
    buyer: facts.buyer ?? 'person',
    delivered: facts.undelivered !== true,
    confirmed: facts.confirmedAt !== undefined || answers.confirmed === 'yes',
    received,
    receivedSure: received !== undefined,
    exchangedOn: facts.exchangedOn,
    repairs: {
      known: traits.repairsKnown || answers.repairs !== undefined,
      done: Math.max(repairs.filter(({ returned }) => returned !== undefined).length, Number(answers.repairs ?? 0)),
      since: repairs.find(({ returned }) => returned === undefined)?.sent,
    },
    activated:
      answers.activated === undefined ? facts.activatedOn !== undefined || undefined : answers.activated !== 'no',
    activatedBy: activatedBy(facts, answers),
    subsidised:
      facts.subsidised === true || (facts.promises ?? []).some((mark) => /国补|以旧换新补贴|政府补贴/.test(mark)),
    phones: traits.phones ?? 1,
    promises: facts.promises ?? [],
    answers,
    faultOn,
    windows,
    windowOf,
    isOpen,
    isDue: (rule) => windowOf(rule)?.state === 'due',
    faultWithin: (rule) => {
      const window = windowOf(rule);
      const end = window?.legalEnd ?? window?.safeEnd;
      const ofThisPhone = faultOn !== undefined && faultOn >= (facts.exchangedOn ?? '');
      return ofThisPhone && end !== undefined ? faultOn <= end : isOpen(rule);
    },
  };
}

/** The records, with what the buyer answered in their place. */
function answered(facts: PurchaseFacts, traits: Traits, answers: Answers, today: CivilDate): PurchaseFacts {
  const received = dayIn(answers.received, today);
  const exchangedOn = dayIn(answers.exchanged, today);
  const { undelivered, ...rest } = facts;
  return {
    ...rest,
    ...(undelivered && received === undefined ? { undelivered } : {}),
    ...(received === undefined ? {} : { receivedOn: received }),
    ...(answers.buyer === 'company' || answers.buyer === 'person' ? { buyer: answers.buyer } : {}),
    condition: conditionOf(facts, traits, answers),
    ...(exchangedOn === undefined ? {} : { exchangedOn }),
  };
}

/** `today` and dates are days; words such as `unsure` are not. */
function dayIn(answer: string | undefined, today: CivilDate): CivilDate | undefined {
  if (answer === 'today') return today;
  return answer !== undefined && isCivilDate(answer) ? answer : undefined;
}

/** How long the other side has, from the events the buyer named. */
function eventWindows({ backOn, backReason, askedOn }: Answers, today: CivilDate): Window[] {
  const back = dayIn(backOn, today);
  const asked = dayIn(askedOn, today);
  const found = [
    back !== undefined && backReason === 'noreason' ? answerTime('law.noreason.refund7', back, today) : undefined,
    asked !== undefined ? answerTime('law.delay15', asked, today) : undefined,
  ];
  return found.filter((window) => window !== undefined);
}

const OPEN: ReadonlySet<Window['state']> = new Set(['open', 'last-day', 'extended', 'unknown']);
/** A window without any date says nothing. */
const opens = (window: Window | undefined) => window?.safeEnd !== undefined && OPEN.has(window.state);

function conditionOf(facts: PurchaseFacts, { used }: Traits, { condition }: Answers): Situation['condition'] {
  if (condition === 'new' || condition === 'used' || condition === 'refurbished') return condition;
  return facts.condition ?? (used ? 'used' : 'new');
}

function activatedBy({ activatedBy: recorded }: PurchaseFacts, { activated }: Answers): Situation['activatedBy'] {
  if (activated === 'courier' || activated === 'self') return activated;
  return recorded === 'buyer' ? 'self' : recorded;
}

/** Only a used phone on an open market may come from a private person; who sells elsewhere is a trader. */
function sellerOf(facts: PurchaseFacts, { seller }: Answers): Situation['seller'] {
  if (seller === 'private' || seller === 'shop') return seller;
  if (facts.platform === 'jd') return facts.sellerType === 'self' ? 'platform' : 'shop';
  return facts.platform === 'taobao' && facts.condition === 'used' ? undefined : 'shop';
}
