import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { allInUse } from '@/lib/db/purchases/ending-soon';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { calendarFile } from '@/lib/reminders/calendar-file';
import { World } from './world';

const TODAY = '2026-11-12';
const NOW = Date.parse(`${TODAY}T09:00:00+08:00`);

let world: World;
beforeEach(() => {
  world = new World(TODAY);
});

async function fileOf(now = NOW, today = TODAY): Promise<string> {
  const rows: PurchaseInOrder[] = [];
  for await (const row of allInUse(world.db)) rows.push(row);
  return calendarFile(rows, DEFAULT_REMINDERS, today, now);
}

/** Parsed by another library than the one that writes. */
function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const find = (events: ICAL.Event[], title: string) => events.find(({ summary }) => summary.includes(title));

describe('the calendar file', () => {
  it('has the last safe day of every right of the phone as an all-day event, and of nothing else', async () => {
    await world.phone('2026-11-10');
    const events = eventsOf(await fileOf());
    expect(find(events, '无理由退')?.startDate.toString()).toBe('2026-11-17');
    expect(find(events, '坏了可以免费修')?.startDate.toString()).toBe('2027-11-10');
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(events.map(({ summary }) => summary.split('：')[1]?.split('，')[0]).toSorted()).toEqual(
      ['无理由退', '坏了能退', '坏了能换', '坏了可以免费修'].toSorted(),
    );
  });

  it('leaves out what is over and phones that were given back', async () => {
    await world.phone('2026-10-01');
    await world.phone('2026-11-10', { says: { state: 'returned' } });
    const events = eventsOf(await fileOf());
    expect(find(events, '无理由退')).toBeUndefined();
    expect(find(events, '坏了可以免费修')).toBeDefined();
  });

  it('gives an event the same UID in every export and a higher SEQUENCE, so that importing again moves it', async () => {
    const id = await world.phone('2026-11-10');
    const before = eventsOf(await fileOf());
    await updateSays(world.db, id, { signedOn: '2026-11-11' }, TODAY);
    const after = eventsOf(await fileOf(NOW + 1000));
    expect(after.map(({ uid }) => uid).toSorted()).toEqual(before.map(({ uid }) => uid).toSorted());
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(after.length);
    const [old, moved] = [find(before, '无理由退'), find(after, '无理由退')];
    expect(moved?.uid).toBe(old?.uid);
    expect(moved?.startDate.toString()).toBe('2026-11-18');
    expect(moved?.sequence).toBeGreaterThan(old?.sequence ?? Infinity);
  });

  it('has the day of the next act of a dispute, under one UID however often it moves', async () => {
    const act = { caseId: 'c1', phone: '星野 X9', on: '2026-11-20', words: '看对方答复了没有' };
    const [before] = eventsOf(await calendarFile([], DEFAULT_REMINDERS, TODAY, NOW, [act]));
    const [after] = eventsOf(
      await calendarFile([], DEFAULT_REMINDERS, TODAY, NOW + 1000, [{ ...act, on: '2026-11-25' }]),
    );
    expect(before?.summary).toBe('星野 X9：看对方答复了没有');
    expect(before?.startDate.toString()).toBe('2026-11-20');
    expect([after?.uid, after?.startDate.toString()]).toEqual([before?.uid, '2026-11-25']);
    expect(before?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('PT9H');
  });

  it('keeps phones and covers of one name apart', async () => {
    const covers = [
      { name: '碎屏险', end: '2027-01-01' },
      { name: '碎屏险', end: '2027-06-01' },
    ];
    await world.phone('2026-11-10', { says: { extraCover: covers } });
    await world.phone('2026-11-10', { says: { extraCover: covers } });
    const uids = eventsOf(await fileOf()).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('does not carry the order number into a calendar that may lie in a cloud', async () => {
    const id = await world.phone('2026-11-10');
    expect(await fileOf()).not.toContain(id.slice(3, 15));
  });

  it('rings once: three days before the end of a short right, seven before that of a long one', async () => {
    await world.phone('2026-11-10');
    const events = eventsOf(await fileOf());
    const rings = (title: string) =>
      (find(events, title)?.component.getAllSubcomponents('valarm') ?? []).map((alarm) => {
        expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
        return (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds() / 3600;
      });
    const alarms = events.flatMap(({ component }) => component.getAllSubcomponents('valarm'));
    const words = alarms.map((alarm) => String(alarm.getFirstPropertyValue('description')).split('，').at(-1));
    expect(words.toSorted()).toEqual(['还剩 3 天', '还剩 3 天', '还剩 3 天', '还剩 7 天']);
    // Hours from midnight of the last day: nine in the morning.
    expect(rings('无理由退')).toEqual([-3 * 24 + 9]);
    expect(rings('坏了可以免费修')).toEqual([-7 * 24 + 9]);
  });

  it('keeps Chinese, commas, semicolons and line breaks as they are typed', async () => {
    await world.phone('2026-11-10', { says: { nickname: '爸爸的, 旧;手机\\备用' } });
    const event = find(eventsOf(await fileOf()), '无理由退');
    expect(event?.summary).toBe('爸爸的, 旧;手机\\备用：无理由退，最后一天');
    expect(event?.description.split('\n').length).toBeGreaterThan(1);
  });

  it('has no line over 75 octets and ends each with CRLF', async () => {
    await world.phone('2026-11-10', { says: { nickname: '很长的名字，'.repeat(10) } });
    const lines = (await fileOf()).split('\r\n');
    expect(lines.some((line) => line.includes('\n'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('makes no last day of a guess, and rings for none', async () => {
    const order = { signedAt: undefined, paidAt: '2026-11-09', status: { text: '已完成', phase: 'completed' } };
    await world.phone('2026-11-10', { order: order as never });
    const event = find(eventsOf(await fileOf()), '无理由退');
    expect(event?.summary).toContain('无理由退，约到这天');
    expect(event?.component.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('is a valid calendar also without any phone', async () => {
    expect(eventsOf(await fileOf())).toEqual([]);
  });
});
