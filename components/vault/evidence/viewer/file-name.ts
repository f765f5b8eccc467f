import { endingOf, plainName } from '@/lib/evidence/file-name';
import { dayOf, titleOf } from '@/lib/evidence/item';
import type { EvidenceItem } from '@/lib/model/evidence-says';

/** Under which name a copy is saved: the file's own, else day and title. */
export function fileNameOf(item: EvidenceItem): string {
  const { name, mime } = item.record;
  return plainName(name ?? `${dayOf(item)} ${titleOf(item)}.${endingOf(mime)}`) || '凭证';
}
