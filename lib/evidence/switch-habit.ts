import { readChoice, writeChoice } from '../db/store/choices';
import type { Vault } from '../db/store/schema';
import type { Habit } from '../model/settings';

/** Proposes a habit from now on, or never again, whatever else is switched at the same moment. */
export function switchHabit(db: Vault, habit: Habit, on: boolean): Promise<void> {
  return db.transaction('rw', db.settings, async () => {
    const { off } = await readChoice(db, 'habits');
    const others = off.filter((one) => one !== habit);
    await writeChoice(db, 'habits', { off: on ? others : [...others, habit] });
  });
}
