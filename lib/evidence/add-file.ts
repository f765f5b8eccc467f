import { sha256Hex } from '../db/evidence/ledger';
import { addEvidence } from '../db/evidence/store-evidence';
import type { Outcome } from '../db/store/outcome';
import type { Vault } from '../db/store/schema';
import { storageFailure } from '../db/store/storage-failure';
import type { EvidenceRecord } from '../model/evidence';
import type { Purchase } from '../model/purchase';
import { sizeWords } from '../model/words/size';
import { fileTypeOf } from './file-type';

/** Bytes of the largest file that is kept: its sum is taken over all of it at once. */
export const LARGEST = 256 * 2 ** 20;

export interface Added {
  record: EvidenceRecord;
  /** The phone had these very bytes already; nothing was added. */
  known: boolean;
}

/** A file to keep. What came from the clipboard, or was typed, has no name of its own. */
export interface NewFile {
  content: Blob;
  name?: string;
  kind?: EvidenceRecord['kind'];
  /** What a picture most likely is where it comes from. */
  pictureIs?: EvidenceRecord['kind'];
}

/** Keeps a file as it is, byte for byte, with the phone it belongs to. Why not, in words for the buyer. */
export async function addFile(
  db: Vault,
  { orderKey, id }: Pick<Purchase, 'orderKey' | 'id'>,
  { content, name, kind, pictureIs = 'photo' }: NewFile,
  keptWith: string,
  now: number,
): Promise<Outcome<Added>> {
  if (content.size === 0) return { ok: false, reason: '这个文件是空的，没有保存。' };
  if (content.size > LARGEST)
    return { ok: false, reason: `这个文件有 ${sizeWords(content.size)}，太大了，最多 ${sizeWords(LARGEST)}。` };
  try {
    const type = await fileTypeOf(content, name);
    const known = await sameBytes(db, id, content);
    if (known) return { ok: true, value: { record: known, known: true } };
    const [record] = await addEvidence(
      db,
      [
        {
          orderKey,
          purchaseId: id,
          kind: kind ?? (type.kind === 'photo' ? pictureIs : type.kind),
          method: 'added-by-hand',
          mime: type.mime,
          ...(name ? { name: name.slice(0, 200) } : {}),
          keptWith: keptWith.slice(0, 60),
          content,
        },
      ],
      now,
    );
    return record ? { ok: true, value: { record, known: false } } : { ok: false, reason: NOT_READ };
  } catch (error) {
    // The file was moved, or its medium taken out, since it was chosen.
    if (error instanceof DOMException && /^(?:NotReadable|NotFound|Security)Error$/.test(error.name))
      return { ok: false, reason: NOT_READ };
    const failure = storageFailure(error);
    if (failure === 'failed') throw error;
    return {
      ok: false,
      reason: failure === 'full' ? '磁盘空间不够，没有保存。已有的凭证都在。' : '保险箱打不开，没有保存。',
    };
  }
}

const NOT_READ = '这个文件读不出来（可能已被移动或删除），没有保存。';

/** An item of the phone, not in the bin, that has the same bytes. */
async function sameBytes(db: Vault, purchaseId: string, content: Blob): Promise<EvidenceRecord | undefined> {
  const alike = await db.evidence
    .where({ purchaseId })
    .filter(({ bytes }) => bytes === content.size)
    .toArray();
  if (alike.length === 0) return undefined;
  const sha256 = await sha256Hex(await content.arrayBuffer());
  const binned = await db.evidenceSays.bulkGet(alike.map(({ id }) => id));
  return alike.find((item, i) => item.sha256 === sha256 && binned[i]?.binnedAt === undefined);
}
