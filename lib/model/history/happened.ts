import type { HistoryKind } from './entry';

/** Something that happened just now on this device. */
export interface Happened {
  kind: HistoryKind;
  orderKey: string;
  /** What it says. One that must not be kept twice (the record of an item) is given as `{ sum }` alone. */
  parts: readonly (object | { sum: string })[];
  /** Which item it is about. */
  item?: { evidenceId: string; sha256: string };
  /** The order's rows after it, as `sealOfOrder` gives it. */
  state?: string;
}
