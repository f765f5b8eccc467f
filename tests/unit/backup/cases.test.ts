import { beforeEach, describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { addEntry, changeCase, removeCase, startCase } from '@/lib/cases/store/cases';
import { verifyVault } from '@/lib/db/history/verify';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { deletePurchase } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CaseRecord } from '@/lib/model/case';
import { freshVault, NOW, TODAY } from '../db/examples';
import { contents, fileOf, filled, ID, KEY, oldBackup } from './examples';

let a: Vault;
let b: Vault;
let id: string;
beforeEach(async () => {
  a = await filled();
  ({ id } = await startCase(a, { id: ID, orderKey: KEY }, 'dead', NOW));
  await say(a, '要求退货', NOW + 1);
  b = freshVault();
  await give(a, b, NOW + 2);
});

const say = (db: Vault, text: string, now: number) =>
  addEntry(db, id, { kind: 'asked', on: TODAY, stage: 'seller', channel: 'chat', text }, TODAY, now);
const give = async (from: Vault, to: Vault, now: number) =>
  expect(await importBackup(to, await exportBackup(from, now), now)).toMatchObject({ ok: true });
/** What is due next is found out anew by each vault. */
const plain = ({ nextOn: _on, nextWords: _words, ...record }: CaseRecord) => record;
const casesOf = async (db: Vault) => (await db.cases.toArray()).map(plain);
const texts = async (db: Vault) => (await db.cases.get(id))?.entries.map(({ text }) => text).toSorted();

describe('a dispute', () => {
  it('goes with its phone, and what is due is found out by the next look', async () => {
    expect(await casesOf(b)).toEqual(await casesOf(a));
    expect((await b.cases.get(id))?.nextOn).toBe(TODAY);
  });

  it('that went on in two vaults has what was written in both, whose clock ever is wrong', async () => {
    const year = 365 * 86_400_000;
    await say(a, '卖家不回复', NOW - 3 * year);
    await changeCase(a, id, ({ said }) => ({ said: { ...said, reason: '黑屏' } }), TODAY, NOW + 10);
    await say(b, '平台已介入', NOW + 3 * year);
    await changeCase(b, id, () => ({ ticked: ['invoice'] }), TODAY, NOW + 11);
    await give(a, b, NOW + 20);
    await give(b, a, NOW + 21);
    expect(await texts(a)).toEqual(['卖家不回复', '平台已介入', '要求退货'].toSorted());
    expect(await a.cases.get(id)).toMatchObject({ said: { reason: '黑屏' }, ticked: ['invoice'] });
    expect(await casesOf(b)).toEqual(await casesOf(a));
    for (const db of [a, b]) expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
  });

  it('is the same whoever gives to whom, and however often', async () => {
    await say(a, '甲', NOW + 10);
    await say(b, '乙', NOW + 11);
    await give(a, b, NOW + 20);
    await give(b, a, NOW + 21);
    await give(a, b, NOW + 22);
    const before = await contents(b);
    await give(a, b, NOW + 23);
    await give(b, b, NOW + 24);
    expect(await contents(b)).toBe(before);
  });

  it('that was deleted is gone in all vaults, and its words too', async () => {
    await removeCase(a, id, NOW + 10);
    expect(await a.cases.count()).toBe(0);
    const words = (await a.history.where('kind').equals('argued').toArray()).flatMap(({ texts: all }) => all.slice(1));
    expect(words.filter(Boolean)).toEqual([]);
    await give(b, a, NOW + 20);
    expect(await a.cases.count()).toBe(0);
    await give(a, b, NOW + 21);
    expect(await b.cases.count()).toBe(0);
    for (const db of [a, b]) expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
  });

  it('keeps what another vault wrote without knowing of the deletion', async () => {
    await say(b, '平台已介入', NOW + 5);
    await removeCase(a, id, NOW + 10);
    await give(b, a, NOW + 20);
    await give(a, b, NOW + 21);
    for (const db of [a, b]) {
      expect(await texts(db)).toEqual(['平台已介入']);
      expect(await verifyVault(db)).toMatchObject({ ok: true, faults: [] });
    }
  });

  it('goes with its phone for good', async () => {
    await say(b, '平台已介入', NOW + 5);
    await deletePurchase(a, ID, NOW + 10);
    await emptyBin(a, NOW + 11, NOW + 11);
    expect(await a.cases.count()).toBe(0);
    await give(b, a, NOW + 20);
    await give(a, b, NOW + 21);
    for (const db of [a, b]) {
      expect(await db.cases.count()).toBe(0);
      expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
      expect(await contents(db)).not.toContain('平台已介入');
    }
  });

  it('of a file of version 1 is read, joined, and not brought back once it was deleted', async () => {
    const early = { ...(await oldBackup(a)), cases: await a.cases.toArray() };
    await say(a, '卖家不回复', NOW + 5);
    const late = { ...(await oldBackup(a)), cases: await a.cases.toArray() };
    const other = freshVault();
    for (const file of [late, early, late])
      expect(await importBackup(other, fileOf(file), NOW + 6)).toMatchObject({ ok: true });
    expect(await texts(other)).toEqual(['卖家不回复', '要求退货'].toSorted());
    expect(await verifyVault(other)).toMatchObject({ ok: true, faults: [] });
    await removeCase(other, id, NOW + 7);
    await importBackup(other, fileOf(early), NOW + 8);
    expect(await other.cases.count()).toBe(0);
  });
});
