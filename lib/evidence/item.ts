import { civilDateOf } from '../model/dates';
import type { EvidenceRecord } from '../model/evidence';
import type { EvidenceItem } from '../model/evidence-says';
import { KINDS } from './kinds';

export const kindOf = ({ record, says }: EvidenceItem): EvidenceRecord['kind'] => says.kind ?? record.kind;

/** The buyer's title, else the name of the file, else what it is. */
export const titleOf = (item: EvidenceItem): string => item.says.title ?? item.record.name ?? KINDS[kindOf(item)].name;

export const provesOf = (item: EvidenceItem): string => item.says.proves ?? KINDS[kindOf(item)].proves;

/** The day it came about, else the day it was kept. */
export const dayOf = ({ record, says }: EvidenceItem): string => says.happenedOn ?? civilDateOf(record.takenAt);
