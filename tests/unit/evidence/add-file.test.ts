import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { addFile } from '@/lib/evidence/add-file';
import { EvidenceRecord } from '@/lib/model/evidence';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const PHONE = { orderKey: 'jd:350000000000', id: 'jd:350000000000/1' };

let db: Vault;
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
});

const text = (words: string, name = '经过.txt') => ({ content: new File([words], name), name });
const add = (file: Parameters<typeof addFile>[2]) => addFile(db, PHONE, file, 'Chrome 156，购机保 0.1.0', NOW);

describe('a file the buyer adds', () => {
  it('is kept byte for byte, sealed, with what it is and what kept it', async () => {
    const added = await add(text('11月5日收到'));
    if (!added.ok) throw new Error(added.reason);
    const { record } = added.value;
    expect(EvidenceRecord.parse(record)).toMatchObject({
      purchaseId: PHONE.id,
      kind: 'note',
      method: 'added-by-hand',
      mime: 'text/plain',
      name: '经过.txt',
      keptWith: 'Chrome 156，购机保 0.1.0',
    });
    expect(await (await evidenceBlob(db, record.sha256))?.text()).toBe('11月5日收到');
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 1 });
  });

  it('is the kind the buyer says', async () => {
    expect(await add({ ...text('客服：明天退'), kind: 'chat' })).toMatchObject({
      ok: true,
      value: { record: { kind: 'chat' } },
    });
  });

  it('is kept once for a phone, however often it is given', async () => {
    const first = await add(text('同一份'));
    const second = await add(text('同一份', '另一个名字.txt'));
    expect([first, second]).toMatchObject([{ value: { known: false } }, { value: { known: true } }]);
    expect(await db.evidence.count()).toBe(1);
  });

  it('is kept anew where the one before lies in the bin', async () => {
    const first = await add(text('同一份'));
    if (first.ok) await noteEvidence(db, [first.value.record.id], { binnedAt: NOW }, NOW);
    expect(await add(text('同一份'))).toMatchObject({ value: { known: false } });
    expect([await db.evidence.count(), await db.blobs.count()]).toEqual([2, 1]);
  });

  it('is refused in words where it is empty or cannot be read any more', async () => {
    expect(await add(text(''))).toMatchObject({ ok: false, reason: expect.stringContaining('空的') });
    const moved = Object.assign(new Blob(['x']), {
      slice: () => {
        throw new DOMException('gone', 'NotReadableError');
      },
    });
    expect(await add({ content: moved, name: 'a.jpg' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('读不出来'),
    });
    expect(await db.evidence.count()).toBe(0);
  });

  it('leaves nothing where the disk is full', async () => {
    db.blobs.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await add(text('x'))).toMatchObject({ ok: false, reason: expect.stringContaining('空间不够') });
    expect([await db.evidence.count(), await db.blobs.count()]).toEqual([0, 0]);
  });
});
