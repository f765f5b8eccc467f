import * as z from 'zod/mini';
import { purchaseCounts } from '../db/purchases/queries';
import { recall, remember } from '../db/store/memory';
import type { Vault } from '../db/store/schema';

const KEY = 'backup:last';

const Last = z.nullable(
  z.strictObject({
    /** Epoch milliseconds. */
    at: z.number(),
    /** How many phones it held, without those in the bin. */
    phones: z.number(),
  }),
);
export type LastBackup = NonNullable<z.infer<typeof Last>>;

/** When the last whole backup was written on this machine; `null` = never. */
export const lastBackup = (db: Vault): Promise<LastBackup | null> => recall(db, KEY, Last, null);

export async function noteBackup(db: Vault, at: number): Promise<void> {
  const { active, ended } = await purchaseCounts(db);
  await remember(db, KEY, { at, phones: active + ended } satisfies LastBackup);
}
