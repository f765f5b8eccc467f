import type { CivilDate } from '../model/dates';
import type { PageReading, ReaderId } from '../model/order';
import { READER_IDS } from '../model/platform/platform';
import { jd } from './jd';
import { readByLabels } from './labels/read-by-labels';
import { pinduoduo } from './pinduoduo';
import { withoutMemory } from './reading/box-memory';
import { findOrders, wholeOf } from './reading/find-orders';
import { fieldsMissing } from './reading/gaps/missing-fields';
import { inOneGo } from './reading/pausing';
import type { FoundOrder, PlatformReader } from './reading/reader';
import { tmall } from './tmall';

const READERS: Readonly<Record<ReaderId, PlatformReader>> = { jd, tmall, pinduoduo };

/** All platforms, in the order the popup names them. */
export const PLATFORMS: readonly PlatformReader[] = READER_IDS.map((id) => READERS[id]);

export function platformAt(url: URL): PlatformReader | undefined {
  return PLATFORMS.find((platform) => platform.pageKind(url) !== 'other');
}

/**
 * What a page says about orders. Total: hostile input gives `problems`, never a throw. No clock, no writes, no requests.
 *
 * @param today the day in Beijing: completes times without a year (`09-05 19:33`, `昨天 18:54`), which are absent without it
 */
export function readPage(document: Document, url: URL, today?: CivilDate): PageReading {
  const platform = platformAt(url);
  if (!platform) return { platform: 'jd', page: 'other', layout: 'none', orders: [], problems: [], via: {} };
  const { reading, found } = inOneGo(findOrders(platform, document, url, readByLabels, withoutMemory, today));
  const orders = found.flatMap((one) => wholeOf(one, reading.problems) ?? []);
  return { ...reading, problems: [...reading.problems, ...fieldsMissing(reading, orders)], orders };
}

export type { FoundOrder, PlatformReader };
