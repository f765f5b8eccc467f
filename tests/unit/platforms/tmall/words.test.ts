import { describe, expect, it } from 'vitest';
import { plain } from '@/lib/platforms/tmall/fields/plain';
import { isPseudoItem, phase, refundMark, statusWords } from '@/lib/platforms/tmall/fields/status-words';
import { exactNumber, subOrderIn } from '@/lib/platforms/tmall/fields/sub-order';
import { timesOf } from '@/lib/platforms/tmall/fields/times';

describe('words of Taobao and Tmall', () => {
  it.each([
    ['<font color="red">手机</font> 星河 &quot;X&quot;&amp;Y', '手机 星河 "X"&Y'],
    ['虚构 <Pro> 版 &#8482;&#x4e2d;', '虚构 <Pro> 版 ™中'],
    ['&notanentity; &amp;lt;b&amp;gt;', '&notanentity; &lt;b&gt;'],
  ])('shows %s as %s', (markup, shown) => {
    expect(plain(markup)).toBe(shown);
  });

  it.each(['保险服务', '增值服务', '买家秀', '购物金', '某某旗舰店购物金充值', '保险服务：退货运费险'])(
    'skips the pseudo item %s',
    (title) => expect(isPseudoItem(title)).toBe(true),
  );
  it.each(['买家秀同款手机壳', '【购物金充值享95折】虚构手机 星河', '碎屏保险服务卡套'])(
    'keeps the goods %s',
    (title) => expect(isPseudoItem(title)).toBe(false),
  );

  it.each(['查看退款', '退款成功', '退货退款成功', '仅退款中', '售后中', '待商家处理'])(
    'takes %s as a refund mark',
    (text) => expect(refundMark(text)).toBe(text),
  );
  it.each(['退款/退货', '申请退款', '退换', '申请售后', '极速退款', '退货宝'])('does not take %s as one', (text) =>
    expect(refundMark(text)).toBeUndefined(),
  );

  it.each([
    ['当前订单状态：卖家已发货，请查看页面下方物流信息', '卖家已发货', 'shipped'],
    ['订单状态: 商家已发货，等待买家确认', '商家已发货', 'shipped'],
    ['交易成功，如有问题可以申请退款', '交易成功', 'completed'],
    ['未发货，退款成功', '未发货，退款成功', 'refunded'],
    ['商品已拍下，等待买家付款', '等待买家付款', 'unpaid'],
    ['您的包裹在路上，如需退款请联系卖家', '您的包裹在路上', 'unknown'],
    ['等待买家付尾款', '等待买家付尾款', 'unpaid'],
    ['买家已付款', '买家已付款', 'paid'],
  ])('reads the state %s', (text, words, where) => {
    expect(statusWords(text)).toBe(words);
    expect(phase(statusWords(text))).toBe(where);
  });

  it("falls back on the page's code for words nobody has documented, and guesses nothing else", () => {
    expect(phase('新的说法', 'TRADE_FINISHED')).toBe('completed');
    expect(phase('新的说法', 'toString')).toBe('unknown');
  });
});

describe('the sub-order number', () => {
  it('comes from after-sales, snapshot and guarantee links, never from links of the whole order', () => {
    expect(subOrderIn(['//refund2.tmall.com/dispute/applyRouter.htm?bizOrderId=4710000000201005678'])?.id).toBe(
      '4710000000201005678',
    );
    expect(
      subOrderIn([
        '//rights.taobao.com/complaint/redirect.jhtml?bizId=4710000000200005678',
        'https://market.m.taobao.com/app/tp/snapshot-m/pages/entry/index.html?bizOrderId=4710000000200005678',
        '//buyertrade.taobao.com/trade/detail/tradeSnap.htm?snapShot=true&tradeID=4710000000202005678',
      ])?.id,
    ).toBe('4710000000202005678');
  });

  it('is not taken from a bare number that looks rounded', () => {
    expect(exactNumber('4710000000201005678')).toBe('4710000000201005678');
    expect(exactNumber(String(Number('4710000000201005678')))).toBeUndefined();
  });
});

describe('成交时间', () => {
  const placed = '2026-02-01T10:00:00+08:00';
  const paid = '2026-02-01T10:00:05+08:00';
  const done = '2026-02-09T18:30:00+08:00';
  it('is the end where 创建时间 stands beside it', () => {
    expect(timesOf({ created: placed, paid, deal: done })).toMatchObject({ placedAt: placed, completedAt: done });
  });
  it('is the beginning on the legacy Tmall page', () => {
    expect(timesOf({ paid, deal: placed, confirmed: done })).toMatchObject({ placedAt: placed, completedAt: done });
    expect(timesOf({ created: placed, paid, deal: placed }).completedAt).toBeUndefined();
  });
  it('is not taken for the beginning when it is later than the payment', () => {
    expect(timesOf({ paid, deal: done })).toMatchObject({ placedAt: undefined, completedAt: done });
  });
});
