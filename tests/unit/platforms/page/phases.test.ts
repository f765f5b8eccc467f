import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPhase, isStatusWord, phaseOf } from '@/lib/platforms/page/phases';
import { STATUS_WORDS } from '@/lib/platforms/page/status-table';

const ENDS = ['closed', 'refunded'];

/** Word by word as the fact sheets of the three platforms list them. */
const JD =
  '锁定 退款审核 等待退款 商品退货 配送退货 货到付款退货 已发货 等待打印 等待出库 等待打包 等待发货 等待收货 等待确认收货 自提途中 请上门自提 退款审核中 已收货 已完成 已取消 订单取消 退款成功 退款完成 失败退款 充值成功 缴费成功 出票成功 过期关闭 等待付款 等待审核 等待处理 等待确认 付款成功 待发货 正在处理 正在送货 正在出库 暂停 预定中 退款中 商品退库 完成 处理成功 已拆分';
const TAOBAO =
  '等待买家付款 买家已付款 等待卖家发货 卖家已发货 商家已发货 卖家部分发货 待收货 等待买家确认收货 已签收 交易成功 充值成功 交易关闭 交易已关闭 交易已取消 退款中 退款成功 退货退款成功 退货退款中 仅退款成功 仅退款中 已退款 退款关闭 售后中 售后成功 待商家处理 待买家退货 等待买家付尾款 双方已评';
const PINDUODUO =
  '待付款 待支付 待分享，差1人 拼单成功 拼单成功，待发货 免拼成功，待发货 待发货 待收货 已发货 已签收 待评价 交易成功 已确认收货 交易已取消 拼单未成功 退款中 退款处理中 退款成功 未发货，退款成功';

describe('the phase of an order', () => {
  it.each(`${JD} ${TAOBAO} ${PINDUODUO}`.split(' '))('%s, a documented word, has one', (word) => {
    expect(phaseOf(word)).not.toBe('unknown');
  });

  it.each([
    ['等待付款', 'unpaid'],
    ['等待买家付尾款', 'unpaid'],
    ['待分享，差1人', 'paid'],
    ['拼单成功，待发货', 'paid'],
    ['等待卖家发货', 'paid'],
    ['卖家部分发货', 'shipped'],
    ['卖家已发货', 'shipped'],
    ['等待确认收货', 'shipped'],
    ['正在送货', 'shipped'],
    ['您的包裹正在配送', 'shipped'],
    ['卖家取消了订单', 'closed'],
    ['系统超时关闭', 'closed'],
    ['已签收', 'delivered'],
    ['交易成功', 'completed'],
    ['处理成功', 'completed'],
    ['交易已取消', 'closed'],
    ['您的订单已取消', 'closed'],
    ['订单因超时未付款已自动取消', 'closed'],
    ['未发货，退款成功', 'refunded'],
    ['退款处理中', 'refunding'],
    ['退款关闭', 'completed'],
    ['退款失败', 'completed'],
    ['退款取消', 'completed'],
    ['賣家已發貨', 'shipped'],
    ['交易關閉', 'closed'],
    ['退貨退款成功', 'refunded'],
    ['', 'unknown'],
    ['心动好物', 'unknown'],
    ['Completed', 'unknown'],
  ])('%s is %s', (words, phase) => expect(phaseOf(words)).toBe(phase));

  it.each([
    '取消中',
    '申请取消中',
    '取消失败',
    '取消申请审核中',
    '取消申请被拒绝',
    '拒绝取消',
    '已撤销取消',
    '订单未取消',
    '待取消',
    '部分取消',
    '部分退款成功',
    '退款成功(部分)',
    '运费退款成功',
    '差价退款成功',
    '价保退款成功',
    '赠品退款成功',
    '退款未成功',
    '退款失败',
    '退款已撤销',
    '商家拒绝退款',
    '换货成功',
    '售后完成',
  ])('%s is no end', (words) => expect(ENDS).not.toContain(phaseOf(words)));

  it.each(['申请退款', '退款/退货', '申请售后', '确认收货', '取消订单', '支持7天无理由退货', '未签收', '未完成'])(
    '%s says nothing',
    (words) => expect(phaseOf(words)).toBe('unknown'),
  );
});

describe('the table of status words', () => {
  it('knows each of its words, alone and behind a label', () => {
    for (const [word, phase] of STATUS_WORDS) {
      expect(phaseOf(word)).toBe(phase);
      expect(isStatusWord(word)).toBe(true);
    }
  });

  it('answers every text with a phase, and takes no denied or pending word for an end', () => {
    const word = fc.constantFrom(...STATUS_WORDS.keys(), '取消', '关闭', '退款', '退货', '签收');
    const around = fc.constantFrom(
      '',
      '申请',
      '未',
      '部分',
      '拒绝',
      '失败',
      '中',
      '审核中',
      '运费',
      '您的订单',
      '（',
      '）',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, around, fc.string({ maxLength: 3 })), { maxLength: 5 }), (parts) => {
        expect(isPhase(phaseOf(parts.join('')))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('未', '申请', '拒绝', '待', '部分'),
        fc.constantFrom('取消', '关闭', '退款成功'),
        (no, end) => {
          expect(ENDS).not.toContain(phaseOf(no + end));
        },
      ),
    );
  });
});
