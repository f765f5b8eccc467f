import { dayOf, provesOf, titleOf } from '@/lib/evidence/item';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { EvidenceItem } from '@/lib/model/evidence-says';

export interface Choice {
  record: EvidenceRecord;
  taken: boolean;
  title: string;
  source: string;
  proves: string;
}

/** Every item, oldest first, as a catalogue has them; page contents are left out unless chosen, their pictures say the same. */
export function choicesFor(evidence: readonly EvidenceItem[]): Choice[] {
  return evidence
    .toSorted((a, b) => a.record.takenAt - b.record.takenAt)
    .map((item) => {
      const { record } = item;
      return {
        record,
        taken: record.kind !== 'snapshot',
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
