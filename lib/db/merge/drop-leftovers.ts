import type { CivilDate } from '../../model/dates';
import type { HistoryEntry } from '../../model/history/entry';
import type { Purged } from '../../model/history/parts';
import { append } from '../history/append';
import { inOrder } from '../history/in-order';
import { isOfTombstone, nameOf } from '../history/phone-name';
import { withoutParts } from '../history/read-part';
import { isTombstone } from '../history/steps';
import type { Vault } from '../store/schema';
import { effectivePurges, fold } from './fold';
import { partsOfPhone } from './phone-parts';

/**
 * Another vault may still hold words of a phone that was purged here, or the other way round, and nobody knew of them as
 * it was purged. They go as well, and an entry says which: so all vaults let go of the same.
 *
 * @param entries of one order, without the parts that purges name already
 * @returns the entries without those words, and with what says so
 */
export async function dropLeftovers(
  db: Vault,
  orderKey: string,
  entries: readonly HistoryEntry[],
  today: CivilDate,
  now: number,
): Promise<readonly HistoryEntry[]> {
  const purges = [...effectivePurges(inOrder(entries)).values()];
  if (purges.length === 0) return entries;
  const known = fold(orderKey, entries, today);
  if (!known) return entries;
  const whole = known.purchases.every(isTombstone);
  const happened = known.purchases.filter(isTombstone).flatMap((phone) => {
    const purge = purges.findLast((one) => isOfTombstone(one.phone, nameOf(phone)));
    const drops = [...new Set(partsOfPhone(entries, phone, known.purchases, whole))];
    if (!purge || drops.length === 0) return [];
    const left = whole ? (purge.order ?? purges.find(({ order }) => order)?.order) : undefined;
    const purged: Purged = { phone, ...(left ? { order: left } : {}), of: purge.of, drops };
    return [{ kind: 'purged' as const, orderKey, parts: [purged] }];
  });
  if (happened.length === 0) return entries;
  const gone = new Set(happened.flatMap(({ parts }) => parts.flatMap(({ drops }) => drops)));
  const added = (await append(db, happened, now)).filter(({ kind }) => kind === 'purged');
  return [...entries.map((entry) => withoutParts(entry, gone)), ...added];
}
