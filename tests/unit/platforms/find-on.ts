import { readPage } from '@/lib/platforms';
import { readByLabels } from '@/lib/platforms/labels/read-by-labels';
import { findOrders } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import type { PlatformReader } from '@/lib/platforms/reading/reader';

/** What is read of a page, whole, and what was found of it: each order with its element. */
export function findOn(platform: PlatformReader, document: Document, url: URL) {
  const { found } = inOneGo(findOrders(platform, document, url, readByLabels));
  return { found, reading: readPage(document, url) };
}
