import { LINK_KINDS, type OrderReading, type Platform, type Shop } from '../../../model/order';
import { platformFacts } from '../../../model/platform/platform';
import type { OrderRecord, Source, ToldBy } from '../../../model/purchase';
import { mergeHistories, withHistory } from './contradictions';
import { mergeStatus } from './merge-status';
import { mergeFields, sourceName, type Votes } from './source-rank';

/**
 * What is known about one order, from all the pages that showed it. Pure. Pages come in any order, so merging is
 * commutative wherever two sources differ in standing, and always idempotent.
 */

const FIELDS = [
  'parentOrderId',
  'placedAt',
  'paidAt',
  'shippedAt',
  'signedAt',
  'completedAt',
  'total',
  'cards',
  'exchange',
  'otherLines',
  'phoneLines',
] as const satisfies (keyof OrderRecord)[];

const SHOP = ['name', 'id', 'url', 'selfOperated', 'chatId'] as const satisfies (keyof Shop)[];

/** One page's word about one order, as a record of its own. */
export function orderFromReading(key: string, reading: OrderReading, otherLines: number, source: Source): OrderRecord {
  const { lines, ...order } = reading;
  const record = { key, ...order, otherLines, ...(lines.length > 0 ? { phoneLines: lines.length } : {}) };
  const name = sourceName(source);
  const told: ToldBy = { status: name };
  for (const field of FIELDS) if (record[field] !== undefined) told[field] = name;
  for (const field of SHOP) if (order.shop?.[field] !== undefined) told[`shop.${field}`] = name;
  for (const kind of LINK_KINDS) if (order.links[kind] !== undefined) told[`links.${kind}`] = name;
  return { ...record, sources: [source], told, firstSeenAt: source.at, updatedAt: source.at };
}

/** `seen` arrived after `known`; both are about the order `known.key`. */
export function mergeOrders(known: OrderRecord, seen: OrderRecord): OrderRecord {
  const votes: Votes = { known: known.told ?? {}, seen: seen.told ?? {}, merged: { ...known.told }, replaced: [] };
  const merged: OrderRecord = {
    ...mergeFields(known, seen, FIELDS, votes),
    platform: mergePlatform(known.platform, seen.platform),
    status: mergeStatus(known.status, seen.status, votes),
    links: mergeFields(known.links, seen.links, LINK_KINDS, votes, 'links.'),
    sources: mergeSources(known.sources, seen.sources),
    told: votes.merged,
    firstSeenAt: Math.min(known.firstSeenAt, seen.firstSeenAt),
    updatedAt: Math.max(known.updatedAt, seen.updatedAt),
  };
  const shop = mergeShop(known.shop, seen.shop, votes);
  if (shop) merged.shop = shop;
  if (merged.orderId === undefined && seen.orderId !== undefined) merged.orderId = seen.orderId;
  const history = mergeHistories(known.history, seen.history);
  if (history) merged.history = history;
  return withHistory(merged, votes.replaced ?? [], known.sources, seen.updatedAt);
}

/** A list may show another platform's orders without a sign; a page that can tell them apart is believed. */
export function mergePlatform(known: Platform, seen: Platform): Platform {
  return platformFacts(known).mayBe === seen ? seen : known;
}

function mergeShop(known: Shop | undefined, seen: Shop | undefined, votes: Votes): Shop | undefined {
  if (known && seen) return mergeFields(known, seen, SHOP, votes, 'shop.');
  if (seen) Object.assign(votes.merged, pick(votes.seen, 'shop.'));
  return known ?? seen;
}

function pick(told: ToldBy, prefix: string): ToldBy {
  return Object.fromEntries(Object.entries(told).filter(([name]) => name.startsWith(prefix)));
}

/** One entry for each page and layout, with the last time it told something. */
export function mergeSources(known: readonly Source[], seen: readonly Source[]): Source[] {
  const byName = new Map(known.map((source) => [sourceName(source), source]));
  for (const source of seen) {
    const before = byName.get(sourceName(source));
    if (!before || before.at <= source.at) byName.set(sourceName(source), source);
  }
  return [...byName.values()].toSorted((a, b) => (sourceName(a) < sourceName(b) ? -1 : 1));
}
