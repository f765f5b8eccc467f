import { noteEvidence } from '../../db/evidence/note-evidence';
import { addEvidence } from '../../db/evidence/store-evidence';
import type { Vault } from '../../db/store/schema';
import type { EvidenceRecord } from '../../model/evidence';
import type { EvidenceItem } from '../../model/evidence-says';
import { endingOf } from '../file-name';
import { titleOf } from '../item';

/**
 * Keeps a masked copy beside its original, which stays as it is. The copy is an item of its own: it names the sum of what it
 * was made from, says what was done to it, and is of the original's day. What the buyer said of that holds for it too.
 */
export async function keepMasked(
  db: Vault,
  original: EvidenceItem,
  copy: Blob,
  { words, keptWith, now }: { words: string; keptWith: string; now: number },
): Promise<EvidenceRecord> {
  const { orderKey, purchaseId, kind, sha256, takenAt, url, phase, width, height } = original.record;
  const title = titleOf(original).replace(/\.\w{2,4}$/, '');
  const [record] = await addEvidence(
    db,
    [
      {
        orderKey,
        kind,
        method: 'masked',
        mime: copy.type,
        name: `${title.slice(0, 180)}（遮盖）.${endingOf(copy.type)}`,
        derivedFrom: sha256,
        remarks: [words.slice(0, 200)],
        keptWith: keptWith.slice(0, 60),
        takenAt,
        content: copy,
        ...(purchaseId === undefined ? {} : { purchaseId }),
        ...(url === undefined ? {} : { url }),
        ...(phase === undefined ? {} : { phase }),
        ...(width === undefined || height === undefined ? {} : { width, height }),
      },
    ],
    now,
  );
  if (!record) throw new Error('nothing was kept');
  const { kind: said, happenedOn, proves, purchaseId: phone } = original.says;
  const says = {
    ...(said === undefined ? {} : { kind: said }),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(proves === undefined ? {} : { proves }),
    ...(phone === undefined ? {} : { purchaseId: phone }),
  };
  if (Object.keys(says).length > 0) await noteEvidence(db, [record.id], says, now);
  return record;
}
