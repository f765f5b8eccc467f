import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { Head, HistoryEntry } from '@/lib/model/history/entry';
import { edits } from './edits';
import type { TableName, Tables } from './tables';

export interface Tampering {
  group: string;
  name: string;
  tables: Tables;
  /** Ends of chains that were noted outside of this browser's database. */
  heads?: readonly Head[];
}

/** What follows from other rows and is made anew every day, or says only when a page was last looked at: not sealed. */
const MADE_ANEW: Partial<Record<TableName, RegExp>> = {
  purchases: /^nextDeadline( gone)?$/,
  cases: /^next(On|Words)( gone)?$/,
  orders: /^sources\.\d+\.(url|at)( gone)?$/,
};

const replaced = <T>(rows: readonly T[], row: T, other: T): T[] => rows.map((one) => (one === row ? other : one));

/** A new key for a row that is put beside the one it was copied from. */
const COPIES: Record<TableName, (row: never) => object> = {
  history: (row: HistoryEntry) => ({ ...row, hash: `${row.hash.slice(1)}0` }),
  ledger: (row: Tables['ledger'][number]) => ({ ...row, seq: row.seq + 1 }),
  foreign: (row: Tables['foreign'][number]) => ({ ...row, end: `${row.end.slice(1)}0` }),
  evidence: (row: EvidenceRecord) => ({ ...row, id: `${row.id.slice(1)}0` }),
  says: (row: Tables['says'][number]) => ({ ...row, id: `${row.id.slice(1)}0` }),
  orders: (row: Tables['orders'][number]) => ({ ...row, key: `${row.key}0` }),
  purchases: (row: Tables['purchases'][number]) => ({ ...row, id: `${row.id}0` }),
  cases: (row: Tables['cases'][number]) => ({ ...row, id: `${row.id.slice(1)}0` }),
  blobs: (row: Tables['blobs'][number]) => ({ ...row, sha256: `${row.sha256.slice(1)}0` }),
};

const KEYS: Record<TableName, string> = {
  history: 'hash',
  ledger: 'seq',
  foreign: 'end',
  evidence: 'id',
  says: 'id',
  orders: 'key',
  purchases: 'id',
  cases: 'id',
  blobs: 'sha256',
};

/** Of every kind of row each field changed and taken away, each row taken away, doubled, and swapped with the next. */
export function tamperedRows(all: Tables): Tampering[] {
  return (Object.keys(COPIES) as TableName[]).flatMap((table) => {
    const rows: readonly object[] = all[table];
    const keyOf = (row: object) => String((row as Record<string, unknown>)[KEYS[table]]);
    const put = (others: readonly object[]): Tables => ({ ...all, [table]: others });
    const fields = sampleOf(table, all).flatMap((row) =>
      edits(row)
        .filter(({ name }) => !MADE_ANEW[table]?.test(name))
        .map((edit) => ({
          group: `${table}: a field changed or gone`,
          name: `${keyOf(row)} ${edit.name}`,
          tables: put(replaced(rows, row, edit.row)),
        })),
    );
    const gone = rows.map((row) => ({
      group: `${table}: a row gone`,
      name: keyOf(row),
      tables: put(rows.filter((one) => one !== row)),
    }));
    const more = rows.map((row) => ({
      group: `${table}: a row doubled`,
      name: keyOf(row),
      tables: put([...rows, COPIES[table](row as never)]),
    }));
    return [...fields, ...gone, ...more, ...swapped(table, rows, put)];
  });
}

/** Every item that is sealed as a whole; of the other tables a row of each kind. */
function sampleOf(table: TableName, all: Tables): readonly object[] {
  if (table === 'blobs') return [];
  if (table === 'evidence') {
    const sealed = new Set(all.history.flatMap(({ kind, evidenceId }) => (kind === 'kept' ? evidenceId : [])));
    return all.evidence.filter(({ id }) => sealed.has(id)).slice(0, 7);
  }
  if (table === 'history') return [...new Map(all.history.map((entry) => [entry.kind, entry])).values()];
  return all[table].slice(0, 4);
}

/** Two neighbours exchange all but their keys. */
function swapped(table: TableName, rows: readonly object[], put: (rows: readonly object[]) => Tables): Tampering[] {
  return rows.slice(1).flatMap((row, i) => {
    const before = rows[i];
    if (!before) return [];
    const key = KEYS[table];
    const of = (one: object) => (one as Record<string, unknown>)[key];
    const first = { ...row, [key]: of(before) };
    const second = { ...before, [key]: of(row) };
    // Two that differ in nothing but their keys.
    if (canonicalJson(first) === canonicalJson(before)) return [];
    return {
      group: `${table}: two rows swapped`,
      name: `${of(before)} ${of(row)}`,
      tables: put(replaced(replaced(rows, before, first), row, second)),
    };
  });
}
