import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '@/lib/model/dates';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { dueReminders, missedReminders } from '@/lib/reminders/due';
import { windowsFor } from '@/lib/warranty';
import { runs } from '../runs';
import { World } from './world';

/** Days relative to the signing on which the machine looks; in any order, so the clock jumps back and forth. */
const anyDays = fc.array(fc.integer({ min: 0, max: 380 }), { maxLength: 40 });
const SIGNED = '2025-09-25';

it('tells every reminder at most once and never after its end, whatever the days and the jumps of the clock', () => {
  fc.assert(
    fc.property(anyDays, (awake) => {
      const told = new Set<string>();
      let lookedOn = SIGNED;
      for (const day of awake) {
        const today = addDays(SIGNED, day);
        const windows = windowsFor({ platform: 'tmall', signedAt: SIGNED }, today);
        const situation = { purchaseId: 'tmall:1/1', windows, leads: DEFAULT_REMINDERS, today, told };
        const due = dueReminders(situation);
        const missed = missedReminders(situation, lookedOn);
        const ids = [...due, ...missed].map(({ id }) => id);
        expect(ids.filter((id) => told.has(id))).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { end, daysLeft } of due) {
          expect(end >= today).toBe(true);
          expect(daysLeft).toBeGreaterThanOrEqual(0);
        }
        for (const { id, covers } of [...due, ...missed]) for (const mark of [id, ...covers]) told.add(mark);
        lookedOn = today;
      }
    }),
  );
});

it('never ends a right in silence: looked at on every day, each is told on its last safe day', () => {
  const told = new Set<string>();
  const lastDays = new Map<string, string>();
  for (let day = 0; day <= 366; day++) {
    const today = addDays(SIGNED, day);
    const windows = windowsFor({ platform: 'tmall', signedAt: SIGNED }, today);
    const leads = { shortLeads: [3, 0], longLeads: [30, 7, 0] };
    for (const { id, ruleId, end, daysLeft } of dueReminders({
      purchaseId: 'tmall:1/1',
      windows,
      leads,
      today,
      told,
    })) {
      told.add(id);
      if (daysLeft === 0) lastDays.set(ruleId, end);
    }
  }
  // Each right of the phone once, and no accessory, no burden of proof.
  const rights = ['law.noreason7', 'law.sanbao.return7', 'law.sanbao.exchange15', 'law.sanbao.host1y'];
  const expected = windowsFor({ platform: 'tmall', signedAt: SIGNED }, SIGNED).flatMap(({ ruleId, safeEnd }) =>
    rights.includes(ruleId) ? [[ruleId, safeEnd]] : [],
  );
  expect([...lastDays].toSorted()).toEqual(expected.toSorted());
});

it('holds in the vault as well: no two looks show the same, across restarts and jumps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), async (awake) => {
      const world = new World(SIGNED);
      await world.switchOn();
      await world.phone(SIGNED);
      const told: string[] = [];
      for (const day of awake) {
        world.restart();
        for (const { tells } of await world.look(addDays(SIGNED, day))) told.push(...tells);
      }
      expect(new Set(told).size).toBe(told.length);
      await world.db.delete();
    }),
    { numRuns: runs(10, 25) },
  );
});
