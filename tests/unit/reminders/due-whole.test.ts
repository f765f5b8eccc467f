import { describe, expect, it } from 'vitest';
import { dueReminders, endOfReminder, missedReminders, type PhoneToday } from '@/lib/reminders/due';
import type { Window } from '@/lib/warranty/window';

const window = (more: Partial<Window> = {}): Window => ({
  ruleId: 'law.sanbao.return7',
  title: '坏了能退',
  group: 'fault-return',
  start: '2026-11-10',
  safeEnd: '2026-11-17',
  state: 'open',
  estimated: false,
  basis: { start: 'delivery', source: '三包' },
  notes: [],
  ...more,
});
const LEADS = { shortLeads: [3, 0], longLeads: [30, 7] };
const phone = (windows: Window[], today: string, more: Partial<PhoneToday> = {}): PhoneToday => ({
  purchaseId: 'jd:1/1',
  windows,
  leads: LEADS,
  today,
  told: new Set(),
  ...more,
});
const idsOf = (windows: Window[], today: string, more: Partial<PhoneToday> = {}) =>
  dueReminders(phone(windows, today, more)).map(({ id }) => id);

describe('a reminder', () => {
  it('names the right, its last safe day and the days that are left, and the earlier ones that it takes the place of', () => {
    expect(dueReminders(phone([window()], '2026-11-17'))).toEqual([
      {
        id: '2026-11-17|0|jd:1/1|law.sanbao.return7',
        covers: ['2026-11-17|3|jd:1/1|law.sanbao.return7'],
        purchaseId: 'jd:1/1',
        ruleId: 'law.sanbao.return7',
        title: '坏了能退',
        kind: 'ahead',
        end: '2026-11-17',
        daysLeft: 0,
        estimated: false,
        provisional: false,
      },
    ]);
  });

  it('takes the place of none that was told', () => {
    const told = new Set(['2026-11-17|3|jd:1/1|law.sanbao.return7']);
    expect(dueReminders(phone([window()], '2026-11-17', { told }))).toMatchObject([{ covers: [] }]);
  });

  it('is the one of the fewest days that has come due, in whatever order they were chosen', () => {
    const leads = { shortLeads: [0, 5, 3], longLeads: [] };
    const [reminder] = dueReminders(phone([window()], '2026-11-14', { leads }));
    expect([reminder?.id, reminder?.covers]).toEqual([
      '2026-11-17|3|jd:1/1|law.sanbao.return7',
      ['2026-11-17|5|jd:1/1|law.sanbao.return7'],
    ]);
  });

  it('of a phone in repair is one, however far its end moves on', () => {
    const moving = (safeEnd: string) => window({ safeEnd, provisional: true });
    const [first] = dueReminders(phone([moving('2026-11-17')], '2026-11-15'));
    expect(first).toMatchObject({ id: 'in-repair|3|jd:1/1|law.sanbao.return7', provisional: true });
    expect(idsOf([moving('2026-11-18')], '2026-11-16', { told: new Set([first?.id ?? '']) })).toEqual([]);
  });

  it('says in its name when the right ends, by which its mark is forgotten one day', () => {
    expect(idsOf([window()], '2026-11-17').map(endOfReminder)).toEqual(['2026-11-17']);
    expect(endOfReminder('in-repair|3|jd:1/1|law.x')).toBe('in-repair');
  });

  it('is there for each right that ends, and for none that is in doubt, spoilt or without an end', () => {
    const others = [
      window({ ruleId: 'law.noreason7', group: 'no-reason-return' }),
      window({ ruleId: 'a', group: 'host' }),
    ];
    expect(idsOf([window(), ...others], '2026-11-17')).toHaveLength(3);
    const { safeEnd: _end, ...endless } = window();
    expect(idsOf([endless, window({ group: 'host', spoilt: true }), window({ doubtful: true })], '2026-11-17')).toEqual(
      [],
    );
  });
});

