import type { PageKind } from '../../model/order';
import type { InPieces } from './pausing';
import type { LayoutReading, PlatformReader } from './reader';

/** Reads a page of a layout nobody has described. A part of its own that a content script calls only when it is needed. */
export type LabelReader = (
  platform: PlatformReader,
  kind: PageKind,
  document: Document,
  url: URL,
) => InPieces<LayoutReading>;
