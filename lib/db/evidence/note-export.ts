import type { Exported } from '../../model/history/parts';
import { append, historyTables } from '../history/append';
import type { Vault } from '../store/schema';

/** Notes in the history that a copy of an item, a package of several or all of it left the vault. */
export function noteExport(db: Vault, exported: Exported, now: number): Promise<void> {
  return db.transaction('rw', historyTables(db), async () => {
    await append(db, [{ kind: 'exported', orderKey: '', parts: [exported] }], now);
  });
}
