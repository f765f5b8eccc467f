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
