import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/platforms';
import { statusOf } from '@/lib/platforms/tmall/fields/status-words';
import { parsePage } from '../../fixtures/load-page';

describe('a state of an order', () => {
  test('whose letters are spread over spans is read beside a time in the same line', () => {
    const url = new URL('https://trade.m.jd.com/order/n_detail_jdm.shtml?deal_id=350000000123');
    const page = parsePage(
      '<div><header><span><i>已</i><i>取消</i></span><time>2026-09-30 23:59:59</time></header><p>订单编号：350000000123</p>' +
        '<a href="https://item.jd.com/100012345678.html">示例手机 X9 全网通</a><p>x1</p><p>总额：¥1999</p></div>',
      url.href,
    );
    expect(readPage(page, url).orders[0]?.status).toEqual({ text: '已取消', phase: 'closed' });
  });

  test('is read without what the site has put into its box', () => {
    const page = parsePage('<p><b>交易成功</b><span>领券满￥299减￥30</span></p>', 'https://tradearchive.taobao.com/');
    expect(statusOf(page.querySelectorAll('p'))).toBe('交易成功');
  });
});

describe('a parcel’s record', () => {
  const read = (record: string) => {
    const url = new URL('https://trade.m.jd.com/order/deal_wuliu_jdm.shtml?deal_id=350000000123');
    return readPage(parsePage(`<div><p>订单编号：350000000123</p>${record}</div>`, url.href), url, '2026-11-30');
  };
  const away = '<div>快件已由枫林路驿站代收，请凭取件码取件</div><div>2026-08-20 10:00:00</div>';

  test('ends where other goods begin, though the letters of their heading are spread', () => {
    const feed = '<div><i>为你</i><i>推荐</i></div><div>已签收好评如潮手机壳 2026-08-20 12:00:00</div>';
    expect(read(`${away}${feed}`).orders[0]).not.toHaveProperty('signedAt');
  });

  test('gives no event the words of a neighbour that has no time yet', () => {
    const signed = '<li><p>您的订单已由本人签收</p><p></p></li>';
    const list = `<ol>${signed}<li><i>派</i><p></p><p>2026-08-19 08:02:12</p></li><li><p>已到达营业部</p><p></p></li></ol>`;
    expect(read(list).orders[0]).not.toHaveProperty('signedAt');
  });
});
