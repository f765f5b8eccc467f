import { Dexie } from 'dexie';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { addEntry, changeCase, closeCase, removeCase, startCase } from '@/lib/cases/store/cases';
import { removeForGood } from '@/lib/db/evidence/evidence-bin';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { addEvidence, type NewEvidence } from '@/lib/db/evidence/store-evidence';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { fileOf, filled, ID, KEY, oldBackup } from '../../../backup/examples';
import { detailReport, NOW, phoneOrder, reading, report, TODAY } from '../../examples';
import { version1 } from '../../store/stored-versions/001';

/** How many of the own chain's last entries are items, with nothing after them. */
export const LAST_ITEMS = 10;

/** A vault with something of everything: kept by version 1, by today's, by another machine, by a file of version 1. */
export async function fullVault(): Promise<Vault> {
  const name = `tamper-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(1).stores(version1.stores);
  for (const [table, rows] of Object.entries(version1.rows)) await old.table(table).bulkAdd(rows);
  old.close();
  const db = new Vault(name);

  const two = [
    { title: '荣耀 Magic8', skuId: '1', quantity: 1 },
    { title: '荣耀 Magic8 Pro', skuId: '2', quantity: 1 },
  ];
  const other = reading({ orderId: '350000000009', lines: two, placedAt: '2026-11-01' });
  await recordPage(db, report({ orders: [phoneOrder(other)] }), NOW, TODAY);
  await recordPage(db, detailReport({ orders: [phoneOrder({ ...other, signedAt: '2026-11-05' })] }), NOW + 1, TODAY);
  await updateSays(db, 'jd:350000000009/1', { nickname: '妈妈的', signedOn: '2026-11-06' }, TODAY);
  await deletePurchase(db, 'jd:350000000009/1', NOW + 2);
  await restorePurchase(db, 'jd:350000000009/1', TODAY);
  await deletePurchase(db, 'jd:350000000009/2', NOW + 3);
  await emptyBin(db, NOW + 4, NOW + 4);
  const gone = reading({ orderId: '350000000008' });
  await recordPage(db, report({ orders: [phoneOrder(gone)] }), NOW + 5, TODAY);
  await addEvidence(db, [{ ...ITEM, orderKey: 'jd:350000000008', content: new Blob(['gone']) }], NOW + 5);
  await deletePurchase(db, 'jd:350000000008/1', NOW + 6);
  await emptyBin(db, NOW + 7, NOW + 7);

  const items = await addEvidence(
    db,
    ['one', 'two', 'three'].map((text) => ({ ...ITEM, content: new Blob([text]) })),
    NOW + 8,
  );
  const [first = '', second = '', third = ''] = items.map(({ id }) => id);
  const marks = [{ at: 192, note: '卖家承认是旧机' }];
  await noteEvidence(
    db,
    [first],
    { title: '通话', kind: 'recording', happenedOn: '2026-11-06', proves: '答应过换', marks },
    NOW + 8,
  );
  await noteEvidence(db, [first, second], { title: '两件', purchaseId: ID, binnedAt: NOW + 9 }, NOW + 9);
  await noteEvidence(db, [third], { binnedAt: NOW + 9 }, NOW + 9);
  await removeForGood(db, [third], NOW + 9);

  const machine = await filled();
  await importBackup(db, await exportBackup(machine, NOW), NOW + 10);
  await importBackup(db, fileOf(await oldBackup(await filled())), NOW + 11);

  const { id } = await startCase(db, { id: ID, orderKey: KEY }, 'dead', NOW);
  const asked = { kind: 'asked', on: TODAY, stage: 'seller', channel: 'chat', text: '要求退货', amount: 100 } as const;
  await addEntry(db, id, asked, TODAY, NOW);
  await changeCase(db, id, () => ({ said: { reason: '黑屏' }, ticked: ['invoice'], drafts: [DRAFT] }), TODAY, NOW);
  await closeCase(db, id, { kind: 'refunded', on: TODAY, amount: 100 }, TODAY, NOW);
  const left = await startCase(db, { id: ID, orderKey: KEY }, 'fault', NOW);
  await removeCase(db, left.id, NOW);

  for (let i = 0; i < LAST_ITEMS; i++)
    await addEvidence(db, [{ ...ITEM, content: new Blob([`screen ${i} `.repeat(40)]) }], NOW + 20 + i);
  return db;
}

const DRAFT = { kind: 'seller', text: '要求退货', savedAt: NOW };

/** An item with every field that an item can have. */
const ITEM: Omit<NewEvidence, 'content'> = {
  orderKey: KEY,
  purchaseId: ID,
  kind: 'screenshot',
  method: 'rendered',
  mime: 'image/webp',
  width: 10,
  height: 20,
  url: report().url,
  phase: 'shipped',
  name: '订单画面',
  derivedFrom: 'f'.repeat(64),
  remarks: ['图中有 1 张未能取得'],
  takenAt: NOW,
};
