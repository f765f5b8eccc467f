import type { PackageItem } from '../package/manifest';

export type ItemState = 'whole' | 'changed' | 'missing' | 'renamed' | 'not-in-ledger';

export interface ItemReport {
  item: PackageItem;
  state: ItemState;
  /** For people; empty where it is whole. */
  says: string;
}

export interface StampReport {
  file: string;
  state: 'good' | 'unknown-root' | 'unchecked' | 'bad';
  /** The authority's time, where it can be told. */
  at?: Date;
  says: string;
}

/** Who kept and signed what: the browser that made the package, and the other devices of the same vault. */
export interface DeviceReport {
  /** SHA-256 of its public key. */
  key: string;
  /** It made the package. */
  own: boolean;
  /** Numbers of the items it kept first. */
  items: number[];
  /** For people. */
  says: string;
}

/** What a check of a package found. Nothing is corrected or left out. */
export interface PackageReport {
  /** Nothing at all is wrong. */
  whole: boolean;
  title: string;
  items: ItemReport[];
  stamps: StampReport[];
  devices: DeviceReport[];
  /** Everything wrong that is not about one item, in sentences. */
  faults: string[];
  /** SHA-256 of the key it was signed with: to be compared with the sender's. */
  key?: string;
  /** Entries of the ledger that were followed. */
  entries: number;
}

/** A file that is not read at all, and why. */
export interface Refusal {
  refused: string;
}
