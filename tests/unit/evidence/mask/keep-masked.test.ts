import { beforeEach, describe, expect, it } from 'vitest';
import { itemsOf } from '@/lib/db/evidence/items';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import type { Vault } from '@/lib/db/store/schema';
import { keepMasked } from '@/lib/evidence/mask/keep-masked';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { freshVault, NOW } from '../../db/examples';

const ORDER = 'jd:350000000000';
const PHONE = `${ORDER}/1`;

let db: Vault;
let original: EvidenceItem;
beforeEach(async () => {
  db = freshVault();
  const content = new Blob(['原件'], { type: 'image/png' });
  const base = {
    orderKey: ORDER,
    purchaseId: PHONE,
    kind: 'photo',
    method: 'added-by-hand',
    mime: 'image/png',
  } as const;
  const [record] = await addEvidence(db, [{ ...base, name: '聊天.png', content }], NOW - 5000);
  if (!record) throw new Error('nothing kept');
  await noteEvidence(db, [record.id], { kind: 'chat', happenedOn: '2026-11-01', proves: '答应退' }, NOW - 4000);
  const [item] = (await itemsOf(db, ORDER, PHONE)).evidence;
  if (!item) throw new Error('no item');
  original = item;
});

describe('a masked copy', () => {
  it('is an item of its own that names its original, says what was done and is of the original’s day', async () => {
    const copy = new Blob(['副本'], { type: 'image/jpeg' });
    const record = await keepMasked(db, original, copy, { words: '遮盖了 2 处。', keptWith: 'Chrome 156', now: NOW });
    expect(record).toMatchObject({
      method: 'masked',
      mime: 'image/jpeg',
      name: '聊天（遮盖）.jpg',
      derivedFrom: original.record.sha256,
      remarks: ['遮盖了 2 处。'],
      takenAt: original.record.takenAt,
    });
    const { evidence } = await itemsOf(db, ORDER, PHONE);
    expect(evidence.find((item) => item.record.id === record.id)?.says).toEqual({
      kind: 'chat',
      happenedOn: '2026-11-01',
      proves: '答应退',
    });
    expect(evidence.find((item) => item.record.id === original.record.id)).toEqual(original);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
  });
});
