import type { CivilDate } from '../../model/dates';
import type { Vault } from '../store/schema';
import { recordPage } from './record-page';
import { Waiting, waitingRows } from './waiting';

/** 保存: what waits is told to the vault as the page told it. Interrupted, the rest still waits. */
export async function admitWaiting(db: Vault, now: number, today: CivilDate): Promise<void> {
  for (const { key, value } of await waitingRows(db).toArray()) {
    const waiting = Waiting.safeParse(value);
    if (waiting.success) await recordPage(db, waiting.data.report, now, today);
    await db.memory.delete(key);
  }
}
