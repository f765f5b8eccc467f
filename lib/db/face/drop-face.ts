import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { WORKED_DOORS } from '../../model/platform/door-kind';
import { FACE } from './face-key';

/** What the popup's first look is made of, besides the doors that worked, which lie in `memory`. */
const SHOWN = ['purchases', 'orders', 'cases'];

/**
 * Whoever changes what the popup shows drops its stored face in the same transaction: a face that is there is of the rows
 * that are there, whatever is killed when. No writer has to think of it, and none can forget it.
 */
export const dropFace: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'drop-face',
  create: (core) => {
    const dropped = new WeakSet<DBCoreTransaction>();
    const drop = <T>(trans: DBCoreTransaction, done: T): T | PromiseLike<T> => {
      // A database of the first versions, on its way here, has no such table and no face.
      if (dropped.has(trans) || !(trans as IDBTransaction).objectStoreNames.contains('memory')) return done;
      dropped.add(trans);
      const gone = core.table('memory').mutate({ type: 'delete', trans, keys: [FACE] });
      return gone.then(() => done);
    };
    const guarded = (table: DBCoreTable, concerns: (request: DBCoreMutateRequest) => boolean): DBCoreTable => ({
      ...table,
      // Dexie's own promises, not `await`: a transaction ends with the turn in which nothing is asked of it.
      mutate: (request) =>
        table.mutate(request).then((done) => (concerns(request) ? drop(request.trans, done) : done)),
    });
    return {
      ...core,
      transaction: (stores, mode, options) => {
        const more = mode === 'readwrite' && stores.some((store) => SHOWN.includes(store)) ? ['memory'] : [];
        return core.transaction([...new Set([...stores, ...more])], mode, options);
      },
      table: (name) => {
        const table = core.table(name);
        if (SHOWN.includes(name)) return guarded(table, changesRows);
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
