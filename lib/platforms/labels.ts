import type { PageKind } from '../model/order';
import type { LayoutReading, PlatformReader } from './platform';

/** Reads a page of a layout nobody has described, by the words a buyer sees. */
export function readByLabels(
  _platform: PlatformReader,
  _page: PageKind,
  _document: Document,
  _url: URL,
): LayoutReading {
  return { orders: [], problems: ['layout-unknown'], via: {} };
}
