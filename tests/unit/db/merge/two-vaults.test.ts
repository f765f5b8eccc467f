import { beforeEach, describe, expect, it } from 'vitest';
import { addEntry, removeCase, startCase } from '@/lib/cases/store/cases';
import { noteEvidence, saysOf } from '@/lib/db/evidence/note-evidence';
import { knownHeads, ownHead } from '@/lib/db/history/heads';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, PHONE, report, TODAY } from '../examples';
import { give, ID, KEY, page, photo, sound } from './two-vaults';

const OTHER_KEY = 'jd:350000000001';

let a: Vault;
let b: Vault;
beforeEach(async () => {
  a = freshVault();
  b = freshVault();
  await recordPage(a, report(), NOW, TODAY);
});

const rows = async (db: Vault) => [
  await db.orders.toArray(),
  await db.purchases.toArray(),
  await db.cases.toArray(),
  await db.evidence.toArray(),
];

describe('phones of another vault', () => {
  it('that are new are added, those that were here are counted apart, and deleted ones not at all', async () => {
    await recordPage(a, page('350000000001', PHONE), NOW, TODAY);
    expect(await give(a, b)).toEqual({ added: 2, merged: 0 });
    expect(await give(a, b)).toEqual({ added: 0, merged: 2 });
    await recordPage(a, page('350000000002', PHONE), NOW, TODAY);
    await deletePurchase(a, `${OTHER_KEY}/1`, NOW + 1);
    expect(await give(a, b, NOW + 2000)).toEqual({ added: 1, merged: 1 });
    expect((await getPurchase(b, `${OTHER_KEY}/1`))?.purchase.shelf).toBe('deleted');
    await sound(a, b);
  });

  it('come to the same, whoever gives to whom, and a second time changes nothing', async () => {
    await give(a, b);
    await updateSays(a, ID, { nickname: '甲' }, TODAY);
    await updateSays(b, ID, { note: '乙' }, TODAY);
    await recordPage(b, page('350000000003', PHONE), NOW + 5, TODAY);
    await give(a, b);
    await give(b, a);
    await give(a, b);
    expect(await rows(a)).toEqual(await rows(b));
    expect((await getPurchase(a, ID))?.purchase.says).toEqual({ nickname: '甲', note: '乙' });
    const before = [await rows(b), await b.history.toArray()];
    await give(a, b, NOW + 9000);
    expect([await rows(b), await b.history.toArray()]).toEqual(before);
    await sound(a, b);
  });

  it('are found by searching, and under no old number', async () => {
    const [black, white] = [
      { ...PHONE, skuId: '1', title: '荣耀 Magic8 黑' },
      { ...PHONE, skuId: '2', title: '荣耀 Magic8 白' },
    ];
    await recordPage(a, page('350000000005', white), NOW, TODAY);
    await recordPage(b, page('350000000005', black), NOW + 1, TODAY);
    await give(a, b);
    const ids = (await b.purchases.where({ orderKey: 'jd:350000000005' }).toArray()).map(({ id }) => id);
    expect(ids).toEqual(['jd:350000000005/1', 'jd:350000000005/2']);
    expect((await b.search.toCollection().primaryKeys()).toSorted()).toEqual([ID, ...ids].toSorted());
  });

  it('have the day on which a page was last seen, but only of pages that told of the order', async () => {
    await give(a, b);
    const [source] = (await a.orders.get(KEY))?.sources ?? [];
    if (!source) throw new Error('no source');
    const later = { ...source, at: NOW + 777 };
    const foreign = { ...source, layout: 'jd-detail-legacy', page: 'order-detail' as const };
    await give(a, b, NOW + 1000, new Map([[KEY, [later, foreign]]]));
    expect((await b.orders.get(KEY))?.sources).toEqual([later]);
    await give(a, b, NOW + 1000, new Map([[KEY, [source]]]));
    expect((await b.orders.get(KEY))?.sources).toEqual([later]);
    const fresh = freshVault();
    await give(a, fresh, NOW + 1000, new Map([[KEY, [later]]]));
    expect((await fresh.orders.get(KEY))?.sources).toEqual([later]);
  });
});

