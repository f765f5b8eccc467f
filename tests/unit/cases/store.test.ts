import { beforeEach, describe, expect, it } from 'vitest';
import {
  addEntry,
  casesOf,
  changeCase,
  closeCase,
  getCase,
  openCases,
  reopenCase,
  startCase,
} from '@/lib/cases/store/cases';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { LogEntry } from '@/lib/model/case';
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
    expect(await openCases(db)).toMatchObject([{ nextOn: addDays(TODAY, 3), nextWords: '等对方答复' }]);
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
