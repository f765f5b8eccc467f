import type { Upgrade } from './upgrade';

interface Row {
  key: string;
  value: unknown;
}

/** What the buyer could choose in version 1. */
const CHOSEN = 'reminders';
/** Chains that came with backups of other machines lay among the settings under the hash of their last entry. */
const CHAIN = 'ledger:';

/**
 * Version 1 had one drawer for three things. What the buyer chose stays; the chains of other machines go to the ledger's
 * side; all the rest, known or not, is memory of this machine.
 */
export const settingsApart: Upgrade = {
  version: 2,
  stores: { memory: 'key', foreignChains: 'end' },
  migrate: async (transaction) => {
    const settings = transaction.table<Row, string>('settings');
    const rows = (await settings.toArray()).filter(({ key }) => key !== CHOSEN);
    const chains = rows.filter(({ key, value }) => key.startsWith(CHAIN) && Array.isArray(value));
    await transaction
      .table('foreignChains')
      .bulkPut(chains.map(({ key, value }) => ({ end: key.slice(CHAIN.length), entries: value })));
    await transaction.table('memory').bulkPut(rows.filter((row) => !chains.includes(row)));
    await settings.bulkDelete(rows.map(({ key }) => key));
  },
};
