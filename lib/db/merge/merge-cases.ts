import type { CaseRecord } from '../../model/case';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';

/** Disputes of both vaults. Within the caller's transaction over `cases`. */
export async function mergeCases(db: Vault, others: readonly CaseRecord[]): Promise<void> {
  const here = await db.cases.bulkGet(others.map(({ id }) => id));
  await db.cases.bulkPut(others.map((other, i) => joined(here[i], other)));
}

/** What was written down or saved stays from both; of the rest the later word counts. */
export function joined(here: CaseRecord | undefined, other: CaseRecord): CaseRecord {
  if (!here) return other;
  const [early, late] = [here, other].toSorted((a, b) => a.updatedAt - b.updatedAt || compare(a, b));
  if (!early || !late) return here;
  return {
    ...late,
    answers: { ...early.answers, ...late.answers },
    said: { ...early.said, ...late.said },
    entries: union([...early.entries, ...late.entries], ({ id }) => id).toSorted(
      (a, b) => a.writtenAt - b.writtenAt || compare(a, b),
    ),
    drafts: union([...early.drafts, ...late.drafts], (draft) => canonicalJson(draft)).toSorted(
      (a, b) => a.savedAt - b.savedAt || compare(a, b),
    ),
    openedAt: Math.min(early.openedAt, late.openedAt),
  };
}

function union<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
