import { beforeEach, expect, it } from 'vitest';
import { itemsOf } from '@/lib/db/evidence/items';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import { keepPageItems } from '@/lib/db/pages/keep-page';
import { deletePurchase } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { filterEvidence, listEvidence } from '@/lib/evidence/find';
import { freshVault, NOW, report, TODAY } from '../examples';

const KEY = 'jd:350000000000';
const PHONE = `${KEY}/1`;
const page = {
  kind: 'page',
  method: 'photographed',
  mime: 'image/png',
  name: '检测说明',
  content: new Blob(['png']),
} as const;

let db: Vault;
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
});

const keep = (phone: string | undefined) => keepPageItems(db, [page], phone, NOW);

it('a page that nobody knows the phone of is kept, sealed and listed; once it is given to a phone it is one of its items', async () => {
  const kept = await keep(undefined);
  expect((await itemsOf(db, KEY, PHONE)).evidence).toEqual([]);
  expect((await listEvidence(db)).items).toMatchObject([{ phone: '', record: { name: '检测说明' } }]);
  await noteEvidence(db, typeof kept === 'string' ? [] : kept.map(({ id }) => id), { purchaseId: PHONE }, NOW);
  expect((await itemsOf(db, KEY, PHONE)).evidence).toMatchObject([{ record: { name: '检测说明' } }]);
  const { items } = await listEvidence(db);
  expect(filterEvidence(items, { words: '', purchaseId: PHONE })).toHaveLength(1);
  expect(await verifyVault(db)).toMatchObject({ faults: [] });
});

it('a page that was kept for a phone is this phone’s, and none is kept for one that was deleted', async () => {
  await keep(PHONE);
  expect((await itemsOf(db, KEY, PHONE)).evidence).toHaveLength(1);
  await deletePurchase(db, PHONE, NOW);
  expect(await keep(PHONE)).toBe('no-such-phone');
  expect(await db.evidence.count()).toBe(1);
});
