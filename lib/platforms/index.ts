import type { PageReading } from '../model/order';
import { jd } from './jd';
import { readByLabels } from './labels/read-by-labels';
import { pinduoduo } from './pinduoduo';
import { findOrders, wholeOf } from './reading/find-orders';
import { inOneGo } from './reading/pausing';
import type { FoundOrder, PlatformReader } from './reading/reader';
import { tmall } from './tmall';

/** All platforms, in the order the popup names them. */
export const PLATFORMS: readonly PlatformReader[] = [jd, tmall, pinduoduo];

export function platformAt(url: URL): PlatformReader | undefined {
  return PLATFORMS.find((platform) => platform.pageKind(url) !== 'other');
}

/** What a page says about orders. Total: hostile input gives `problems`, never a throw. No clock, no writes, no requests. */
export function readPage(document: Document, url: URL): PageReading {
  const platform = platformAt(url);
  if (!platform) return { platform: 'jd', page: 'other', layout: 'none', orders: [], problems: [], via: {} };
  const { reading, found } = inOneGo(findOrders(platform, document, url, readByLabels));
  const orders = found.flatMap((one) => wholeOf(one, reading.problems) ?? []);
  return { ...reading, orders };
}

export type { FoundOrder, PlatformReader };
