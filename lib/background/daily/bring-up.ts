import { refreshCases } from '../../cases/store/refresh-cases';
import { isLocked } from '../../db/lock/lock';
import type { Vault } from '../../db/store/schema';
import { civilDateOf } from '../../model/dates';
import { catchUp } from '../../reminders/catch-up';

/** What follows from the day, brought up to now: first the next acts of disputes, which are then told like all that is due. */
export async function bringUp(db: Vault, now: Date): Promise<void> {
  try {
    // What was said in a dispute cannot be read in a locked vault: its next day stays.
    if (!(await isLocked(db))) await refreshCases(db, civilDateOf(now.getTime()), now.getTime());
  } catch (error) {
    console.error('cases', error);
  }
  await catchUp(db, now);
}
