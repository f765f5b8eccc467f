/** A vault as a released version left it on the disk, written down by hand and never changed afterwards. */
export interface StoredVersion {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}
