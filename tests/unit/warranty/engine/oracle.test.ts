import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { daysAfter, everyDay, monthsAfter, next, prolonged, type Stay, shifted } from './oracle';

const DAYS = everyDay('2023-01-01', '2026-12-31');
const LAW_2024 = '2024-07-01';

/** [safe, legal] of every rule that a purchase always has, walked day by day. */
function walked(signed: string, today: string, repairs: readonly Stay[], exchanged?: string) {
  const restart = exchanged !== undefined && exchanged >= LAW_2024 ? exchanged : undefined;
  const plain = (end: string) => [end, shifted(end)];
  const lengthened = (start: string, days: number) => {
    const safe = daysAfter(start, days);
    return [safe, shifted(signed >= LAW_2024 ? prolonged(start, safe, repairs, today) : safe, safe)];
  };
  const start = restart ?? signed;
  const host = prolonged(start, monthsAfter(start, 12), repairs, today);
  return {
    'law.noreason7': plain(daysAfter(signed, 7)),
    'law.sanbao.return7': lengthened(signed, 7),
    'law.sanbao.exchange15': lengthened(start, 15),
    'law.sanbao.host1y': plain(host),
    'law.sanbao.battery6m': plain(monthsAfter(signed, 6)),
    'law.sanbao.charger1y': plain(monthsAfter(signed, 12)),
    'law.sanbao.earphone3m': plain(monthsAfter(signed, 3)),
    'law.burden6m': plain(monthsAfter(signed, 6)),
    'tb.noreason7': [daysAfter(signed, 7), daysAfter(signed, 7)],
  };
}

function counted(facts: PurchaseFacts, today: string, rules: readonly string[]) {
  const windows = windowsFor(facts, today);
  const found = rules.map((id) => {
    const window = windows.find(({ ruleId }) => ruleId === id);
    return [id, [window?.safeEnd, window?.legalEnd]];
  });
  return Object.fromEntries(found);
}

/** Differences between the engine and the walk, over every signing day of four years. */
function differences(events: (signed: string) => { repairs: Stay[]; exchangedOn?: string }) {
  return DAYS.flatMap((signedAt) => {
    const today = next(signedAt, 200);
    const extra = events(signedAt);
    const want = walked(signedAt, today, extra.repairs, extra.exchangedOn);
    const got = counted({ platform: 'taobao', signedAt, ...extra }, today, Object.keys(want));
    return JSON.stringify(got) === JSON.stringify(want) ? [] : [{ signedAt, want, got }];
  });
}

describe('the engine agrees with a walk from day to day for every signing day of 2023-2026', () => {
  test('without any event', () => {
    expect(differences(() => ({ repairs: [] }))).toEqual([]);
  });

  test('with repairs that overlap, touch, lie outside, or still run', () => {
    const repairs = (signed: string): Stay[] => [
      { sent: next(signed, 4), returned: next(signed, 9) },
      { sent: next(signed, 8), returned: next(signed, 12) },
      { sent: next(signed, 12), returned: next(signed, 12) },
      { sent: next(signed, -5), returned: next(signed, 2) },
      { sent: next(signed, 190) },
      { sent: next(signed, 380), returned: next(signed, 384) },
      { sent: next(signed, 420), returned: next(signed, 430) },
    ];
    expect(differences((signed) => ({ repairs: repairs(signed) }))).toEqual([]);
  });

  test('with an exchange on the tenth day and repairs before and after it', () => {
    const events = (signed: string) => ({
      exchangedOn: next(signed, 10),
      repairs: [
        { sent: next(signed, 5), returned: next(signed, 9) },
        { sent: next(signed, 10), returned: next(signed, 13) },
        { sent: next(signed, 100), returned: next(signed, 131) },
      ],
    });
    expect(differences(events)).toEqual([]);
  });
});
