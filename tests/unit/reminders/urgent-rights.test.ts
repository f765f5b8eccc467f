import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { SOON, showUrgent } from '@/lib/reminders/urgent/urgent-badge';
import { markUrgentSeen, unseenUrgent } from '@/lib/reminders/urgent/urgent-rights';
import { World } from './world';

const SIGNED = '2026-11-10';
let world: World;
beforeEach(() => {
  world = new World(SIGNED);
});
const count = (today: string) => unseenUrgent(world.db, today);

describe('the number on the badge', () => {
  it('counts the phones with a right that ends within three days', async () => {
    await world.phone(SIGNED);
    expect(await count('2026-11-13')).toBe(0);
    // No-reason return and fault return of one phone.
    expect(await count('2026-11-14')).toBe(1);
    expect(await count('2026-11-17')).toBe(1);
    await world.phone(SIGNED);
    expect(await count('2026-11-17')).toBe(2);
    expect(await count('2026-11-18')).toBe(0);
  });

  it('stands on the button in white on a dark ground, and not at all for none', async () => {
    const text = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
    const ground = vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
    await world.phone(SIGNED);
    await showUrgent(world.db, '2026-11-13');
    await showUrgent(world.db, '2026-11-14');
    expect(text.mock.calls).toEqual([[{ text: '' }], [{ text: '1' }]]);
    expect(ground).toHaveBeenLastCalledWith({ color: SOON });
  });

  it('goes when the buyer has seen them, and stays for phones that were not in view', async () => {
    const seen = await world.phone(SIGNED);
    await world.phone(SIGNED);
    await markUrgentSeen(world.db, '2026-11-14', [seen]);
    expect(await count('2026-11-14')).toBe(1);
    world.restart();
    expect(await count('2026-11-15')).toBe(1);
  });

  it('comes back for the next right that is about to end', async () => {
    const id = await world.phone(SIGNED);
    await markUrgentSeen(world.db, '2026-11-14', [id]);
    expect(await count('2026-11-17')).toBe(0);
    expect(await count('2026-11-22')).toBe(1);
  });

  it('does not count phones that were silenced, given back, or are still on their way', async () => {
    await world.phone(SIGNED, { says: { reminders: { off: true } } });
    await world.phone(SIGNED, { says: { state: 'sold' } });
    const onItsWay = { signedAt: undefined, paidAt: SIGNED, status: { text: '等待收货', phase: 'shipped' } };
    await world.phone(SIGNED, { order: onItsWay as never });
    expect(await count('2026-11-15')).toBe(0);
  });

  it('does not count a guess, a battery or the burden of proof', async () => {
    const guess = { signedAt: undefined, paidAt: '2026-11-09', status: { text: '已完成', phase: 'completed' } };
    await world.phone(SIGNED, { order: guess as never });
    expect(await count('2026-11-15')).toBe(0);
    await world.phone('2026-05-16');
    expect(await count('2026-11-15')).toBe(0);
  });

  it('needs no reminders to be switched on', async () => {
    await world.phone(SIGNED);
    expect(await world.look('2026-11-15')).toEqual([]);
    expect(await count('2026-11-15')).toBe(1);
  });

  it('writes nothing when nothing new was seen', async () => {
    await world.phone(SIGNED);
    await markUrgentSeen(world.db, SIGNED, []);
    expect((await world.db.memory.toArray()).filter(({ key }) => key.startsWith('reminders'))).toEqual([]);
  });
});
