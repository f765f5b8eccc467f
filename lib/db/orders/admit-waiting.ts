import type { CivilDate } from '../../model/dates';
import { VaultLocked } from '../lock/keyring';
import { isLocked } from '../lock/lock';
import type { Vault } from '../store/schema';
import { recordPage } from './record-page';
import { Waiting, waitingRows } from './waiting';

/** 保存: what waits is told to the vault as the page told it. Interrupted, the rest still waits. */
export async function admitWaiting(db: Vault, now: number, today: CivilDate): Promise<void> {
  // What cannot be read now must not be taken for something nobody knows, and dropped.
  if (await isLocked(db)) throw new VaultLocked();
  for (const { key, value } of await waitingRows(db).toArray()) {
    const waiting = Waiting.safeParse(value);
    if (waiting.success) await recordPage(db, waiting.data.report, now, today);
    await db.memory.delete(key);
  }
}
