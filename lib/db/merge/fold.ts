import type * as z from 'zod/mini';
import type { CivilDate } from '../../model/dates';
import type { HistoryEntry } from '../../model/history/entry';
import { Named, Purged, Said, TellingHead, ToldLine } from '../../model/history/parts';
import { OrderRecord, Purchase } from '../../model/purchase';
import { inOrder } from '../history/in-order';
import { isOfTombstone, phoneNamed } from '../history/phone-name';
import { readPart, readRest, withoutParts } from '../history/read-part';
import {
  afterDeleting,
  afterJoining,
  afterPurging,
  afterRestoring,
  afterSaying,
  afterSplitting,
  afterTelling,
} from '../history/steps';
import type { KnownOrder } from '../orders/merge/merge-page';
import { afterRecord } from './merge-recorded';

/**
 * What the entries about one order add up to, in whatever order and on whatever device they are put together. `undefined`
 * where they say nothing of an order.
 */
export function fold(orderKey: string, entries: readonly HistoryEntry[], today: CivilDate): KnownOrder | undefined {
  const sorted = inOrder(entries);
  const purges = effectivePurges(sorted);
  const gone = new Set([...purges.values()].flatMap(({ drops }) => drops));
  const spoken = new Map<string, Set<string>>();
  let known: KnownOrder | undefined;
  for (const entry of sorted) known = after(known, orderKey, entry, { purges, gone, spoken, today });
  return known;
}

/** Parts of entries that purges took away. */
export function droppedParts(entries: readonly HistoryEntry[]): Set<string> {
  return new Set([...effectivePurges(inOrder(entries)).values()].flatMap(({ drops }) => drops));
}

/** A phone that was restored after the deletion its purge followed is not purged: whoever purged did not know. */
export function effectivePurges(sorted: readonly HistoryEntry[]): Map<HistoryEntry, Purged> {
  const restored = sorted.flatMap((entry) => {
    const part = entry.kind === 'restored' ? readPart(entry, Named) : undefined;
    return part ? [{ clock: entry.clock, phone: part.phone }] : [];
  });
  const purges = sorted.flatMap((entry): [HistoryEntry, Purged][] => {
    const purged = entry.kind === 'purged' ? readPart(entry, Purged) : undefined;
    return purged ? [[entry, purged]] : [];
  });
  return new Map(
    purges.filter(([, { phone, of }]) => !restored.some((one) => one.clock > of && isOfTombstone(phone, one.phone))),
  );
}

interface Context {
  purges: ReadonlyMap<HistoryEntry, Purged>;
  gone: ReadonlySet<string>;
  spoken: Map<string, Set<string>>;
  today: CivilDate;
}

function after(
  known: KnownOrder | undefined,
  key: string,
  entry: HistoryEntry,
  { purges, gone, spoken, today }: Context,
): KnownOrder | undefined {
  const part = <T>(schema: z.ZodMiniType<T>, index = 0): T | undefined =>
    gone.has(entry.parts[index] ?? '') ? undefined : readPart(entry, schema, index);
  const rest = <T>(schema: z.ZodMiniType<T>): T[] => readRest(withoutParts(entry, gone), schema);
  switch (entry.kind) {
    case 'told': {
      const head = part(TellingHead);
      return head ? afterTelling(known, key, head, rest(ToldLine), today) : known;
    }
    case 'recorded': {
      const order = part(OrderRecord);
      return order ? afterRecord(known, { order, purchases: rest(Purchase) }, spoken, today) : known;
    }
    case 'said': {
      const said = part(Said);
      if (!said || !known) return known;
      const after = afterSaying(known, said.phone, said.says, entry.at, today);
      const phone = phoneNamed(after.purchases, said.phone);
      if (!phone) return known;
      const fields = spoken.get(phone.id) ?? new Set();
      for (const field of Object.keys(said.says)) fields.add(field);
      spoken.set(phone.id, fields);
      return after;
    }
    case 'split': {
      const said = part(Said);
      return said && known ? afterSplitting(known, said.phone, said.says, entry.at, today) : known;
    }
    case 'joined': {
      const said = part(Said);
      return said && known ? afterJoining(known, said.phone, said.says) : known;
    }
    case 'deleted':
    case 'restored': {
      const named = part(Named);
      const step = entry.kind === 'deleted' ? afterDeleting : afterRestoring;
      return named && known ? step(known, named.phone, entry.at, today) : known;
    }
    case 'purged': {
      const purged = purges.get(entry);
      if (!purged) return known;
      // With the last phone of an order its words go; those that were purged before it are numbers of the same order.
      const { order = [...purges.values()].find((one) => one.order)?.order } = purged;
      return afterPurging(known, { ...purged, ...(order ? { order } : {}) });
    }
    case 'began':
    case 'kept':
    case 'removed':
    case 'noted':
    case 'exported':
    case 'argued':
    case 'withdrawn':
    case 'settled':
      return known;
  }
}
