import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import { sealNow, unsealNow } from '../../lock/row-cipher';
import { type Keyring, VaultLocked } from './keyring';
import { placeOf } from './place';
import { SECRETS } from './secrets';

type Row = Record<string, unknown>;
/** A row as it lies on the disk: `sealed` holds what is not there. */
const SEALED = 'sealed';

/**
 * Between the tables and the disk: what the buyer typed is encrypted as it is written and decrypted as it is read. Nobody
 * above knows of it. A row that cannot be opened (the vault is locked; it was altered) is given as it lies, and written back
 * so: what is in it stays. A locked vault takes no new words in plain.
 */
export function sealedRows(keyring: Keyring): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'lock',
    create: (core) => ({
      ...core,
      table: (name) => (SECRETS[name] ? sealedTable(core.table(name), keyring) : core.table(name)),
    }),
  };
}

function sealedTable(table: DBCoreTable, keyring: Keyring): DBCoreTable {
  const place = (row: Row) => placeOfRow(table.name, row, table.schema.primaryKey.extractKey?.(row));
  const opened = (value: unknown): unknown => {
    const words = keyring.keys?.words;
    return words && isSealed(value) ? openedRow(value, words, place(value)) : value;
  };
  return {
    ...table,
    // `then` of what the table gives, and nothing awaited: a transaction does not outlive the browser's own promises.
    mutate: (request) => {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      const values = request.values.map((row: Row) => closedRow(table.name, row, keyring, place(row)));
      return table.mutate({ ...request, values });
    },
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(opened)),
    query: (request) =>
      table
        .query(request)
        .then((answer) => (request.values ? { ...answer, result: answer.result.map(opened) } : answer)),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? openedCursor(cursor, opened) : cursor)),
  };
}

/** @param key of the row, where it has one of its own */
export const placeOfRow = (table: string, row: Row, key: unknown): string =>
  placeOf(table, SECRETS[table]?.named?.(row) ?? key);

const isSealed = (value: unknown): value is Row & { sealed: Uint8Array } =>
  typeof value === 'object' && value !== null && (value as Row)[SEALED] instanceof Uint8Array;

export function openedRow(row: Row & { sealed: Uint8Array }, words: Uint8Array, place: string): Row {
  const secret = unsealNow(words, row.sealed, place);
  if (typeof secret !== 'object' || secret === null) return row;
  const { sealed: _sealed, ...plain } = row;
  return { ...plain, ...secret };
}

function closedRow(table: string, row: Row, keyring: Keyring, place: string): Row {
  const secrets = SECRETS[table];
  if (!secrets || !keyring.lock || isSealed(row)) return row;
  const secret = secrets.of(row);
  if (!secret) return row;
  const words = keyring.keys?.words;
  // Rows that were there before the lock, and are not encrypted yet, may be brought up to the day.
  if (!words && keyring.lock.state === 'on') throw new VaultLocked();
  if (!words || !keyring.seals) return row;
  return { ...secrets.without(row), [SEALED]: sealNow(words, secret, place) };
}

/** All that is asked of the cursor's own: a browser's getters refuse any other `this`. */
function openedCursor(cursor: DBCoreCursor, opened: (value: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => opened(cursor.value) },
  }) as DBCoreCursor;
}
