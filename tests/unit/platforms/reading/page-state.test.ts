import { describe, expect, test } from 'vitest';
import { saysNoOrders, stateOfText } from '@/lib/platforms/reading/page-state';
import { parsePage } from '../../../fixtures/load-page';

const filler = '示例文字'.repeat(20);
const state = (text: string) => stateOfText(`${text} ${filler}`);

describe('a page without orders says', () => {
  test.each([
    '请登录',
    '请先登录',
    '立即登录',
    '扫码登录',
    '登录后查看订单',
    '您尚未登录',
    '未登录',
    '登录已过期',
    '登录已失效',
    '安全验证',
    '请拖动下方滑块',
    '请完成验证',
    '完成安全验证',
    '访问过于频繁',
    '异常访问',
    '行为存在异常',
    '網路流量異常',
  ])('%s: that somebody has to log in or to verify', (text) => {
    expect(state(text)).toBe('logged-out');
  });

  test.each([
    '没有订单',
    '暂无订单',
    '还没有相关的订单',
    '没有找到符合条件的宝贝',
    '没有与“手机”相关的订单',
    '回收站暂时没有订单',
    '最近三个月没有下过订单',
    '订单列表为空',
    '訂單空空如也',
    '暂时没有交易记录',
  ])('%s: that there are none', (text) => {
    expect(state(text)).toBe('no-orders');
  });

  test.each(['加载中', '正在加载', 'Loading...', 'LOADING'])('%s: that it is not ready', (text) => {
    expect(state(text)).toBe('still-loading');
  });

  test('nothing of the kind', () => {
    expect(state('我的订单 登录名 最近浏览 验证码')).toBeUndefined();
    expect(stateOfText('字'.repeat(60))).toBeUndefined();
    expect([stateOfText('字'.repeat(59)), stateOfText(` ${'字'.repeat(59)} `)]).toEqual([
      'still-loading',
      'still-loading',
    ]);
  });

  test('in many words what only few words would say', () => {
    const many = '字'.repeat(1500);
    expect([stateOfText(`请登录${many}`), stateOfText(`加载中${many}`)]).toEqual([undefined, undefined]);
    expect(stateOfText(`没有订单${many}`)).toBe('no-orders');
    expect(stateOfText(`请登录${'字'.repeat(1496)}`)).toBe('logged-out');
    expect(stateOfText(`加载中${'字'.repeat(1496)}`)).toBe('still-loading');
    expect(stateOfText(`${'字'.repeat(20_000)}没有订单`)).toBeUndefined();
  });

  test('that there are none, in what can be seen of it', () => {
    const says = (html: string) => saysNoOrders(parsePage(html, 'https://order.jd.com/center/list.action'));
    expect([says('<p>没有订单</p>'), says('<script>没有订单</script><p>订单</p>'), says('')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
