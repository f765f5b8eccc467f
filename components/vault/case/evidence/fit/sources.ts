import type { EvidenceLine } from '@/lib/cases/evidence/evidence-list';
import { findBytes } from '@/lib/db/evidence/bytes/stored-bytes';
import type { Vault } from '@/lib/db/store/schema';
import type { Source } from '@/lib/evidence/fit/source';
import type { EvidenceItem } from '@/lib/model/evidence-says';

/** A line of the list as an item to hand over. Only bytes that are what was sealed are given. */
export function sourceOf(
  db: Vault,
  { name }: Pick<EvidenceLine, 'name'>,
  { record: { id, mime, bytes, sha256, width, height } }: Pick<EvidenceItem, 'record'>,
  number: number,
): Source {
  return {
    id,
    number,
    name,
    mime,
    bytes,
    sha256,
    ...(width && height ? { width, height } : {}),
    async open() {
      const stored = await findBytes(db, sha256);
      return stored && (await stored.isWhole({ sha256, bytes })) ? stored.blob(mime) : undefined;
    },
  };
}
