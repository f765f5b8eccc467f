import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageStatus } from '@/components/popup/page/PageStatus';
import { usePageInFront } from '@/components/popup/page/use-page-in-front';
import { type TabState, writeTabState } from '@/lib/background/tab/tab-state';

const LIST = 'https://order.jd.com/center/list.action';
const STATE: TabState = {
  url: LIST,
  reader: 'jd',
  page: 'order-list',
  layout: 'jd-list-legacy',
  found: 3,
  phones: 1,
  newPhones: 1,
  problems: [],
  at: 1,
  visit: 'a',
};

let tab: { id: number; url?: string; status?: string };
let answers: boolean;
let asked: string[];
beforeEach(() => {
  fakeBrowser.reset();
  tab = { id: 7, url: LIST, status: 'complete' };
  answers = true;
  asked = [];
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => [tab]) as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (_tab: number, question: { type: string }) => {
    asked.push(question.type);
    if (!answers) throw new Error('Receiving end does not exist');
    return { ok: true };
  }) as never);
  const content_scripts = [{ matches: ['https://order.jd.com/center/list.action*'] }];
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ content_scripts } as never);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function Shown() {
  return <PageStatus page={usePageInFront()} />;
}

describe('the page in front of the popup', () => {
  it('is told apart from pages that are none of ours', async () => {
    tab = { id: 7, url: 'https://example.com/' };
    render(<Shown />);
    await vi.waitFor(() => expect(browser.tabs.query).toHaveBeenCalled());
    expect(screen.queryByRole('region', { name: '当前网页' })).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    ['https://www.jd.com/', '去我的京东订单', 'https://order.jd.com/center/list.action'],
    [
      'https://detail.tmall.com/item.htm?id=1',
      '去我的淘宝/天猫订单',
      'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    ],
    ['https://mobile.yangkeduo.com/', '去我的拼多多订单', 'https://mobile.yangkeduo.com/orders.html'],
  ])('on a shop’s other pages offers that shop’s orders: %s', async (url, name, orders) => {
    tab = { id: 7, url };
    render(<Shown />);
    expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(orders);
  });

  it('that asks to log in offers the page where that is done', async () => {
    await writeTabState(browser, 7, { ...STATE, found: 0, phones: 0, newPhones: 0, problems: ['logged-out'] });
    render(<Shown />);
    const login = await screen.findByRole('link', { name: '去京东登录' });
    expect(login.getAttribute('href')).toMatch(/^https:\/\/passport\.jd\.com\//);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('that was open before the extension came is offered to be loaded anew, with the reason', async () => {
    answers = false;
    const reload = vi.fn(async () => undefined);
    Object.assign(browser.tabs, { reload });
    render(<Shown />);
    fireEvent.click(await screen.findByRole('button', { name: '刷新本页' }));
    expect(screen.getByText('在安装或更新购机保之前', { exact: false })).toBeTruthy();
    expect(reload).toHaveBeenCalledWith(7);
  });

  it('that is still loading is not called unread', async () => {
    answers = false;
    tab = { ...tab, status: 'loading' };
    render(<Shown />);
    await screen.findByText('正在读这一页…');
  });

  it('whose state was lost is read once more', async () => {
    render(<Shown />);
    await screen.findByText('正在读这一页…');
    expect(asked).toEqual(['reread']);
    await act(() => writeTabState(browser, 7, STATE));
    await screen.findByText('存好了：1 台手机和订单画面');
    expect(screen.getByRole('button', { name: '拍下本页' })).toBeTruthy();
  });

  it('that has orders by its address and says nothing for ten seconds is said to be unread', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    render(<Shown />);
    await vi.waitFor(() => expect(asked).toEqual(['reread']));
    await act(() => {
      vi.advanceTimersByTime(9000);
    });
    expect(screen.getByText('正在读这一页…')).toBeTruthy();
    await act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(screen.getByText('这是订单页，但一直没能读到')).toBeTruthy();
  });

  it('that says nothing of itself, and has no orders by its address, is no order page after all', async () => {
    // The parent of a split order.
    tab = { ...tab, url: 'https://details.jd.com/normal/item.action?orderid=340000000001&p=1' };
    const content_scripts = [{ matches: ['https://details.jd.com/normal/item.action*'] }];
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ content_scripts } as never);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    render(<Shown />);
    await vi.waitFor(() => expect(asked).toEqual(['reread']));
    await act(() => {
      vi.advanceTimersByTime(4000);
    });
    expect(screen.queryByText('正在读这一页…')).toBeNull();
  });

  it('without a phone has nothing to photograph', async () => {
    await writeTabState(browser, 7, { ...STATE, phones: 0, newPhones: 0 });
    render(<Shown />);
    await screen.findByText('这一页没有手机订单');
    expect(screen.queryByRole('button', { name: '拍下本页' })).toBeNull();
    expect(screen.getByText('有手机没认出来？')).toBeTruthy();
  });
});
