import { itemsOf } from '../db/evidence/items';
import type { PurchaseInOrder } from '../db/purchases/queries';
import type { Vault } from '../db/store/schema';
import { nudgeFor } from '../evidence/habits';
import { kindOf } from '../evidence/item';
import type { CivilDate } from '../model/dates';
import { phoneName } from '../model/phone/phone-name';
import { Habit } from '../model/settings';
import type { Notice } from './notices';

const HABIT = 'remind:habit:';
/** Marks begin with the day after which they may be forgotten: what was proposed once for a phone is not proposed again. */
const NEVER = '9999-12-31';
/** Phones whose evidence is looked through on one day. */
const MOST = 200;

/** Could there be something small worth doing for this phone that was not told yet? Goes by the phone alone. */
export function mayBeNudged(
  { purchase, order }: PurchaseInOrder,
  off: readonly Habit[],
  told: ReadonlySet<string>,
  today: CivilDate,
): boolean {
  return nudgeFor(purchase, order, [], [...off, ...toldOf(purchase, told)], today) !== undefined;
}

/** The one small thing that is told today, for the first of these phones that lacks it; once for each phone. */
export async function habitNotice(
  db: Vault,
  rows: readonly PurchaseInOrder[],
  off: readonly Habit[],
  told: ReadonlySet<string>,
  today: CivilDate,
): Promise<Notice | undefined> {
  for (const { purchase, order } of rows.slice(0, MOST)) {
    const { evidence } = await itemsOf(db, purchase.orderKey, purchase.id);
    const silent = [...off, ...toldOf(purchase, told)];
    const nudge = nudgeFor(purchase, order, evidence.map(kindOf), silent, today);
    if (!nudge) continue;
    return {
      id: `${HABIT}${nudge.habit}:${purchase.id}`,
      title: phoneName(purchase),
      message: `${nudge.words}。${nudge.why}`,
      tells: [markOf(nudge.habit, purchase)],
      answers: [nudge.door?.word ?? '去添加', '不再提'],
      quiet: true,
    };
  }
  return undefined;
}

/** What a notice proposes for which phone, from its id alone. */
export function habitOfNotice(id: string): { habit: Habit; purchaseId: string } | undefined {
  if (!id.startsWith(HABIT)) return undefined;
  const [name = '', ...rest] = id.slice(HABIT.length).split(':');
  const habit = Habit.safeParse(name);
  return habit.success ? { habit: habit.data, purchaseId: rest.join(':') } : undefined;
}

type Phone = PurchaseInOrder['purchase'];

const toldOf = (purchase: Phone, told: ReadonlySet<string>): Habit[] =>
  Habit.options.filter((habit) => told.has(markOf(habit, purchase)));

/** Each repair has a sheet of its own. */
function markOf(habit: Habit, { id, says }: Phone): string {
  const which = habit === 'repair-sheet' ? [String(says.repairs?.length ?? 0)] : [];
  return [NEVER, 'habit', habit, id, ...which].join('|');
}
