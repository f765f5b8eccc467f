import { expect, test } from 'vitest';
import { phaseOf } from '@/lib/platforms/page/phases';

test.each([
  ['等待付款', 'unpaid'],
  ['待支付', 'unpaid'],
  ['待分享，差1人', 'paid'],
  ['拼单成功，待发货', 'paid'],
  ['买家已付款', 'paid'],
  ['卖家已发货', 'shipped'],
  ['等待收货', 'shipped'],
  ['等待确认收货', 'shipped'],
  ['正在送货', 'shipped'],
  ['商品退库', 'refunding'],
  ['已签收', 'delivered'],
  ['待评价', 'delivered'],
  ['交易成功', 'completed'],
  ['完成', 'completed'],
  ['交易已取消', 'closed'],
  ['交易关闭', 'closed'],
  ['拼单未成功', 'closed'],
  ['退款处理中', 'refunding'],
  ['未发货，退款成功', 'refunded'],
  ['', 'unknown'],
  ['心动好物', 'unknown'],
])('the words %s mean %s', (words, phase) => {
  expect(phaseOf(words)).toBe(phase);
});
