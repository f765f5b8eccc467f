import { type IntervalTree, type ObservabilitySet, RangeSet } from 'dexie';
import { WORKED_DOORS } from '@/lib/model/platform/door-kind';

/** Whether something of this phone's row has changed; of one that was not there, no order is known. */
export type Changed = (id: string, orderKey: string | undefined) => boolean;

/**
 * Which rows of the long lists a write has changed, by the keys that Dexie tells of (`storagemutated`); `undefined`: none.
 * Rather too many than one too few: of fifty rows and more at once Dexie says only that all of the table may be others.
 */
export function changedBy(parts: ObservabilitySet, vault: string): Changed | undefined {
  // A page that the browser had put away: whatever happened meanwhile, nobody told it.
  if ('all' in parts) return () => true;
  const keys = (table: string) => keysIn(parts[`idb://${vault}/${table}/`]);
  // Which phone a dispute is about stands in no key; and a door that worked is shown on all phones of its platform.
  if (keys('cases') || keys('memory')?.(WORKED_DOORS)) return () => true;
  const [phones, orders] = [keys('purchases'), keys('orders')];
  if (!phones && !orders) return undefined;
  return (id, orderKey) =>
    phones?.(id) === true || (orders !== undefined && (orderKey === undefined || orders(orderKey)));
}

/** A write of nothing has no keys: the background's look at what runs out today is mostly one. */
function keysIn(tree: IntervalTree | undefined): ((key: string) => boolean) | undefined {
  if (!tree || !('from' in tree)) return undefined;
  const keys = RangeSet(tree);
  // The iterator behind it ends without a node where there is none.
  return (key) => Boolean(keys.hasKey(key));
}
