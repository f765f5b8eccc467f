import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { cardWords, wholeOf } from '@/lib/warranty/words/headline';

const facts: PurchaseFacts = { platform: 'jd', sellerType: 'self', signedAt: '2026-11-27' };
const TODAY = '2026-11-30';
const card = (extra: Partial<PurchaseFacts> = {}, today = TODAY) => {
  const all = { ...facts, ...extra };
  return cardWords(windowsFor(all, today), all, today);
};
/** The two lines of a card. */
const lines = (extra: Partial<PurchaseFacts> = {}, today = TODAY) => {
  const { lead, next } = card(extra, today);
  return [wholeOf(lead), next && wholeOf(next)];
};

describe('the sentence of a card', () => {
  test('counts the days of a short right, and names the last day of a long one', () => {
    expect(lines()).toEqual(['还能无理由退，剩 4 天', '坏了能退，剩 4 天']);
    expect(lines({}, '2026-12-07')).toEqual(['坏了能换，剩 5 天', '坏了可以免费修，到 2027年11月27日']);
    expect(lines({}, '2027-01-07')).toEqual(['坏了可以免费修，到 11月27日', undefined]);
    expect(lines({}, '2027-11-03')).toEqual(['坏了可以免费修，剩 24 天', undefined]);
  });

  test('keeps the number apart, so that it can be drawn large', () => {
    expect(card().lead).toEqual({
      before: '还能无理由退，剩 ',
      number: '4',
      after: ' 天',
      tone: 'open',
      about: false,
      ruleId: 'law.noreason7',
    });
  });

  test('alarms in the last three days, and on the last one says so', () => {
    expect([card({}, '2026-12-01').lead.tone, lines({}, '2026-12-01')[0]]).toEqual(['last', '还能无理由退，剩 3 天']);
    expect(lines({}, '2026-12-04')[0]).toBe('还能无理由退，今天是最后一天');
    const shifted = lines({ signedAt: '2026-03-15' }, '2026-03-23');
    expect(shifted[0]).toBe('还能无理由退，今天就办（遇节假日通常可到 3月23日）');
  });

  test('says 约 before a guess, and never makes a last day of it', () => {
    const guess = { signedAt: undefined, paidAt: '2026-11-23' } as unknown as Partial<PurchaseFacts>;
    expect(lines(guess)).toEqual(['还能无理由退，约到 11月30日', '坏了能退，约到 11月30日']);
    expect([card(guess).lead.tone, card(guess).lead.about]).toEqual(['open', true]);
  });

  test('in repair says which day it is and what can be demanded', () => {
    const repairs = [{ sent: '2026-12-15' }];
    expect(lines({ repairs }, '2026-12-18')).toEqual([
      '坏了可以免费修，到 2027年11月30日，在修的日子还会加上',
      '在修第 3 天，过了 12月22日 还没修好可以要备用机',
    ]);
    expect(lines({ repairs }, '2026-12-24')[0]).toBe('在修第 9 天：可以要备用机');
    expect(card({ repairs }, '2026-12-24').lead).toMatchObject({ number: '9', tone: 'owed' });
  });

  test('that is no right says why there is none', () => {
    expect(card({ ended: true }).state).toBe('ended');
    expect(lines({ signedAt: undefined, paidAt: '2026-11-29', undelivered: true } as never)).toEqual([
      '还没签收，签收后开始算',
      undefined,
    ]);
    expect(card({}, '2028-11-30').state).toBe('over');
    expect(card({ signedAt: undefined, paidAt: '2026-11-29' } as never, '2027-12-30').state).toBe('maybe-over');
    expect(card({ signedAt: undefined } as never).state).toBe('undated');
  });
});
