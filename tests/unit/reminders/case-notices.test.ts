import { beforeEach, describe, expect, it } from 'vitest';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import type { CaseRecord } from '@/lib/model/case';
import { addDays } from '@/lib/model/dates';
import { caseOfNotice } from '@/lib/reminders/case-notices';
import { World } from './world';

const TODAY = '2026-11-30';

let world: World;
let record: CaseRecord;
beforeEach(async () => {
  world = new World(TODAY);
  await world.switchOn();
  // A year and a half ago: no right of the phone's own is told any more.
  const purchaseId = await world.phone('2025-05-20');
  record = {
    id: 'c1',
    purchaseId,
    orderKey: purchaseId.split('/')[0] ?? '',
    symptom: 'dead',
    answers: {},
    said: {},
    status: 'open',
    stage: 'seller',
    entries: [],
    drafts: [],
    ticked: [],
    nextOn: addDays(TODAY, 2),
    nextWords: '看对方答复了没有',
    openedAt: 0,
    updatedAt: 0,
  };
  await world.db.cases.put(record);
});

describe('the next act of a case', () => {
  it('is told on its day, once, and leads to its steps', async () => {
    expect(await world.look(TODAY)).toEqual([]);
    const [notice, ...others] = await world.look(addDays(TODAY, 2));
    expect(others).toEqual([]);
    expect(notice?.message).toBe('看对方答复了没有。点开看怎么做。');
    expect(caseOfNotice(notice?.id ?? '')).toBe('c1');
    expect(await world.look(addDays(TODAY, 3))).toEqual([]);
  });

  it('is told anew when another day was set', async () => {
    await world.look(addDays(TODAY, 2));
    await world.db.cases.put({ ...record, nextOn: addDays(TODAY, 4) });
    expect(await world.look(addDays(TODAY, 4))).toHaveLength(1);
  });

  it('is not told of a phone in the bin, nor of one that was told to be silent', async () => {
    await updateSays(world.db, record.purchaseId, { reminders: { off: true } }, TODAY);
    expect(await world.look(addDays(TODAY, 2))).toEqual([]);
    await updateSays(world.db, record.purchaseId, { reminders: undefined }, TODAY);
    await deletePurchase(world.db, record.purchaseId, Date.now());
    expect(await world.look(addDays(TODAY, 2))).toEqual([]);
  });

  it('is told no more once the case is closed', async () => {
    await world.db.cases.put({ ...record, status: 'closed' });
    expect(await world.look(addDays(TODAY, 2))).toEqual([]);
  });
});
