import type { Exported } from '../../model/history/parts';
import { append, historyTables } from '../history/append';
import type { Vault } from '../store/schema';

/** Notes in the history that items left the vault in a file. */
export function noteExport(db: Vault, exported: Exported, now: number): Promise<void> {
  return db.transaction('rw', historyTables(db), async () => {
    await append(db, [{ kind: 'exported', orderKey: '', parts: [exported] }], now);
  });
}