describe('the chains of another vault', () => {
  it('are kept as they are, their ends noted, and their words added where they were missing here', async () => {
    await give(a, b);
    expect(await knownHeads(b)).toContainEqual(await ownHead(a));
    const told = (await b.history.toArray()).find(({ kind }) => kind === 'told');
    if (!told) throw new Error('nothing was told');
    await b.history.put({ ...told, texts: told.texts.map(() => null) });
    await give(a, b);
    expect(await b.history.get(told.hash)).toEqual(told);
  });

  it('that go on under the name of this browser make it a new one: nothing is written twice under one name', async () => {
    const early = await a.history.toArray();
    const name = (await ownHead(a))?.device;
    await updateSays(a, ID, { note: '后来' }, TODAY);
    await b.history.bulkAdd(early);
    await b.memory.bulkPut((await a.memory.toArray()).filter(({ key }) => key === 'device'));
    expect(await give(a, b)).toMatchObject({ behind: true });
    expect(await give(a, b)).not.toHaveProperty('behind');
    await updateSays(b, ID, { nickname: '新' }, TODAY);
    expect((await ownHead(b))?.device).not.toBe(name);
    expect((await getPurchase(b, ID))?.purchase.says).toEqual({ note: '后来', nickname: '新' });
  });
});

describe('items of another vault', () => {
  it('come with what was said of them, once, and are tied to the chain here', async () => {
    const item = await photo(a);
    await noteEvidence(a, [item.id], { title: '外箱' }, NOW + 1);
    await give(a, b);
    await give(a, b);
    expect(await b.evidence.toArray()).toEqual([item]);
    expect(await saysOf(b, item.id)).toEqual({ title: '外箱' });
    const own = (await ownHead(b))?.device;
    const kept = (await b.history.toArray()).filter(({ kind, device }) => kind === 'kept' && device === own);
    expect(kept.map(({ evidenceId }) => evidenceId)).toEqual([item.id]);
  });

  it('that belong to no phone come too', async () => {
    const item = await photo(a, 'hand:no-phone', '');
    await give(a, b);
    expect(await b.evidence.toArray()).toEqual([item]);
  });

  it('that this browser, or another before us, removed by the chain of version 1 do not come', async () => {
    const [mine, theirs, left] = [await photo(a), await photo(a), await photo(a)];
    const link = { seq: 1, prev: '0'.repeat(64), at: NOW, hash: '1'.repeat(64) };
    const removed = ({ id, sha256 }: typeof mine) => ({ ...link, evidenceId: id, sha256, action: 'removed' as const });
    await b.ledger.add(removed(mine));
    await b.foreignChains.add({
      end: '2'.repeat(64),
      entries: [removed(theirs), { ...link, evidenceId: left.id, sha256: left.sha256 }],
    });
    await give(a, b);
    expect(await b.evidence.toArray()).toEqual([left]);
  });
});

describe('disputes of another vault', () => {
  const say = (db: Vault, id: string, text: string, now: number) =>
    addEntry(db, id, { kind: 'asked', on: TODAY, stage: 'seller', channel: 'chat', text }, TODAY, now);

  it('are made anew here, are looked at today, and are not touched when they come again', async () => {
    const { id } = await startCase(a, { id: ID, orderKey: KEY }, 'dead', NOW);
    await say(a, id, '要求退货', NOW + 1);
    await give(a, b);
    expect(await b.cases.get(id)).toMatchObject({ nextOn: TODAY, entries: [{ text: '要求退货' }] });
    await b.cases.update(id, { nextOn: '2026-12-01' });
    const before = await b.history.count();
    await give(a, b);
    expect([(await b.cases.get(id))?.nextOn, await b.history.count()]).toEqual(['2026-12-01', before]);
    await sound(a, b);
  });

  it('that one deleted go in both, but for what the other wrote without knowing', async () => {
    const { id } = await startCase(a, { id: ID, orderKey: KEY }, 'dead', NOW);
    const other = await startCase(a, { id: ID, orderKey: KEY }, 'screen', NOW);
    await say(a, id, '第一句', NOW + 1);
    await give(a, b);
    await say(b, other.id, '第二句', NOW + 5);
    await removeCase(a, id, NOW + 10);
    await removeCase(a, other.id, NOW + 10);
    await give(b, a);
    await give(a, b);
    for (const db of [a, b]) {
      expect((await db.cases.toArray()).map(({ entries }) => entries.map(({ text }) => text))).toEqual([['第二句']]);
      expect(JSON.stringify(await db.history.toArray())).not.toContain('第一句');
    }
    await sound(a, b);
  });
});
