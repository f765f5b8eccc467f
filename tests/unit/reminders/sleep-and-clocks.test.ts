import { beforeEach, describe, expect, it } from 'vitest';
import { World } from './world';

/** Signed on a Tuesday in a month without holidays: the week ends on 2026-11-17, the fortnight on 2026-11-25. */
const SIGNED = '2026-11-10';

let world: World;
beforeEach(async () => {
  world = new World(SIGNED);
  await world.switchOn();
});

describe('quiet hours', () => {
  it('hold a notice back until they are over', async () => {
    await world.phone(SIGNED);
    expect(await world.look('2026-11-14', 23)).toEqual([]);
    expect(await world.look('2026-11-15', 7)).toEqual([]);
    expect(await world.look('2026-11-15', 8)).toHaveLength(1);
    expect(await world.look('2026-11-15', 9)).toEqual([]);
  });

  it('are those of the machine, days those of the law: a traveller is told of the same day', async () => {
    await world.phone(SIGNED);
    expect((await world.look('2026-11-14', 9))[0]?.message).toContain('11月17日');
  });
});

describe('sleep', () => {
  it('across the due day is made up for at wake-up, once', async () => {
    await world.phone(SIGNED);
    expect(await world.days('2026-11-12', '2026-11-16', '2026-11-16')).toEqual({
      '2026-11-16': [expect.stringContaining('还剩 1 天')],
    });
  });

  it('over ten days in which rights of many phones ended gives one summary, once', async () => {
    for (const signed of ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-10']) await world.phone(signed);
    await world.look('2026-11-10');
    const [summary, ...others] = await world.look('2026-11-20');
    expect(others).toEqual([]);
    expect(summary?.purchaseId).toBeUndefined();
    expect(summary?.message).toMatch(/项的建议办理日在此期间已过/);
    expect(await world.days('2026-11-20')).toEqual({});
  });

  it('over the last safe day is told as long as a holiday still carries the right', async () => {
    // 2026-09-25 + 7 days lies in the golden week: by law it can be moved to 10-08.
    world = new World('2026-09-25');
    await world.switchOn();
    await world.phone('2026-09-25');
    const [notice] = await world.look('2026-10-05');
    expect(notice?.message).toContain('遇节假日通常可顺延到 10月8日');
    expect(await world.look('2026-10-06')).toEqual([]);
  });

  it('does not report as missed what had been told on the last day', async () => {
    await world.phone(SIGNED);
    await world.look('2026-11-17');
    expect(await world.look('2026-11-20')).toEqual([]);
  });

  it('does not report as missed what ended before the phone was known', async () => {
    await world.look('2026-11-01');
    world.today = '2026-11-20';
    await world.phone('2026-11-02');
    expect(await world.look('2026-11-20')).toEqual([]);
  });
});

it('survives a restart of the browser: told is told, due is due', async () => {
  await world.phone(SIGNED);
  expect(await world.look('2026-11-14')).toHaveLength(1);
  world.restart();
  expect(await world.look('2026-11-14')).toEqual([]);
  world.restart();
  expect(await world.look('2026-11-17')).toHaveLength(1);
});

describe('a clock', () => {
  it('set back tells nothing twice', async () => {
    await world.phone(SIGNED);
    await world.days('2026-11-14', '2026-11-17');
    expect(await world.days('2026-11-14', '2026-11-15', '2026-11-17')).toEqual({});
  });

  it('that ran a month ahead by mistake does not use up the reminders of the true days', async () => {
    await world.phone(SIGNED);
    await world.look('2026-11-12');
    await world.look('2026-12-24');
    expect(Object.keys(await world.days('2026-11-13', '2026-11-14', '2026-11-17'))).toEqual([
      '2026-11-14',
      '2026-11-17',
    ]);
  });

  it('set back a day makes up for nothing when it is right again', async () => {
    await world.phone(SIGNED);
    expect(Object.keys(await world.days('2026-11-17', '2026-11-16', '2026-11-18', '2026-11-19'))).toEqual([
      '2026-11-17',
    ]);
  });
});
