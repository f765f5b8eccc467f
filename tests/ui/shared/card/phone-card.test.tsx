import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PhoneCard } from '@/components/shared/card/PhoneCard';
import { cardOf } from '@/lib/cards/card-model';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';

const order: OrderRecord = {
  key: 'jd:350000000000',
  platform: 'jd',
  orderId: '350000000000',
  placedAt: '2026-11-20T10:00:00+08:00',
  shop: { name: '某某旗舰店' },
  status: { text: '已完成', phase: 'completed' },
  total: 479_900,
  links: { detail: 'https://details.jd.com/normal/item.action?orderid=350000000000' },
  otherLines: 0,
  sources: [],
  firstSeenAt: 0,
  updatedAt: 0,
};
const purchase: Purchase = {
  id: 'jd:350000000000/1',
  orderKey: order.key,
  platform: 'jd',
  line: { title: '荣耀 Magic8 曜石黑 12GB+512GB', quantity: 1, unitPrice: 529_900 },
  kind: 'phone',
  brand: '荣耀',
  model: 'Magic8',
  storage: '12GB+512GB',
  color: '曜石黑',
  confidence: 1,
  says: {},
  shelf: 'active',
  placedAt: '2026-11-20T10:00:00+08:00',
  nextDeadline: '2026-11-27',
  addedAt: 0,
  updatedAt: 0,
};
const TODAY = '2026-11-22';
const SIGNED = { signedAt: '2026-11-21' };
const PAGES = { phone: '#/phone/1', help: '#/case/1', elsewhere: false };

afterEach(cleanup);

function card(ofOrder: Partial<OrderRecord> = {}, ofPurchase: Partial<Purchase> = {}, today = TODAY) {
  const row = { purchase: { ...purchase, ...ofPurchase }, order: { ...order, ...ofOrder } };
  const { container } = render(<PhoneCard picture={null} card={cardOf(row, today)} pages={PAGES} />);
  return {
    sentence: container.querySelector('.say')?.textContent,
    number: container.querySelector('.say b')?.textContent,
    stamps: [...container.querySelectorAll('.stamp')].map((stamp) => stamp.textContent),
    text: container.textContent ?? '',
    segments: [...container.querySelectorAll('.seg')].map(({ className }) => className.replace('seg ', '')),
    door: container.querySelector('a.door')?.textContent,
  };
}

describe('a card', () => {
  it('names the phone, what tells it apart, what was paid, and one sentence with its number', () => {
    const { text, sentence, number, stamps } = card(SIGNED);
    expect(text).toContain('荣耀 Magic8');
    expect(text).toContain('曜石黑 · 12GB+512GB');
    expect(text).toContain('¥4,799');
    expect(sentence).toBe('还能无理由退，剩 6 天');
    expect(number).toBe('6');
    expect(stamps).toEqual(['可退']);
  });

  it('gives the price of the piece where the order paid for more', () => {
    expect(card({ ...SIGNED, otherLines: 1 }).text).toContain('¥5,299');
  });

  it('says 约 of a guess, and never calls its days the last', () => {
    const { sentence, segments } = card({ paidAt: '2026-11-15' });
    expect(sentence).toContain('约');
    expect(segments).not.toContain('last');
    expect(segments).toContain('about');
  });

  it('marks true last days with a sign of their own', () => {
    const { stamps, segments } = card({ signedAt: '2026-11-21' }, {}, '2026-11-27');
    expect(stamps).toEqual(['可退']);
    expect(segments[0]).toBe('last');
  });

  it.each<[string, Partial<OrderRecord>, Partial<Purchase>, string]>([
    ['unpaid', { status: { text: '待付款', phase: 'unpaid' } }, {}, '没付款'],
    ['cancelled', { status: { text: '已取消', phase: 'closed' } }, { shelf: 'ended' }, '已取消'],
    ['on its way', { status: { text: '等待收货', phase: 'shipped' } }, {}, '在路上'],
    ['being refunded', { ...SIGNED, status: { text: '退款中', phase: 'refunding' } }, {}, '退款中'],
    ['refunded', { ...SIGNED, status: { text: '退款成功', phase: 'refunded' } }, { shelf: 'ended' }, '已退'],
    ['given back', SIGNED, { says: { state: 'returned' }, shelf: 'ended' }, '已退'],
    ['sold', SIGNED, { says: { state: 'sold' }, shelf: 'ended' }, '已卖'],
    ['in repair', SIGNED, { says: { state: 'in-repair', repairs: [{ sent: '2026-11-22' }] } }, '在修'],
  ])(
    'tells at a firstRows a phone that is %s, and offers no after-sales where there is none',
    (_how, ofOrder, ofPurchase, word) => {
      const { stamps, door } = card(ofOrder, ofPurchase);
      expect(stamps).toEqual([word]);
      if (!['退款中', '在修'].includes(word)) expect(door ?? '').not.toContain('售后');
    },
  );

  it('says that a phone is a used one, and how many there are', () => {
    const { stamps, text } = card(SIGNED, { kind: 'used-phone', line: { ...purchase.line, quantity: 2 } });
    expect(stamps).toContain('二手');
    expect(text).toContain('2 台');
  });

  it.each([
    ['官翻机 iPhone 15 128GB', '官翻'],
    ['【展示机】三星 Galaxy S24', '样机'],
    ['拍拍严选 vivo X100', '二手'],
  ])('says in what condition it was sold: %s', (title, word) => {
    const sold = { kind: 'used-phone', line: { ...purchase.line, title } } as const;
    expect(card(SIGNED, sold).stamps).toContain(word);
    expect(card(SIGNED, { ...sold, says: { ...purchase.says, condition: 'new' } }).stamps).not.toContain(word);
  });

  it('does not call the days of a phone over that has none', () => {
    const { placedAt: _order, ...undated } = order;
    const { placedAt: _purchase, ...noDay } = purchase;
    const row = { purchase: noDay, order: { ...undated, status: { text: '', phase: 'unknown' as const } } };
    render(<PhoneCard picture={null} card={cardOf(row, TODAY)} pages={PAGES} />);
    expect(screen.getByText('还没有日期，填上签收日就能算')).toBeTruthy();
    expect(screen.getByText('缺日期')).toBeTruthy();
  });

  it('leads to help from every phone', () => {
    card(SIGNED);
    expect(screen.getByRole('link', { name: '荣耀 Magic8：手机出问题了' }).getAttribute('href')).toBe('#/case/1');
  });

  it.each([
    ['2026-11-30', '看对方答复了没有，11月30日'],
    [TODAY, '看对方答复了没有，今天就办'],
  ])('tells the next act of a dispute, and leads on with it (%s)', (nextOn, words) => {
    const dispute = { id: 'c1', purchaseId: '1', nextOn, nextWords: '看对方答复了没有' };
    const { container } = render(
      <PhoneCard
        picture={null}
        card={cardOf({ purchase, order: { ...order, ...SIGNED }, dispute }, TODAY)}
        pages={PAGES}
      />,
    );
    expect(container.querySelector('.card-next')?.textContent).toBe(words);
    expect(screen.getByRole('link', { name: '荣耀 Magic8：接着办' })).toBeTruthy();
  });
});
