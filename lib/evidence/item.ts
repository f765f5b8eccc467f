import type { EvidenceRecord } from '../model/evidence';
import type { EvidenceSays } from '../model/evidence-says';
import { KINDS } from './kinds';

/** An item as the buyer knows it: what was sealed, and what he says of it. */
export interface EvidenceItem {
  record: EvidenceRecord;
  says: EvidenceSays;
}

export const kindOf = ({ record, says }: EvidenceItem): EvidenceRecord['kind'] => says.kind ?? record.kind;

/** The buyer's title, else the name of the file, else what it is. */
export const titleOf = (item: EvidenceItem): string => item.says.title ?? item.record.name ?? KINDS[kindOf(item)].name;

export const provesOf = (item: EvidenceItem): string => item.says.proves ?? KINDS[kindOf(item)].proves;

/** Which phone of the order it belongs to; `undefined` = to all of them. */
export const phoneOf = ({ record, says }: EvidenceItem): string | undefined => says.purchaseId ?? record.purchaseId;