describe('nothing is told', () => {
  const year = window({ start: '2025-11-20', safeEnd: '2026-11-20', group: 'host' });

  it('of short windows by who chose no day for them, nor of long ones', () => {
    expect(idsOf([window(), year], '2026-11-17', { leads: { ...LEADS, shortLeads: [] } })).toEqual([
      '2026-11-20|7|jd:1/1|law.sanbao.return7',
    ]);
    expect(idsOf([window(), year], '2026-11-17', { leads: { ...LEADS, longLeads: [] } })).toEqual([
      '2026-11-17|0|jd:1/1|law.sanbao.return7',
    ]);
  });
});

describe('a right that a holiday carries past its last safe day', () => {
  const carried = window({ safeEnd: '2026-10-02', legalEnd: '2026-10-08', start: '2026-09-25', state: 'extended' });

  it('is told once, with the day it was carried to', () => {
    expect(dueReminders(phone([carried], '2026-10-05'))).toEqual([
      {
        id: '2026-10-02|extended|jd:1/1|law.sanbao.return7',
        covers: [],
        purchaseId: 'jd:1/1',
        ruleId: 'law.sanbao.return7',
        title: '坏了能退',
        kind: 'extended',
        end: '2026-10-08',
        daysLeft: 3,
        estimated: false,
        provisional: false,
      },
    ]);
  });

  it('is told to who heard of it some days ahead, and not to who heard of it on its last safe day', () => {
    const told = (lead: number) => ({ told: new Set([`2026-10-02|${lead}|jd:1/1|law.sanbao.return7`]) });
    expect(idsOf([carried], '2026-10-05', told(3))).toHaveLength(1);
    expect(idsOf([carried], '2026-10-05', told(0))).toEqual([]);
  });
});

describe('a right with a day beyond its last safe one', () => {
  const legalEnd = '2026-11-20';

  it('is told by its last safe day until that has passed', () => {
    expect(dueReminders(phone([window({ legalEnd })], '2026-11-15'))).toMatchObject([
      { kind: 'ahead', end: '2026-11-17' },
    ]);
    expect(idsOf([window({ legalEnd })], '2026-11-18')).toEqual([]);
  });

  it('is told to nobody who chose no day', () => {
    const carried = window({ legalEnd, state: 'extended' });
    expect(idsOf([carried], '2026-11-18', { leads: { ...LEADS, shortLeads: [] } })).toEqual([]);
  });
});

describe('what the other side owes', () => {
  const spare = window({
    ruleId: 'law.sanbao.spare7',
    group: 'spare',
    start: '2026-11-01',
    safeEnd: '2026-11-08',
    legalEnd: '2026-11-09',
    state: 'due',
  });

  it('is told once, with since when it is owed', () => {
    const id = '2026-11-08|owed|jd:1/1|law.sanbao.spare7';
    expect(dueReminders(phone([spare], '2026-11-10'))).toEqual([
      {
        id,
        covers: [],
        purchaseId: 'jd:1/1',
        ruleId: 'law.sanbao.spare7',
        title: '在修第 9 天：可以要备用机',
        kind: 'owed',
        end: '2026-11-09',
        daysLeft: 0,
        estimated: false,
        provisional: false,
      },
    ]);
    expect(idsOf([spare], '2026-11-10', { told: new Set([id]) })).toEqual([]);
    const { legalEnd: _legal, ...unmoved } = spare;
    expect(dueReminders(phone([unmoved], '2026-11-10'))).toMatchObject([{ end: '2026-11-08' }]);
    const { safeEnd: _safe, ...undated } = unmoved;
    expect(idsOf([undated], '2026-11-10')).toEqual([]);
  });

  it('is told as long as any day is chosen at all', () => {
    expect(idsOf([spare], '2026-11-10', { leads: { shortLeads: [], longLeads: [7] } })).toHaveLength(1);
    expect(idsOf([spare], '2026-11-10', { leads: { shortLeads: [3], longLeads: [] } })).toHaveLength(1);
    expect(idsOf([spare], '2026-11-10', { leads: { shortLeads: [], longLeads: [] } })).toEqual([]);
  });
});

