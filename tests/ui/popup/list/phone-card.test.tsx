import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { PhoneCard } from '@/components/popup/list/PhoneCard';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';

const order: OrderRecord = {
  key: 'jd:350000000000',
  platform: 'jd',
  orderId: '350000000000',
  placedAt: '2026-11-20T10:00:00+08:00',
  status: { text: '等待收货', phase: 'shipped' },
  links: {},
  otherLines: 0,
  sources: [],
  firstSeenAt: 0,
  updatedAt: 0,
};
const purchase: Purchase = {
  id: 'jd:350000000000/1',
  orderKey: order.key,
  platform: 'jd',
  line: { title: '示例手机', quantity: 1 },
  kind: 'phone',
  confidence: 1,
  says: {},
  shelf: 'active',
  placedAt: '2026-11-20T10:00:00+08:00',
  nextDeadline: '2026-11-27',
  addedAt: 0,
  updatedAt: 0,
};

afterEach(cleanup);

it('draws no days running for a phone that is still on its way', () => {
  render(<PhoneCard row={{ purchase, order }} today="2026-11-22" />);
  expect(screen.getByText('还没签收，签收后开始计算期限。')).toBeTruthy();
  expect(document.querySelector('.rights-bar')).toBeNull();
});

it('draws where today stands once it has arrived', () => {
  const arrived = { ...order, signedAt: '2026-11-21', status: { text: '已完成', phase: 'completed' as const } };
  render(<PhoneCard row={{ purchase, order: arrived }} today="2026-11-22" />);
  expect(document.querySelector('.rights-bar')).not.toBeNull();
});

it('does not call the days of a phone over that has none', () => {
  const { placedAt: _order, ...undated } = { ...order, status: { text: '', phase: 'unknown' as const } };
  const { placedAt: _purchase, ...noDay } = purchase;
  render(<PhoneCard row={{ purchase: noDay, order: undated }} today="2026-11-22" />);
  expect(screen.getByText('还没有日期，补上签收日就能算出期限。')).toBeTruthy();
});

it('shows an estimate as one, in the bar and in what is read out', () => {
  const paid = { ...order, paidAt: '2026-11-20', status: { text: '已完成', phase: 'completed' as const } };
  const { container } = render(<PhoneCard row={{ purchase, order: paid }} today="2026-11-22" />);
  const [first] = container.querySelectorAll('.rights-bar li');
  expect(first?.classList).toContain('estimated');
  expect(first?.textContent).toContain('（估算）');
});
