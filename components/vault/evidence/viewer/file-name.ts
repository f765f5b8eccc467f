import { titleOf } from '@/lib/evidence/item';
import { civilDateOf } from '@/lib/model/dates';
import type { EvidenceItem } from '@/lib/model/evidence-says';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/xhtml+xml': 'xhtml',
  'text/plain': 'txt',
};

/** Under which name a copy is saved: the file's own, else day and title. */
export function fileNameOf(item: EvidenceItem): string {
  const { name, mime, takenAt } = item.record;
  if (name) return safe(name);
  return safe(`${civilDateOf(takenAt)} ${titleOf(item)}.${ENDINGS[mime] ?? 'bin'}`);
}

/** Without signs that a folder does not take. */
const safe = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || '凭证';
