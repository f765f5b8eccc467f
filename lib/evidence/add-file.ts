import type { Filling } from '../db/evidence/bytes/chunks/fill-from';
import { NoRoom, takeIn } from '../db/evidence/bytes/take-in';
import { sealedItem, storeSealed } from '../db/evidence/store-evidence';
import type { Outcome } from '../db/store/outcome';
import type { Vault } from '../db/store/schema';
import { storageFailure } from '../db/store/storage-failure';
import type { EvidenceRecord } from '../model/evidence';
import type { Purchase } from '../model/purchase';
import { sizeWords } from '../model/words/size';
import { fileTypeOf } from './file-type';

/** Bytes of the largest file that is kept: what comes out again as a file of a ZIP that every program opens. */
export const LARGEST = 4e9;

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

/** Keeps a file as it is, byte for byte, with the phone it belongs to: all of it or nothing. Why not, in words for the buyer. */
export async function addFile(
  db: Vault,
  { orderKey, id }: Pick<Purchase, 'orderKey' | 'id'>,
  { content, name, kind, pictureIs = 'photo' }: NewFile,
  keptWith: string,
  now: number,
  filling: Filling = {},
): Promise<Outcome<Added>> {
  if (content.size === 0) return { ok: false, reason: '这个文件是空的，没有保存。' };
  if (content.size > LARGEST)
    return { ok: false, reason: `这个文件有 ${sizeWords(content.size)}，太大了，最多 ${sizeWords(LARGEST)}。` };
  try {
    const type = await fileTypeOf(content, name);
    const taken = await takeIn(db, content, filling);
    const known = await sameBytes(db, id, taken.bytes.sha256);
    if (known) {
      await taken.undo();
      return { ok: true, value: { record: known, known: true } };
    }
    const item = {
      orderKey,
      purchaseId: id,
      kind: kind ?? (type.kind === 'photo' ? pictureIs : type.kind),
      method: 'added-by-hand' as const,
      mime: type.mime,
      ...(name ? { name: name.slice(0, 200) } : {}),
      keptWith: keptWith.slice(0, 60),
    };
    try {
      const sealed = sealedItem(item, taken.bytes, now);
      await storeSealed(db, [sealed], now);
      return { ok: true, value: { record: sealed.record, known: false } };
    } catch (error) {
      await taken.undo().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    if (filling.signal?.aborted) return { ok: false, reason: '已停下，没有保存。' };
    const reason = whyNot(error, content.size);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

/** `undefined` for what is a bug. */
function whyNot(error: unknown, size: number): string | undefined {
  if (error instanceof NoRoom)
    return `浏览器能用的空间大约还有 ${sizeWords(error.left)}，这个文件有 ${sizeWords(size)}，放不下，没有保存。先清理一下磁盘，或到“设置”的“占用空间”里腾出地方。`;
  // The file was moved, or its medium taken out, since it was chosen.
  if (error instanceof DOMException && /^(?:NotReadable|NotFound|Security)Error$/.test(error.name))
    return '这个文件读不出来（可能已被移动或删除），没有保存。';
  const failure = storageFailure(error);
  if (failure === 'failed') return undefined;
  return failure === 'full' ? '磁盘空间不够，没有保存。已有的凭证都在。' : '保险箱打不开，没有保存。';
}

/** An item of the phone, not in the bin, that has the same bytes. */
async function sameBytes(db: Vault, purchaseId: string, sha256: string): Promise<EvidenceRecord | undefined> {
  const alike = await db.evidence
    .where({ sha256 })
    .filter((item) => item.purchaseId === purchaseId)
    .toArray();
  const binned = await db.evidenceSays.bulkGet(alike.map(({ id }) => id));
  return alike.find((_, i) => binned[i]?.binnedAt === undefined);
}
