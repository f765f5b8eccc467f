import { describe, expect, it } from 'vitest';
import { firstAid } from '@/lib/cases/first-aid';
import { SYMPTOMS } from '@/lib/cases/triage/symptoms';
import { addDays } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { order, purchase } from '../warranty/examples';
import { TODAY } from './walk-all';

const shop = { name: '白鹭通讯旗舰店' };

function signed(days: number, says: Purchase['says'] = {}): [Purchase, OrderRecord] {
  const placedAt = addDays(TODAY, -days - 2);
  return [
    purchase({ signedOn: addDays(TODAY, -days), ...says }, { brand: '星野', model: 'X9 Pro', placedAt }),
    order({ shop, placedAt, paidAt: placedAt, total: 479_900 }),
  ];
}

describe('the quick answer', () => {
  it('to a black screen on day 4 is to return it, by when, and in which words', () => {
    const aid = firstAid(...signed(4), 'dead', TODAY);
    expect(aid.says).toBe('退、换、修，由你选。先用退。');
    expect(aid.until).toBe('12月3日前提出，剩3天');
    expect(aid.door).toBe('after-sales');
    expect(aid.words).toBe(
      '白鹭通讯旗舰店您好，订单100000000001的星野 X9 Pro，2026年11月26日签收，【哪天开始的】起黑屏、开不了机。' +
        '按手机三包规定第十一条，我要求退货退款，来回运费按消费者权益保护法第二十四条由贵方承担。请在2026年12月3日前书面答复，谢谢。',
    );
    expect(aid.assumed).toContain('faultOn');
  });

  it('to a black screen on day 12 is an exchange, in month 4 repair, in month 14 the ways that are left', () => {
    expect(firstAid(...signed(12), 'dead', TODAY).says).toBe('可以换，也可以修。先用换。');
    expect(firstAid(...signed(120), 'dead', TODAY).says).toBe('一年内，免费修。');
    const late = firstAid(...signed(430), 'dead', TODAY);
    expect(late.says).toBe('过了一年，没有法定的免费修的权利了。还有几条路。');
    expect(late.ways.length).toBeGreaterThan(4);
  });

  it('to a swollen battery is to stop, whatever the day', () => {
    expect(firstAid(...signed(430), 'hot', TODAY).stop[0]).toBe('现在就停用，拔掉充电线，别再充电。');
  });

  it('takes an answer given meanwhile', () => {
    const aid = firstAid(...signed(4), 'dead', TODAY, { faultOn: '2026-11-29', misuse: 'none' });
    expect(aid.words).toContain('2026年11月29日起黑屏、开不了机，没有摔过、没进过水、没拆过。');
    expect(aid.assumed).toEqual([]);
  });

  it.each(SYMPTOMS)('never says for the buyer what nobody said: $text', ({ id }) => {
    for (const days of [2, 10, 100, 430]) {
      const { words } = firstAid(...signed(days), id, TODAY);
      expect(words).not.toMatch(/没有摔过|视频已附|没进过水|定金|故意|欺诈/);
      expect(words).toContain('书面答复');
    }
  });
});
