export interface Fault {
  /**
   * `chain`: an entry does not follow from the one before, does not say what was hashed, or its words are gone; `cut`: a
   * chain no longer leads to an end that was noted; `extra`: it goes on after the end that was noted here; `forked`: it has
   * two ends; `record`: an item is gone, or its record is not what was sealed; `bytes`: the same of its bytes; `order`: an
   * order or a phone is not what its history says; `case`: the same of a dispute; `unlisted`: rows or bytes that no chain knows.
   */
  kind: 'chain' | 'cut' | 'extra' | 'forked' | 'record' | 'bytes' | 'order' | 'case' | 'unlisted';
  /** Of which order or item, where it is known. */
  orderKey?: string;
  evidenceId?: string;
  device?: string;
  seq?: number;
}
