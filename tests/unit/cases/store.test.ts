import { beforeEach, describe, expect, it } from 'vitest';
import { addEntry, changeCase, closeCase, getCase, openCases, reopenCase, startCase } from '@/lib/cases/store/cases';
import { refreshCases } from '@/lib/cases/store/refresh-cases';
import { casesOf } from '@/lib/db/disputes/open-disputes';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { CASE_ACT, type LogEntry } from '@/lib/model/case';
import { addDays } from '@/lib/model/dates';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../db/examples';

const ID = 'jd:350000000000/1';

let db: Vault;
let id: string;
beforeEach(async () => {
  db = freshVault();
  await recordPage(
    db,
    report({ orders: [phoneOrder(reading({ paidAt: '2026-11-01', placedAt: '2026-11-01' }))] }),
    NOW,
    TODAY,
  );
  await updateSays(db, ID, { signedOn: '2026-11-05' }, TODAY);
  ({ id } = await startCase(db, { id: ID, orderKey: 'jd:350000000000' }, 'dead', NOW));
});

const log = (fields: Partial<LogEntry>) =>
  addEntry(db, id, { kind: 'asked', on: TODAY, stage: 'seller', channel: 'chat', text: '', ...fields }, TODAY, NOW);

async function sealedActs(): Promise<unknown[]> {
  const notes = (await db.evidence.toArray()).filter(({ name }) => name === CASE_ACT);
  const blobs = await db.blobs.bulkGet(notes.map(({ sha256 }) => sha256));
  return blobs.map((blob) => JSON.parse(new TextDecoder().decode(blob && 'bytes' in blob ? blob.bytes : undefined)));
}

describe('a case', () => {
  it('is kept from the first answer on, and nothing is due while it is only asked about', async () => {
    await changeCase(db, id, ({ answers }) => ({ answers: { ...answers, faultOn: TODAY } }), TODAY, NOW);
    expect(await casesOf(db, ID)).toMatchObject([
      { status: 'asking', answers: { part: 'function', faultOn: TODAY }, nextOn: '9999-12-31' },
    ]);
    expect(await openCases(db)).toEqual([]);
  });

  it('has a next act, with its day, once it is opened', async () => {
    await changeCase(db, id, () => ({ status: 'open' }), TODAY, NOW);
    expect(await openCases(db)).toMatchObject([{ id, nextOn: TODAY, nextWords: '跟卖家说' }]);
    await log({});
    expect(await openCases(db)).toMatchObject([{ nextOn: addDays(TODAY, 3), nextWords: '看对方答复了没有' }]);
  });

  it('seals every entry, its end and its reopening into the chain', async () => {
    await log({ text: '要求退货' });
    await closeCase(db, id, { kind: 'refunded', on: TODAY, amount: 479_900 }, TODAY, NOW);
    await reopenCase(db, id, TODAY, NOW);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 3 });
    const found = await getCase(db, id);
    expect(found?.record).toMatchObject({ status: 'open', entries: [{ text: '要求退货' }] });
    expect(found?.record.outcome).toBeUndefined();
  });

  it('seals answers, steps and texts too, and of what names the buyer nothing', async () => {
    const answer = { faultOn: TODAY };
    await changeCase(db, id, ({ answers }) => ({ answers: { ...answers, ...answer } }), TODAY, NOW);
    await changeCase(db, id, () => ({ stage: 'platform' }), TODAY, NOW + 1);
    const draft = { kind: 'notice', text: '林小满 13800000000', savedAt: NOW };
    await changeCase(db, id, ({ drafts }) => ({ drafts: [...drafts, draft] }), TODAY, NOW + 2);
    await changeCase(db, id, () => ({ said: { name: '林小满' } }), TODAY, NOW);
    await changeCase(db, id, () => ({ ticked: ['imei'] }), TODAY, NOW);
    const acts = await sealedActs();
    expect(acts).toMatchObject([
      { case: id, answers: { part: 'function', faultOn: TODAY } },
      { case: id, stage: 'platform' },
      { case: id, draft: 'notice', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/林小满|138/);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 3 });
  });

  it('stays where it stands when something of an earlier step is written down later', async () => {
    await log({ kind: 'filed', stage: 'gov12315' });
    await log({ kind: 'answered', stage: 'seller', on: addDays(TODAY, -5) });
    await log({ kind: 'repair-sent', stage: 'brand' });
    expect((await getCase(db, id))?.record.stage).toBe('gov12315');
  });

  it('that ended with an exchange, or with the money for a phone that went back, says so to the engine', async () => {
    await closeCase(db, id, { kind: 'exchanged', on: TODAY }, TODAY, NOW);
    expect((await getCase(db, id))?.purchase.says.exchangedOn).toBe(TODAY);
    await reopenCase(db, id, TODAY, NOW);
    await closeCase(db, id, { kind: 'refunded', on: TODAY, amount: 5000 }, TODAY, NOW);
    expect((await getCase(db, id))?.purchase.says.state).toBeUndefined();
    await reopenCase(db, id, TODAY, NOW);
    await log({ kind: 'sent-back' });
    await log({ kind: 'refunded', amount: 479_900 });
    expect((await getCase(db, id))?.purchase).toMatchObject({ says: { state: 'returned' }, shelf: 'ended' });
  });

  it('recommends the next step by itself: after three days without an answer, and when fifteen make it a delay', async () => {
    await log({});
    const on = async (days: number) => {
      const day = addDays(TODAY, days);
      const changed = await refreshCases(db, day, NOW + days * 86_400_000);
      const [record] = await openCases(db);
      return [changed, record?.nextOn, record?.nextWords];
    };
    expect(await on(2)).toEqual([0, addDays(TODAY, 3), '看对方答复了没有']);
    expect(await on(3)).toEqual([1, addDays(TODAY, 3), '没有回音：在平台提售后单']);
    expect(await on(9)).toEqual([0, addDays(TODAY, 3), '没有回音：在平台提售后单']);
    // The fifteenth day is a Saturday: till Monday they are in time.
    expect(await on(18)).toEqual([1, addDays(TODAY, 18), '对方到期没办：在平台提售后单']);
  });

  it('tells the engine of repairs and of another phone', async () => {
    await log({ kind: 'repair-sent', on: '2026-11-10', stage: 'brand', text: '黑屏' });
    await log({ kind: 'repair-back', on: '2026-11-14', stage: 'brand' });
    await log({ kind: 'exchanged', on: '2026-11-18' });
    expect((await getCase(db, id))?.purchase.says).toMatchObject({
      repairs: [{ sent: '2026-11-10', returned: '2026-11-14', fault: '黑屏' }],
      exchangedOn: '2026-11-18',
    });
  });
});
