import { KINDS } from '@/lib/evidence/kinds';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { beijingTime } from '@/lib/proof/package/beijing-time';

export interface Choice {
  record: EvidenceRecord;
  taken: boolean;
  title: string;
  source: string;
  proves: string;
}

/** Every item, oldest first, as a catalogue has them; page contents are left out unless chosen, their pictures say the same. */
export function choicesFor(evidence: readonly EvidenceRecord[]): Choice[] {
  return evidence
    .toSorted((a, b) => a.takenAt - b.takenAt)
    .map((record) => ({
      record,
      taken: record.kind !== 'snapshot',
      title: `${record.name ?? KINDS[record.kind].name} ${beijingTime(record.takenAt).slice(0, 10)}`,
      source: record.url ? `订单页面 ${record.url}` : '本人保存',
      proves: KINDS[record.kind].proves,
    }));
}
