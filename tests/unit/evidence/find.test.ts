import { beforeEach, describe, expect, it } from 'vitest';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { filterEvidence, listEvidence } from '@/lib/evidence/find';
import { titleOf } from '@/lib/evidence/item';
import { CASE_ACT } from '@/lib/model/case';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const KEY = 'jd:350000000000';

let db: Vault;
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  await updateSays(db, `${KEY}/1`, { nickname: '妈妈的手机' }, TODAY);
  const item = (name: string, kind: 'photo' | 'chat' | 'snapshot' | 'note', takenAt = NOW) => ({
    orderKey: KEY,
    kind,
    method: 'added-by-hand' as const,
    mime: 'text/plain',
    name,
    takenAt,
    content: new Blob([name]),
  });
  const [box, talk] = await addEvidence(
    db,
    [
      item('外箱.jpg', 'photo', NOW - 86_400_000),
      item('和客服的聊天.txt', 'chat'),
      item('页面', 'snapshot'),
      item(CASE_ACT, 'note'),
      item('不要的', 'photo'),
    ],
    NOW,
  );
  const unwanted = await db.evidence.filter(({ name }) => name === '不要的').first();
  await noteEvidence(db, [unwanted?.id ?? ''], { binnedAt: NOW }, NOW);
  await noteEvidence(db, [talk?.id ?? ''], { proves: '答应三天内换新', marks: [{ at: 3, note: '承认是旧机' }] }, NOW);
  await noteEvidence(db, [box?.id ?? ''], { title: '收到时的外箱' }, NOW);
});

const found = async (words: string, more = {}) =>
  filterEvidence((await listEvidence(db)).items, { words, ...more }).map((item) => titleOf(item));

describe('all evidence', () => {
  it('is listed newest first, without page copies, acts of a case and what is in the bin', async () => {
    expect(await found('')).toEqual(['和客服的聊天.txt', '收到时的外箱']);
    expect((await listEvidence(db)).items[0]).toMatchObject({
      phone: '妈妈的手机',
      purchaseId: `${KEY}/1`,
      day: TODAY,
    });
  });

  it.each([
    ['the buyer’s title', '外箱', ['收到时的外箱']],
    ['the name of the file', 'jpg', ['收到时的外箱']],
    ['what it proves', '换新', ['和客服的聊天.txt']],
    ['a mark in it', '旧机', ['和客服的聊天.txt']],
    ['its kind', '聊天记录', ['和客服的聊天.txt']],
    ['the phone, in another name of its maker', '苹果', ['和客服的聊天.txt', '收到时的外箱']],
    ['the number of the order', '350000000000', ['和客服的聊天.txt', '收到时的外箱']],
    ['several words, all of which must occur', '妈妈 外箱', ['收到时的外箱']],
    ['nothing that occurs', '华为', []],
  ])('is found by %s', async (_by, words, titles) => expect(await found(words)).toEqual(titles));

  it('costs the damaged row and no other', async () => {
    const talk = await db.evidence.filter(({ name }) => name?.includes('聊天') ?? false).first();
    await db.evidence.update(talk?.id ?? '', { takenAt: 'gestern' as unknown as number });
    expect(await found('')).toEqual(['收到时的外箱']);
    expect(await listEvidence(db)).toMatchObject({ damaged: 1 });
  });

  it('leaves out what belongs to a deleted phone until it is taken back', async () => {
    await deletePurchase(db, `${KEY}/1`, NOW);
    expect(await found('')).toEqual([]);
    await restorePurchase(db, `${KEY}/1`, TODAY);
    expect(await found('')).toHaveLength(2);
  });

  it('is narrowed down by kind and phone', async () => {
    expect(await found('', { kind: 'photo' })).toEqual(['收到时的外箱']);
    expect(await found('', { purchaseId: 'jd:1/1' })).toEqual([]);
  });
});
