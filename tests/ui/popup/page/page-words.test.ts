import { describe, expect, it } from 'vitest';
import { pageWords } from '@/components/popup/page/page-words';
import type { TabState } from '@/lib/background/tab/tab-state';

const page = (facts: Partial<TabState>): TabState => ({
  url: 'https://order.jd.com/center/list.action',
  reader: 'jd',
  page: 'order-list',
  layout: 'jd-list-legacy',
  found: 12,
  phones: 2,
  newPhones: 0,
  problems: [],
  at: 0,
  visit: 'a',
  ...facts,
});

describe('what the popup says of the page in front of it', () => {
  it('offers to load a page anew that was open before the extension came', () => {
    const situation = pageWords('unattended');
    expect(situation).toMatchObject({ tone: 'warn', remedy: 'reload' });
    expect(situation.detail).toContain('刷新');
  });

  it('counts what the page shows, what was read and what of it are phones', () => {
    expect(pageWords(page({ claimed: 12 })).detail).toContain('本页 12 单，读到 12 单，其中手机 2 台');
  });

  it('tells phones just captured from phones already known', () => {
    expect(pageWords(page({ newPhones: 2 })).headline).toBe('存好了：2 台手机和订单画面');
    expect(pageWords(page({})).headline).toBe('这一页的手机都存好了');
  });

  it('says aloud how many orders were missed', () => {
    const situation = pageWords(page({ claimed: 15, phones: 0, problems: ['order-without-id: 3'] }));
    expect(situation).toMatchObject({ tone: 'warn', headline: '有 3 单没读到', remedy: 'reread' });
    expect(situation.detail).toContain('点进订单详情');
  });

  it('raises no alarm over orders without a number where every phone with one was saved', () => {
    const situation = pageWords(page({ claimed: 15, problems: ['order-without-id: 3'] }));
    expect(situation).toMatchObject({ tone: 'good', headline: '有订单号的手机都存好了' });
    expect(situation.detail).toContain('点进订单详情');
  });

  it('says after a while that a page is still unread, and leads to the log-in page where that is the reason', () => {
    expect(pageWords('unread')).toMatchObject({ tone: 'warn', remedy: 'reload' });
    const loading = page({ found: 0, phones: 0, problems: ['still-loading'] });
    expect(pageWords(loading)).toMatchObject({ tone: 'wait' });
    expect(pageWords(loading, true)).toMatchObject({ tone: 'warn', remedy: 'reload' });
    expect(pageWords(page({ found: 0, phones: 0, problems: ['logged-out'] })).login).toContain('passport.jd.com');
  });

  it('says that items are folded away, or that the page was translated', () => {
    expect(pageWords(page({ problems: ['items-folded: 1'] })).detail).toContain('折叠');
    expect(pageWords(page({ problems: ['translated'] })).detail).toContain('原文');
  });

  it('says in plain words what a half-read page lacks, and that it changes no phone’s state', () => {
    const situation = pageWords(page({ problems: ['fields-missing: status, total'] }));
    expect(situation).toMatchObject({ tone: 'warn', headline: '这一页没读全', remedy: 'reread' });
    expect(situation.detail).toContain('没读到订单状态、实付金额');
  });

  it('says that a list was too long to be read to its end, and what helps', () => {
    const situation = pageWords(page({ claimed: 500, problems: ['too-slow'] }));
    expect(situation.headline).toBe('有 488 单没读到');
    expect(situation.detail).toContain('筛选或翻页');
  });

  it('says of a tracking page that the day was kept, that nobody signed yet, or that nothing was kept at all', () => {
    const tracking = (parcel: Pick<TabState, 'parcel'>) =>
      pageWords(page({ page: 'order-logistics', found: 1, phones: 0, ...parcel }));
    expect(tracking({ parcel: { signedOn: '2026-09-05' } }).headline).toBe('签收日已记下：2026-09-05');
    expect(tracking({ parcel: {} }).headline).toBe('这一单还没有本人签收的记录');
    expect(tracking({}).detail).toContain('什么也没有保存');
  });

  it.each([
    ['layout-unknown', '换了页面样子'],
    ['reader-failed: boom', '出错'],
  ])('gives the likely reason when nothing could be read: %s', (problem, word) => {
    const situation = pageWords(page({ found: 0, phones: 0, problems: [problem] }));
    expect(situation.tone).toBe('warn');
    expect(situation.detail).toContain(word);
  });

  it('does not alarm anyone about a page that is still loading, and says what helps if it stays so', () => {
    const situation = pageWords(page({ found: 0, phones: 0, problems: ['still-loading'] }));
    expect(situation).toMatchObject({ tone: 'wait', headline: '本页的订单还在加载', remedy: 'reread' });
    expect(situation.detail).toContain('自动读');
  });

  it('leads to the log-in page where the page asks for it, without alarm', () => {
    const situation = pageWords(page({ found: 0, phones: 0, problems: ['logged-out'] }));
    expect(situation).toMatchObject({
      tone: 'wait',
      headline: '还没登录',
      login: expect.stringContaining('passport.jd.com'),
    });
  });

  it('does not call a page loading that gives no reason', () => {
    const situation = pageWords(page({ found: 0, phones: 0 }));
    expect(situation.tone).toBe('warn');
    expect(situation.detail).toMatch(/可能.*加载.*改版/);
  });

  it('does not alarm anyone about an empty list', () => {
    expect(pageWords(page({ found: 0, phones: 0, problems: ['no-orders'] }))).toMatchObject({
      tone: 'idle',
      headline: '这一页没有订单',
    });
  });

  it.each([
    ['full', '磁盘空间不足'],
    ['unavailable', '无痕'],
    ['refused', '刷新'],
    ['invalid', '改版'],
    ['failed', '刷新本页'],
  ] as const)('says why nothing was stored: %s', (failure, word) => {
    const situation = pageWords(page({ failure }));
    expect(situation).toMatchObject({ tone: 'warn', headline: '没能保存', remedy: 'reread' });
    expect(situation.detail).toContain(word);
  });

  it.each([
    ['too-large', '太大'],
    ['ambiguous', '没有保存'],
  ])('says what of a strange page was left out: %s', (problem, word) => {
    expect(pageWords(page({ problems: [problem] })).detail).toContain(word);
  });
});
