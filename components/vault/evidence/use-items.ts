import type { Vault } from '@/lib/db/store/schema';
import type { EvidenceItem } from '@/lib/evidence/item';
import { CASE_ACT } from '@/lib/model/case';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { useLive } from '../use-live';

/** These items with what the buyer said of them, newest first, apart from what lies in the bin. Acts of a case are none. */
export function useItems(
  db: Vault,
  evidence: readonly EvidenceRecord[],
): { kept: EvidenceItem[]; binned: EvidenceItem[] } {
  const ids = evidence.map(({ id }) => id);
  const live = useLive(() => db.evidenceSays.bulkGet(ids), [db, ids.join()]);
  const rows = new Map((live.state === 'ready' ? live.value : []).flatMap((row) => (row ? [[row.id, row]] : [])));
  const items = evidence
    .filter(({ name }) => name !== CASE_ACT)
    .toSorted((a, b) => b.takenAt - a.takenAt)
    .map((record): EvidenceItem => {
      const { id: _id, ...says } = rows.get(record.id) ?? { id: '' };
      return { record, says };
    });
  return {
    kept: items.filter(({ says }) => says.binnedAt === undefined),
    binned: items.filter(({ says }) => says.binnedAt !== undefined),
  };
}
