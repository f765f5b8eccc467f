import { beforeEach, expect, it, vi } from 'vitest';
import { TOLD_FOR } from '@/lib/db/derived/derived-keys';
import * as endingSoon from '@/lib/db/purchases/ending-soon';
import { updateSays } from '@/lib/db/purchases/purchases';
import { changeReminderSettings } from '@/lib/reminders/memory';
import { beginLook } from '@/lib/reminders/rest-of-day';
import { World } from './world';

const SIGNED = '2026-11-10';

let world: World;
beforeEach(async () => {
  vi.restoreAllMocks();
  world = new World(SIGNED);
  await world.switchOn();
});

/** How often the phones were gone over during this. */
async function looked(work: () => Promise<unknown>): Promise<number> {
  const all = vi.spyOn(endingSoon, 'eachPhone');
  await work();
  const times = all.mock.calls.length;
  all.mockRestore();
  return times;
}

it('goes over the phones once a day, as long as nothing changes', async () => {
  await world.phone(SIGNED);
  expect(await looked(() => world.look('2026-11-11'))).toBe(1);
  expect(await looked(() => world.look('2026-11-11'))).toBe(0);
  world.restart();
  expect(await looked(() => world.look('2026-11-11'))).toBe(0);
  expect(await looked(() => world.look('2026-11-12'))).toBe(1);
});

it('looks again after any change, and tells what has come due by it', async () => {
  const id = await world.phone('2026-11-20');
  await world.look('2026-11-21');
  await updateSays(world.db, id, { signedOn: '2026-11-15' }, '2026-11-21');
  expect((await world.look('2026-11-21')).map(({ purchaseId }) => purchaseId)).toEqual([id]);
  await changeReminderSettings(world.db, { shortLeads: [1] });
  expect(await looked(() => world.look('2026-11-21'))).toBe(1);
  await world.phone('2026-11-15');
  expect(await world.look('2026-11-21')).toHaveLength(1);
});

it('does not call a day told when something changed while it looked', async () => {
  const id = await world.phone(SIGNED);
  const end = await beginLook(world.db, '2026-11-11');
  await updateSays(world.db, id, { nickname: '备用' }, '2026-11-11');
  await end();
  expect(await world.db.memory.get(TOLD_FOR)).toBeUndefined();
  expect(await looked(() => world.look('2026-11-11'))).toBe(1);
});

it('of a look that was broken off, a notice that could not be shown among them, nothing is noted', async () => {
  await world.phone(SIGNED);
  world.onShow = () => Promise.reject(new Error('no notifications'));
  await expect(world.look('2026-11-14')).rejects.toThrow('no notifications');
  world.onShow = async () => undefined;
  expect(await world.look('2026-11-14')).toHaveLength(1);
});
