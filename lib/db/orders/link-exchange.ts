import type { CivilDate } from '../../model/dates';
import type { Purchase } from '../../model/purchase';
import { factsOf } from '../../warranty/facts';
import { updateSays } from '../purchases/purchases';
import type { Outcome } from '../store/outcome';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';

/**
 * The phone `id` came in the place of `earlier`: that one is said to be exchanged, on the day this one came, and counts on
 * from there; this one counts nothing of its own. Two words of the buyer, each of which can be taken back.
 */
export async function linkExchange(
  db: Vault,
  id: string,
  earlier: string,
  today: CivilDate,
): Promise<Outcome<Purchase>> {
  const row = await db.purchases.get(id);
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order) return { ok: false, reason: '这台手机的记录已不存在。' };
  const { exchangedOn } = factsOf(purchaseOf(row), order);
  const before = await updateSays(db, earlier, { state: 'exchanged', ...(exchangedOn ? { exchangedOn } : {}) }, today);
  return before.ok ? updateSays(db, id, { replaces: earlier }, today) : before;
}

export async function unlinkExchange(db: Vault, id: string, today: CivilDate): Promise<Outcome<Purchase>> {
  const earlier = (await db.purchases.get(id))?.says.replaces;
  if (earlier !== undefined) await updateSays(db, earlier, { state: undefined, exchangedOn: undefined }, today);
  return updateSays(db, id, { replaces: undefined }, today);
}
