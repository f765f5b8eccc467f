import { dayOf, provesOf, titleOf } from '@/lib/evidence/item';
import { CASE_ACT } from '@/lib/model/case';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { EvidenceItem } from '@/lib/model/evidence-says';

export interface Choice {
  record: EvidenceRecord;
  taken: boolean;
  title: string;
  source: string;
  proves: string;
}

/**
 * Every item, oldest first, as a catalogue has them. Page contents are left out unless chosen, their pictures say the same;
 * so is what has a covered copy, which was made to be shared. The sealed acts of a dispute are nothing to hand over: they
 * stand in the ledger.
 */
export function choicesFor(evidence: readonly EvidenceItem[]): Choice[] {
  const covered = new Set(
    evidence.flatMap(({ record: { method, derivedFrom } }) =>
      method === 'masked' && derivedFrom ? [derivedFrom] : [],
    ),
  );
  return evidence
    .filter(({ record }) => !(record.kind === 'note' && record.name === CASE_ACT))
    .toSorted((a, b) => a.record.takenAt - b.record.takenAt)
    .map((item) => {
      const { record } = item;
      return {
        record,
        taken: record.kind !== 'snapshot' && !covered.has(record.sha256),
        title: `${titleOf(item)} ${dayOf(item)}`,
        source: record.url ? `订单页面 ${record.url}` : '本人保存',
        proves: provesOf(item),
      };
    });
}

/** The list with one of it a place further up or down. */
export function moved(choices: readonly Choice[], from: number, by: -1 | 1): Choice[] {
  const to = Math.max(0, Math.min(choices.length - 1, from + by));
  const list = [...choices];
  list.splice(to, 0, ...list.splice(from, 1));
  return list;
}
