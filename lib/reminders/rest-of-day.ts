import { TOLD_FOR } from '../db/derived/derived-keys';
import type { Vault } from '../db/store/schema';
import type { CivilDate } from '../model/dates';

/**
 * Once all that is due on a day has been told, nothing more comes due on it, unless a phone, an order, a dispute or a
 * choice changes: then the note of the day goes with that change, and the next look goes over the phones again.
 */

interface Note {
  day: CivilDate;
  /** Of the look that is under way; a change drops the note, and what that look still ends with is no longer noted. */
  look?: string;
}

/** Whether there is nothing left to be told today. */
export async function allTold(db: Vault, today: CivilDate): Promise<boolean> {
  const note = (await db.memory.get(TOLD_FOR))?.value as Partial<Note> | undefined;
  return note?.day === today && note.look === undefined;
}

/** Notes that a look has begun; gives what ends it. Without a place to write it is as if there had been a change. */
export async function beginLook(db: Vault, today: CivilDate): Promise<() => Promise<void>> {
  const look = crypto.randomUUID();
  const begun = await note(db, { day: today, look });
  return async () => {
    if (!begun) return;
    await db.transaction('rw', db.memory, async () => {
      const now = (await db.memory.get(TOLD_FOR))?.value as Partial<Note> | undefined;
      if (now?.look === look) await note(db, { day: today });
    });
  };
}

async function note(db: Vault, value: Note): Promise<boolean> {
  try {
    await db.memory.put({ key: TOLD_FOR, value });
    return true;
  } catch {
    return false;
  }
}
