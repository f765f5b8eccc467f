import type { HistoryEntry } from '../../model/history/entry';
import type { Vault } from '../store/schema';

/** Entries of another vault, some at a time: all of them at once may be more than fits into memory. */
export interface Entries {
  /** Within a transaction nothing but the database may be waited for. */
  each(use: (some: readonly HistoryEntry[]) => Promise<void>): Promise<void>;
}

const BATCH = 500;

export const entriesOf = (all: readonly HistoryEntry[]): Entries => ({
  each: async (use) => {
    for (let from = 0; from < all.length; from += BATCH) await use(all.slice(from, from + BATCH));
  },
});

/** Those that an import has put aside. */
export const stagedEntries = ({ staged }: Vault): Entries => ({
  each: async (use) => {
    let some = await staged.orderBy('hash').limit(BATCH).toArray();
    while (some.length > 0) {
      await use(some);
      some = await staged
        .where('hash')
        .above(some.at(-1)?.hash ?? '')
        .limit(BATCH)
        .toArray();
    }
  },
});
