import { readPage } from '@/lib/platforms';
import { inOneGo } from '@/lib/platforms/in-pieces';
import { readByLabels } from '@/lib/platforms/labels';
import type { PlatformReader } from '@/lib/platforms/platform';
import { findOrders } from '@/lib/platforms/read';

/** What is read of a page, whole, and what was found of it: each order with its element. */
export function findOn(platform: PlatformReader, document: Document, url: URL) {
  const { found } = inOneGo(findOrders(platform, document, url, readByLabels));
  return { found, reading: readPage(document, url) };
}