describe('of days that are guessed', () => {
  const guess = (safeEnd: string, more: Partial<Window> = {}) =>
    window({ safeEnd, estimated: true, ruleId: `law.${safeEnd}`, ...more });

  it('the first is asked about, from the earliest chosen day on, and once', () => {
    const windows = [guess('2026-11-19', { group: 'exchange' }), guess('2026-11-17')];
    expect(dueReminders(phone(windows, '2026-11-14'))).toEqual([
      {
        id: '2026-11-17|ask|jd:1/1',
        covers: [],
        purchaseId: 'jd:1/1',
        ruleId: 'law.2026-11-17',
        title: '坏了能退',
        kind: 'ask',
        end: '2026-11-17',
        daysLeft: 3,
        estimated: true,
        provisional: false,
      },
    ]);
    expect(idsOf(windows.toReversed(), '2026-11-14')).toEqual(['2026-11-17|ask|jd:1/1']);
    expect(idsOf(windows, '2026-11-13')).toEqual([]);
    expect(idsOf(windows, '2026-11-14', { told: new Set(['2026-11-17|ask|jd:1/1']) })).toEqual([]);
  });

  it('none is asked about where no short day is chosen, or where only a long window is guessed', () => {
    expect(idsOf([guess('2026-11-17')], '2026-11-17', { leads: { shortLeads: [], longLeads: [7] } })).toEqual([]);
    expect(idsOf([guess('2026-11-17', { start: '2025-11-17', group: 'host' })], '2026-11-17')).toEqual([]);
  });
});

describe('a right that ended while nobody could tell', () => {
  const closed = (more: Partial<Window> = {}) => window({ state: 'closed', ...more });
  const missed = (windows: Window[], more: Partial<PhoneToday> = {}, from = '2026-11-16') =>
    missedReminders(phone(windows, '2026-11-25', more), from);

  it('is told with its day and how long ago that was', () => {
    expect(missed([closed()])).toEqual([
      {
        id: '2026-11-17|missed|jd:1/1|law.sanbao.return7',
        covers: [],
        purchaseId: 'jd:1/1',
        ruleId: 'law.sanbao.return7',
        title: '坏了能退',
        kind: 'missed',
        end: '2026-11-17',
        daysLeft: -8,
        estimated: false,
        provisional: false,
      },
    ]);
    expect(missed([closed()], {}, '2026-11-17')).toHaveLength(1);
  });

  it('is told by the window that lasted longest, whichever comes first; each cover by itself', () => {
    const longer = closed({ ruleId: 'promise.return.10', safeEnd: '2026-11-20' });
    for (const windows of [
      [closed(), longer],
      [longer, closed()],
    ])
      expect(missed(windows).map(({ ruleId }) => ruleId)).toEqual(['promise.return.10']);
    const same = [closed(), closed({ ruleId: 'promise.return.7' })];
    expect(missed(same).map(({ ruleId }) => ruleId)).toEqual(['law.sanbao.return7']);
    const cover = (ruleId: string) => closed({ ruleId, group: 'cover' });
    expect(missed([cover('cover.1'), cover('cover.2')]).map(({ ruleId }) => ruleId)).toEqual(['cover.1', 'cover.2']);
    const running = window({ ruleId: 'cover.3', group: 'cover', safeEnd: '2027-11-17' });
    expect(missed([cover('cover.1'), running])).toHaveLength(1);
  });

  it('is not told where it was told of before: as missed, as carried on, or on its last safe day', () => {
    for (const mark of ['missed', 'extended', '0'])
      expect(missed([closed()], { told: new Set([`2026-11-17|${mark}|jd:1/1|law.sanbao.return7`]) })).toEqual([]);
    expect(missed([closed()], { told: new Set(['2026-11-17|3|jd:1/1|law.sanbao.return7']) })).toHaveLength(1);
  });

  it('is not told where it was a guess, in doubt, spoilt, of an accessory, still open, or no day was chosen', () => {
    for (const more of [
      { estimated: true },
      { doubtful: true },
      { spoilt: true },
      { group: 'battery' },
      { state: 'not-started' },
    ] as const)
      expect(missed([closed(more)])).toEqual([]);
    expect(missed([closed()], { leads: { ...LEADS, shortLeads: [] } })).toEqual([]);
    const { safeEnd: _end, ...endless } = closed();
    expect(missed([endless])).toEqual([]);
  });
});
