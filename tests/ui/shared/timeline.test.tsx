import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventsOf, type TimelineEvent } from '@/components/shared/timeline/events';
import { RightsBar } from '@/components/shared/timeline/RightsBar';
import { warrantyScale } from '@/components/shared/timeline/scale';
import { Timeline } from '@/components/shared/timeline/Timeline';
import { addDays } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { sentenceOf } from '@/lib/warranty/words/sentence';

afterEach(cleanup);

const TODAY = '2026-10-05';
const SIGNED = '2026-09-25';

const FACTS: PurchaseFacts = { platform: 'tmall', signedAt: SIGNED };

function timeline(facts: PurchaseFacts = FACTS, events: TimelineEvent[] = [], today = TODAY) {
  const windows = windowsFor(facts, today);
  const onPick = vi.fn();
  const shown = render(<Timeline windows={windows} events={events} today={today} onPick={onPick} />);
  return { windows, onPick, ...shown };
}
const laneOf = (words: RegExp) => screen.getByRole('button', { name: words }).querySelector('svg');

describe('the timeline of one phone', () => {
  it('has one bar for each window with an end: a button that says its sentence', () => {
    const { windows } = timeline();
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(windows.filter(({ safeEnd }) => safeEnd).map((window) => sentenceOf(window, TODAY)));
    expect(screen.getByRole('button', { name: /^坏了可以免费修：还剩355天，到2027年9月25日$/ })).toBeDefined();
  });

  it('can be walked through with the keyboard, and a bar that is chosen names its right', () => {
    const { onPick } = timeline();
    const bar = screen.getByRole('button', { name: /^坏了可以免费修：/ });
    bar.focus();
    expect(document.activeElement).toBe(bar);
    expect(bar.tabIndex).toBe(0);
    fireEvent.click(bar);
    expect(onPick).toHaveBeenCalledWith('law.sanbao.host1y');
  });

  it('tells open, over and carried by a holiday apart without colour', () => {
    timeline();
    expect(laneOf(/^坏了可以免费修：/)?.classList).toContain('open');
    expect(laneOf(/^无理由退：/)?.classList).toContain('extended');
    expect(laneOf(/^无理由退：/)?.querySelector('.tail')).not.toBeNull();
    cleanup();
    timeline(FACTS, [], '2026-12-01');
    expect(laneOf(/^无理由退：/)?.classList).toContain('closed');
  });

  it('draws law, promise and the other side’s time limit as different kinds', () => {
    timeline({ ...FACTS, promises: ['180天只换不修'], repairs: [{ sent: '2026-10-01' }] });
    expect(laneOf(/^坏了可以免费修：/)?.querySelector('.law')).not.toBeNull();
    expect(laneOf(/坏了能换（页面承诺）/)?.querySelector('.promise')).not.toBeNull();
    expect(laneOf(/可要备用机/)?.querySelector('.other-side')).not.toBeNull();
  });

  it('shows estimates as such, in the bar, in its sentence and in the legend', () => {
    const { container } = timeline({ platform: 'tmall', paidAt: '2026-09-22' });
    expect(laneOf(/^坏了可以免费修：.*（估算，只会更晚）/)?.classList).toContain('estimated');
    expect(container.querySelector('.legend')?.textContent).toContain('估算，只会更晚');
  });

  it('explains in the legend only what it shows', () => {
    const { container } = timeline({ platform: 'jd', signedAt: SIGNED });
    expect(container.querySelector('.legend')?.textContent).not.toMatch(/承诺|估算|对方/);
  });

  it('draws what was typed in with its last day only, from the phone’s first day', () => {
    timeline({ ...FACTS, extraCover: [{ name: 'AppleCare+', end: '2028-09-01' }], brandWarrantyEnd: '2027-12-01' });
    expect(
      Number(
        laneOf(/AppleCare/)
          ?.querySelector('.promise')
          ?.getAttribute('x'),
      ),
    ).toBe(0);
    expect(laneOf(/坏了可以免费修（品牌承诺）/)).not.toBeNull();
  });

  it('has a line for today, and none when today is outside', () => {
    const { container } = timeline();
    expect(container.querySelector('.today-line')).not.toBeNull();
    cleanup();
    expect(timeline(FACTS, [], '2030-01-01').container.querySelector('.today-line')).toBeNull();
  });

  it('names every event with its day, those close together under each other', () => {
    const events = [
      { day: '2026-09-22', word: '下单' },
      { day: '2026-09-25', word: '签收' },
      { day: '2026-10-03', word: '送修' },
    ];
    const { container } = timeline(FACTS, events);
    const items = within(container.querySelector('.axis') as HTMLElement).getAllByRole('listitem');
    expect(items.map((item) => [...item.children].map((line) => line.textContent))).toEqual([
      ['下单 9月22日', '签收 9月25日'],
      ['送修 10月3日'],
    ]);
    expect(container.querySelectorAll('.axis i')).toHaveLength(3);
  });

  it('says what is missing where no date is known', () => {
    timeline({ platform: 'tmall' });
    expect(screen.getByText(/填上签收日就有了/)).toBeDefined();
  });
});

describe('events', () => {
  it('are those of the order and those the buyer tells, in order, the buyer’s word first', () => {
    const order = { placedAt: '2026-01-02T10:00:00+08:00', signedAt: '2026-01-05' } as OrderRecord;
    const says: Purchase['says'] = {
      signedOn: '2026-01-06',
      exchangedOn: '2026-03-01',
      repairs: [{ sent: '2026-02-01', returned: '2026-02-09' }, { sent: '2026-04-01' }],
    };
    expect(eventsOf({ says } as Purchase, order).map(({ word, day }) => `${word} ${day}`)).toEqual([
      '下单 2026-01-02',
      '签收 2026-01-06',
      '送修 2026-02-01',
      '修好取回 2026-02-09',
      '换机 2026-03-01',
      '送修 2026-04-01',
    ]);
  });
});

describe('the scale', () => {
  it('gives the first two weeks half of a year’s width and never runs backwards or out of the picture', () => {
    const scale = warrantyScale(SIGNED, addDays(SIGNED, 365));
    const shares = Array.from({ length: 400 }, (_, i) => scale.at(addDays(SIGNED, i - 10)));
    expect(scale.at(addDays(SIGNED, 15))).toBe(0.5);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0))).toBe(true);
    expect([Math.min(...shares), Math.max(...shares)]).toEqual([0, 1]);
  });
});

describe('the compact bar', () => {
  it('says for each of the three doors until when, or since when it is closed', () => {
    const windows = windowsFor({ platform: 'jd', signedAt: '2026-11-02' }, '2026-11-12');
    render(<RightsBar windows={windows} today="2026-11-12" />);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('.spoken')?.textContent)).toEqual([
      '坏了能退，已于11月9日结束',
      '坏了能换，到11月17日',
      '坏了可以免费修，到2027年11月2日',
    ]);
  });
});
