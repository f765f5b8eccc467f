import type { Snapshot } from '../../model/page/snapshot';
import type { PageReport } from '../../model/page-report';
import type { PictureChoices } from '../../model/settings';
import type { PartName } from '../parts/parts';

/** What a content script sends with one order's picture-to-be. */
export interface SnapshotMessage {
  orderKey: string;
  snapshot: Snapshot;
  /** Of the page, without secrets. */
  url: string;
  /** Epoch milliseconds. */
  takenAt: number;
  /** The order has changed since its snapshot of some seconds ago. */
  later?: true;
}

/** Orders that have no picture yet, and what the buyer wants in one. */
export interface PicturesWanted {
  wantPictures: readonly string[];
  pictures: PictureChoices;
}

/** The way to the background. Answers are values; a courier never throws. */
export interface Courier {
  /** Something will be told in a moment: a background that sleeps has until then to wake up. */
  wake(): void;
  tell(report: PageReport): Promise<({ ok: true } & PicturesWanted) | Failed>;
  /** Has a part put into this page; it is there when the answer comes. */
  callPart(part: PartName): Promise<{ ok: true } | Failed>;
  hand(message: SnapshotMessage): Promise<{ ok: true } | Failed>;
}

/** `retry`: it may go better in a moment (the background was being restarted); else only a change can help. */
export interface Failed {
  ok: false;
  retry: boolean;
}
