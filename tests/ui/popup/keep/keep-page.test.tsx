import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { KeepPage } from '@/components/popup/keep/KeepPage';
import { keptInWords } from '@/components/popup/keep/keep-words';
import type { PageOffer, Values } from '@/lib/messages/protocol';

const PHONES: PageOffer['phones'] = [
  { id: 'jd:1/1', name: '妈妈的手机', named: 'item' },
  { id: 'jd:2/1', name: '白鹭 W9' },
];

let offer: PageOffer;
let kept: Values['keep-page'];
const sent = vi.fn();
beforeEach(() => {
  offer = { phones: [{ id: 'jd:2/1', name: '白鹭 W9' }] };
  kept = { ids: ['a', 'b'], pictures: 1 };
  sent.mockClear();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: { name: string; payload: unknown }) => {
    sent(message.name, message.payload);
    if (message.name === 'page-offer') return { ok: true, value: offer };
    if (message.name === 'keep-page' || message.name === 'follow-end') return { ok: true, value: kept };
    return { ok: true, value: {} };
  }) as never);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const URL = 'https://example.com/';
const show = (url = URL) =>
  render(<KeepPage page={{ tabId: 7, seen: 'other', url, reread: () => undefined, reload: () => undefined }} />);
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('保存此页', () => {
  it('is one click on any web page, and says what was kept and that nobody knows yet whose it is', async () => {
    show();
    await click('保存此页');
    await screen.findByText(/存好了：整页画面，和网页内容副本。/);
    expect(sent).toHaveBeenCalledWith('keep-page', { tabId: 7 });
    fireEvent.change(await screen.findByLabelText('是哪台手机的'), { target: { value: 'jd:2/1' } });
    await screen.findByText(/放在“白鹭 W9”的凭证里/);
    expect(sent).toHaveBeenCalledWith('page-is-of', { ids: ['a', 'b'], phone: 'jd:2/1' });
  });

  it('is offered on no page of the browser’s own', () => {
    show('about:config');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is proposed where a page proves something, for the phone it names; the buyer may say another or none', async () => {
    offer = { kind: 'invoice', platform: 'jd', phones: PHONES };
    kept = { ids: ['a'], pictures: 1, phone: 'jd:1/1' };
    show();
    const choice = await screen.findByLabelText<HTMLSelectElement>('存到哪台手机');
    expect(choice.value).toBe('jd:1/1');
    screen.getByText('页面上是同一件商品');
    fireEvent.change(choice, { target: { value: '' } });
    await click('保存此页');
    expect(sent).toHaveBeenCalledWith('keep-page', { tabId: 7, phone: null });
  });

  it.each([
    ['too-long', '200 屏'],
    ['moved', '别滚动'],
    ['private', '无痕'],
    ['full', '空间'],
    ['stopped', '什么也没有存'],
  ] as const)('says why nothing was kept: %s', (why, word) => {
    expect(keptInWords({ ok: true, value: { why } }).words).toContain(word);
  });
});

describe('把这段聊天存下来', () => {
  it('begins with a click, says how far it is and where something may be missing, and ends with another', async () => {
    offer = { kind: 'chat', platform: 'jd', phones: PHONES };
    const { unmount } = show();
    await click('把这段聊天存下来');
    expect(sent).toHaveBeenCalledWith('follow-chat', { tabId: 7 });
    unmount();
    offer = { ...offer, following: { messages: 37, gaps: 1, pictures: 5 } };
    kept = { ids: ['a', 'b'], pictures: 1, phone: 'jd:1/1' };
    show();
    await screen.findByText(/中间有 1 处可能没翻到/);
    await click('存下这 37 条');
    await screen.findByText(/放在“妈妈的手机”的凭证里/);
    expect(sent).toHaveBeenCalledWith('follow-end', { tabId: 7, keep: true, phone: 'jd:1/1' });
  });
});
