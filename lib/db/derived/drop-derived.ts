import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { WORKED_DOORS } from '../../model/platform/door-kind';
import { DERIVED } from './derived-keys';

/** What those rows follow from, besides the doors that worked, which lie in `memory` as well. */
const SOURCES = ['purchases', 'orders', 'cases', 'settings', 'lock'];

/**
 * Whoever changes what something was derived from drops it in the same transaction: a face of the popup that is there is
 * of the rows that are there, whatever is killed when. No writer has to think of it, and none can forget it.
 */
export const dropDerived: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'drop-derived',
  create: (core) => {
    const dropped = new WeakSet<DBCoreTransaction>();
    const drop = <T>(trans: DBCoreTransaction, done: T): T | PromiseLike<T> => {
      // A database of the first versions, on its way here, has no such table and nothing in it.
      if (dropped.has(trans) || !(trans as IDBTransaction).objectStoreNames.contains('memory')) return done;
      dropped.add(trans);
      const gone = core.table('memory').mutate({ type: 'delete', trans, keys: DERIVED });
      return gone.then(() => done);
    };
    const guarded = (table: DBCoreTable, concerns: (request: DBCoreMutateRequest) => boolean): DBCoreTable => ({
      ...table,
      // Dexie's own promises, not `await`: a transaction ends with the turn in which nothing is asked of it.
      mutate: (request) => table.mutate(request).then((done) => (concerns(request) ? drop(request.trans, done) : done)),
    });
    return {
      ...core,
      transaction: (stores, mode, options) => {
        const more = mode === 'readwrite' && stores.some((store) => SOURCES.includes(store)) ? ['memory'] : [];
        return core.transaction([...new Set([...stores, ...more])], mode, options);
      },
      table: (name) => {
        const table = core.table(name);
        if (SOURCES.includes(name)) return guarded(table, changesRows);
        return name === 'memory' ? guarded(table, concernsDoors) : table;
      },
    };
  },
};

/** A look at the deadlines that finds nothing to move writes nothing, all the same in a request. */
function changesRows(request: DBCoreMutateRequest): boolean {
  if (request.type === 'deleteRange') return true;
  return (request.type === 'delete' ? request.keys : request.values).length > 0;
}

function concernsDoors(request: DBCoreMutateRequest): boolean {
  if (request.type === 'deleteRange') return true;
  if (request.type === 'delete') return request.keys.includes(WORKED_DOORS);
  return request.values.some((row: { key?: unknown }) => row.key === WORKED_DOORS);
}
