import { beforeEach, describe, expect, it } from 'vitest';
import { applyRuleUpdate, dismissRuleNews, readRuleNews } from '@/lib/background/daily/rule-update';
import { windowsFor } from '@/lib/warranty';
import { calendarOf } from '@/lib/warranty/calendar/calendar';
import { HOLIDAYS } from '@/lib/warranty/calendar/holidays';
import type { RulesRelease } from '@/lib/warranty/version';
import { World } from '../../reminders/world';

const TODAY = '2026-11-20';
const FIRST: RulesRelease = { version: 1, date: '2026-11-01', summary: '第一版规则。', rules: [] };
const WARRANTY: RulesRelease = {
  version: 2,
  date: '2026-11-10',
  summary: '主机保修期的算法变了。',
  rules: ['law.sanbao.host1y'],
};
const HOLIDAYS_2027: RulesRelease = {
  version: 3,
  date: '2026-11-15',
  summary: '2027年放假安排。',
  rules: [],
  holidays: 2027,
};

let world: World;
let inYear: string;
let inWeek: string;
let over: string;
beforeEach(async () => {
  world = new World(TODAY);
  inYear = await world.phone('2026-01-10');
  inWeek = await world.phone('2026-11-18');
  over = await world.phone('2024-08-01');
  await applyRuleUpdate(world.db, TODAY, [FIRST]);
});
const listed = async () => (await readRuleNews(world.db))?.phones.map(({ id }) => id).toSorted();

describe('a release with a changed rule', () => {
  it('is no news on the first start', async () => {
    expect(await readRuleNews(world.db)).toBeUndefined();
  });

  it('lists the phones whose window it touches and leaves out those that are over', async () => {
    await applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY]);
    expect(await readRuleNews(world.db)).toMatchObject({ summaries: ['主机保修期的算法变了。'], total: 2 });
    expect(await listed()).toEqual([inYear, inWeek].toSorted());
    expect(await listed()).not.toContain(over);
  });

  it('is told once: not again at the next start, and not after it was acknowledged', async () => {
    await applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY]);
    await dismissRuleNews(world.db);
    world.restart();
    expect(await applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY])).toBeUndefined();
    expect(await readRuleNews(world.db)).toBeUndefined();
  });

  it('of two starts at once is listed by one', async () => {
    const both = await Promise.all([1, 2].map(() => applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY])));
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it('stays on the list until it is acknowledged, whatever comes after', async () => {
    await applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY]);
    await applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY, HOLIDAYS_2027]);
    expect((await readRuleNews(world.db))?.summaries).toEqual([WARRANTY.summary, HOLIDAYS_2027.summary]);
    expect((await readRuleNews(world.db))?.total).toBe(2);
  });

  it('that touches no phone is not mentioned', async () => {
    await applyRuleUpdate(world.db, TODAY, [FIRST, { ...WARRANTY, rules: ['law.none'] }]);
    expect(await readRuleNews(world.db)).toBeUndefined();
  });

  it('has every deadline counted anew', async () => {
    await world.db.purchases.update(inWeek, { nextDeadline: '2030-01-01' });
    await applyRuleUpdate(world.db, TODAY, [FIRST, WARRANTY]);
    expect((await world.db.purchases.get(inWeek))?.nextDeadline).toBe('2026-11-25');
  });
});

it('lists after new holidays the phones with a right that ends in that year', async () => {
  await applyRuleUpdate(world.db, TODAY, [FIRST, HOLIDAYS_2027]);
  const news = await readRuleNews(world.db);
  expect(news?.phones.find(({ id }) => id === inYear)?.titles.length).toBeGreaterThan(0);
  expect(await listed()).not.toContain(over);
});

it('extends legal dates by holidays that arrive later, without any other change', () => {
  const later = calendarOf([...HOLIDAYS, { year: 2027, off: ['01-01..01-03', '02-05..02-11'], work: [] }]);
  const hostOf = (calendar?: typeof later) =>
    windowsFor({ platform: 'jd', signedAt: '2026-02-06' }, TODAY, calendar).find(
      ({ ruleId }) => ruleId === 'law.sanbao.host1y',
    );
  expect(hostOf()).toMatchObject({ safeEnd: '2027-02-06' });
  expect(hostOf()?.legalEnd).toBeUndefined();
  expect(hostOf(later)).toMatchObject({ safeEnd: '2027-02-06', legalEnd: '2027-02-12' });
});
