import { describe, expect, test } from 'vitest';
import { mergeRefund, mergeStatus } from '@/lib/db/orders/merge/merge-status';
import type { Votes } from '@/lib/db/orders/merge/source-rank';
import type { OrderPhase } from '@/lib/model/order';

const LIST = 'order-list jd-list';
const DETAIL = 'order-detail jd-detail';

function stands(known: OrderPhase, seen: OrderPhase, by: string | undefined = LIST, now: string | undefined = LIST) {
  const told = (source: string | undefined) => (source === undefined ? {} : { status: source });
  const votes: Votes = { known: told(by), seen: told(now), merged: told(by) };
  const status = mergeStatus({ phase: known, text: 'known' }, { phase: seen, text: 'seen' }, votes);
  return { phase: status.phase, text: status.text, by: votes.merged['status'] };
}

describe('where an order stands', () => {
  test('goes on, and is then told by the page that saw it', () => {
    expect(stands('paid', 'shipped', DETAIL, LIST)).toEqual({ phase: 'shipped', text: 'seen', by: LIST });
    expect(stands('shipped', 'paid', LIST, DETAIL)).toEqual({ phase: 'shipped', text: 'known', by: LIST });
  });

  test.each([
    ['unpaid', 'paid'],
    ['paid', 'shipped'],
    ['shipped', 'delivered'],
    ['delivered', 'completed'],
    ['completed', 'refunding'],
    ['shipped', 'closed'],
    ['closed', 'refunded'],
    ['unknown', 'unpaid'],
    ['unpaid', 'closed'],
    ['refunding', 'refunded'],
    ['refunding', 'closed'],
  ] as const)('from %s to %s, whoever says so; the way back counts only after an end', (known, seen) => {
    expect(stands(known, seen, DETAIL, LIST).phase).toBe(seen);
  });

  test.each([
    ['shipped', 'paid'],
    ['completed', 'delivered'],
    ['completed', 'unknown'],
    ['refunding', 'unknown'],
    ['refunding', 'unpaid'],
    ['closed', 'unknown'],
    ['refunded', 'unknown'],
  ] as const)('does not go from %s back to %s', (known, seen) => {
    expect(stands(known, seen).phase).toBe(known);
  });

  test.each(['paid', 'shipped', 'delivered', 'completed'] as const)(
    'a refund that was refused leaves it %s, whoever says so',
    (seen) => {
      expect(stands('refunding', seen, DETAIL, LIST).phase).toBe(seen);
    },
  );

  test.each(['closed', 'refunded'] as const)('%s is taken back by a page that knows as much, by no other', (end) => {
    expect(stands(end, 'shipped', LIST, LIST).phase).toBe('shipped');
    expect(stands(end, 'shipped', LIST, DETAIL).phase).toBe('shipped');
    expect(stands(end, 'shipped', DETAIL, LIST).phase).toBe(end);
  });

  test('the same state in other words: those of the page that knows as much', () => {
    expect(stands('shipped', 'shipped', LIST, DETAIL)).toMatchObject({ text: 'seen', by: DETAIL });
    expect(stands('shipped', 'shipped', DETAIL, LIST)).toMatchObject({ text: 'known', by: DETAIL });
  });

  test('what no page vouches for yields to any that one does, but not to words nobody knows', () => {
    expect(stands('completed', 'paid', '', LIST).phase).toBe('completed');
    const unvouched = (seen: OrderPhase, now: Votes['seen']) => {
      const votes: Votes = { known: {}, seen: now, merged: {} };
      return [mergeStatus({ phase: 'completed', text: '' }, { phase: seen, text: '' }, votes).phase, votes.merged];
    };
    expect(unvouched('paid', { status: LIST })).toEqual(['paid', { status: LIST }]);
    expect(unvouched('unknown', { status: LIST })).toEqual(['completed', {}]);
    expect(unvouched('paid', {})).toEqual(['completed', {}]);
    expect(unvouched('refunded', {})).toEqual(['refunded', {}]);
  });
});

describe('the refund of one line', () => {
  const refund = (known: string | undefined, seen: string | undefined, equal = false, sameSource = false) =>
    mergeRefund(known, seen, { equal, sameSource });

  test('is gone when the page that showed it shows the line without it, and only then', () => {
    expect(refund('退款中', undefined, true, true)).toBeUndefined();
    expect(refund('退款中', undefined, true, false)).toBe('退款中');
    expect(refund(undefined, undefined)).toBeUndefined();
  });

  test('goes on whoever says so, and back when a page says so that knows as much', () => {
    expect(refund(undefined, '退款中')).toBe('退款中');
    expect(refund('退款中', '退款成功')).toBe('退款成功');
    expect(refund('退款成功', '退款中')).toBe('退款成功');
    expect(refund('退款成功', '退款中', true)).toBe('退款中');
    expect(refund('退款中', '退款处理中')).toBe('退款中');
    expect(refund('退款中', '退款处理中', true)).toBe('退款处理中');
  });

  test.each(['查看退款', '查看售后', '查看换货'])('%s is a button and says nothing of how it stands', (button) => {
    expect(refund('退款中', button, true)).toBe('退款中');
    expect(refund(button, '退款中')).toBe('退款中');
    expect(refund(button, '申请退款')).toBe('申请退款');
    expect(refund(undefined, button)).toBe(button);
  });

  test('words that only hold such a button’s are a state', () => {
    expect(refund('退款中', '请查看退款', true)).toBe('请查看退款');
    expect(refund('退款中', '查看物流', true)).toBe('查看物流');
  });
});
