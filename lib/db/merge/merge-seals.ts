import type { SignerRow, StampRow } from '../../model/history/seals';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';

/** What a device or an authority has signed: nothing in it is ever changed, and it names nobody. */
export interface Seals {
  stamps: readonly StampRow[];
  signers: readonly SignerRow[];
}

export const NO_SEALS: Seals = { stamps: [], signers: [] };

export const sealTables = (db: Vault) => [db.stamps, db.signers];

/**
 * The seals of both vaults. A join: whoever gives to whom, in which order and how often, the same comes of it. Within a
 * transaction over {@link sealTables}.
 */
export async function mergeSeals(db: Vault, { stamps, signers }: Seals): Promise<void> {
  await db.stamps.bulkPut(joined([...(await db.stamps.toArray()), ...stamps], ({ sum }) => sum, earlierOf));
  await db.signers.bulkPut(joined([...(await db.signers.toArray()), ...signers], ({ id }) => id, laterOf));
}

function joined<T>(rows: readonly T[], keyOf: (row: T) => string, join: (a: T, b: T) => T): T[] {
  const byKey = new Map<string, T>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    byKey.set(keyOf(row), known === undefined ? row : join(known, row));
  }
  return [...byKey.values()];
}

const first = <T>(a: T, b: T): T => (canonicalJson(a) <= canonicalJson(b) ? a : b);

/** Of one token the row of who kept it first. */
function earlierOf(a: StampRow, b: StampRow): StampRow {
  if (a.keptAt === b.keptAt) return first(a, b);
  return a.keptAt < b.keptAt ? a : b;
}

/** Of one device and key what was signed last. */
export function laterOf(a: SignerRow, b: SignerRow): SignerRow {
  if (a.seq === b.seq) return first(a, b);
  return a.seq > b.seq ? a : b;
}
