import type { Transaction } from 'dexie';
import type { CaseRecord } from '../../../model/case';
import { recordedCase } from '../../cases/recorded-case';
import { type PurchaseRow, purchaseOf } from '../rows';
import type { Upgrade } from './upgrade';

/** Disputes get a history: what is known of each are its first entries. A place for what an import has read so far. */
export const caseHistory: Upgrade = {
  version: 6,
  stores: { staged: 'hash' },
  migrate: async (transaction: Transaction) => {
    const records = await transaction.table<CaseRecord, string>('cases').toArray();
    const rows = await transaction
      .table<PurchaseRow, string>('purchases')
      .bulkGet(records.map(({ purchaseId }) => purchaseId));
    const entries = records.flatMap((record, i) => recordedCase(record, rows[i] && purchaseOf(rows[i])));
    await transaction.table('history').bulkPut(entries);
  },
};
