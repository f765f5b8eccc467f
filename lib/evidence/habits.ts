import { type CivilDate, daysBetween } from '../model/dates';
import type { EvidenceKind } from '../model/evidence';
import type { OrderRecord, Purchase } from '../model/purchase';
import type { Habit } from '../model/settings';
import { ownAddress } from '../platforms/doors/own-address';
import { factsOf } from '../warranty/facts';

/** A small thing that is easily done now and missed later. */
export interface Nudge {
  habit: Habit;
  words: string;
  why: string;
  /** Where the buyer gets it. */
  door?: { url: string; word: string };
}

/** Days after the signing, and after a repair, in which what is to be seen is still as it was. */
const FRESH = 15;
/** Days after the signing in which an invoice is asked for; a warranty year, then it helps nobody much. */
const INVOICE = 365;

/**
 * What is worth doing for a phone today, one thing at most: nobody does three. Nothing of a phone that is gone, has not come,
 * or whose day of signing is a guess.
 *
 * @param kinds of the evidence that is kept of it
 * @param off habits the buyer does not want to hear of
 */
export function nudgeFor(
  purchase: Purchase,
  order: OrderRecord,
  kinds: readonly EvidenceKind[],
  off: readonly Habit[],
  today: CivilDate,
): Nudge | undefined {
  const { says, shelf } = purchase;
  const facts = factsOf(purchase, order);
  if (shelf !== 'active' || facts.ended || facts.undelivered) return undefined;
  const wanted: [Habit, boolean][] = [
    ['repair-sheet', sheetsMissing(purchase, kinds, today)],
    [
      'box',
      within(facts.receivedOn ?? facts.signedAt, FRESH, today) &&
        says.imei === undefined &&
        !kinds.includes('photo') &&
        !kinds.includes('video'),
    ],
    [
      'invoice',
      within(facts.receivedOn ?? facts.signedAt, INVOICE, today) &&
        invoiceDoor(order) !== undefined &&
        says.invoice === undefined &&
        !kinds.includes('invoice'),
    ],
  ];
  const next = wanted.find(([habit, due]) => due && !off.includes(habit))?.[0];
  const url = next && doorOfHabit(next, order);
  return next && { habit: next, ...WORDS[next], ...(url ? { door: { url, word: '去开发票' } } : {}) };
}

/** What each is about, for the settings. */
export const HABIT_NAMES: Readonly<Record<Habit, string>> = {
  box: '签收后：拍外箱和 IMEI',
  'repair-sheet': '维修后：拍维修单',
  invoice: '能开发票时：存下发票',
};

const WORDS: Readonly<Record<Habit, Pick<Nudge, 'words' | 'why'>>> = {
  box: { words: '拍一张外箱、机身和 IMEI', why: '以后能说清收到时是什么样，是不是同一台。' },
  'repair-sheet': { words: '把维修单拍下来', why: '修过几次、修了几天，换机和退货都看它。' },
  invoice: { words: '可以开发票了，开好存一份', why: '保修常按发票日期算；投诉时要写卖家的法定名称。' },
};

/** Where the buyer gets what a habit asks for; `undefined` where it is in his own hands. */
export const doorOfHabit = (habit: Habit, order: OrderRecord): string | undefined =>
  habit === 'invoice' ? invoiceDoor(order) : undefined;

const invoiceDoor = ({ platform, links }: OrderRecord) => ownAddress(platform, links.invoice);

/** A repair began or ended lately, and there are fewer sheets than repairs. */
function sheetsMissing({ says }: Purchase, kinds: readonly EvidenceKind[], today: CivilDate): boolean {
  const repairs = says.repairs ?? [];
  const sheets = kinds.filter((kind) => kind === 'repair-sheet').length;
  return sheets < repairs.length && repairs.some(({ sent, returned }) => within(returned ?? sent, FRESH, today));
}

function within(moment: string | undefined, days: number, today: CivilDate): boolean {
  if (moment === undefined) return false;
  const gone = daysBetween(moment.slice(0, 10), today);
  return gone >= 0 && gone <= days;
}
