import { itemsOf } from '@/lib/db/evidence/items';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { readChoice } from '@/lib/db/store/choices';
import { openVault } from '@/lib/db/store/schema';
import { type Nudge, nudgeFor } from '@/lib/evidence/habits';
import { kindOf } from '@/lib/evidence/item';
import { switchHabit } from '@/lib/evidence/switch-habit';
import type { CivilDate } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { Habit } from '@/lib/model/settings';

export interface PhoneNudge {
  purchaseId: string;
  phone: string;
  nudge: Nudge;
}

/** The first of these phones for which something small is worth doing today. Loaded after the phones are drawn. */
export async function findNudge(rows: readonly PurchaseInOrder[], today: CivilDate): Promise<PhoneNudge | undefined> {
  const db = openVault();
  const { off } = await readChoice(db, 'habits');
  for (const { purchase, order } of rows) {
    const { evidence } = await itemsOf(db, purchase.orderKey, purchase.id);
    const nudge = nudgeFor(purchase, order, evidence.map(kindOf), off, today);
    if (nudge) return { purchaseId: purchase.id, phone: phoneName(purchase), nudge };
  }
  return undefined;
}

export const never = (habit: Habit): Promise<void> => switchHabit(openVault(), habit, false);
