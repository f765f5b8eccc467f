import type { Transaction } from 'dexie';

/** One step of the database's history. A released step is never edited: a new one is added. */
export interface Upgrade {
  readonly version: number;
  /** Dexie's notation: primary key first, then indexes; `null` drops a table. Only what changed since the step before. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Moves the rows of the version before. Runs in the transaction that changes the schema: all of it or nothing. */
  readonly migrate?: (transaction: Transaction) => Promise<void>;
}
