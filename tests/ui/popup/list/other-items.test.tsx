import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { OtherItems } from '@/components/popup/list/OtherItems';
import type { PageQuestion } from '@/lib/capture/questions';

const CASE = { key: 'jd:1/0/壳', title: '示例手机壳', kind: 'accessory' };
const ODD = { key: 'jd:1/1/机', title: '某牌智能终端 512GB', spec: '雾蓝', kind: 'unknown' };

let lines: unknown[] | undefined;
let asked: PageQuestion[];
beforeEach(() => {
  lines = [CASE, ODD];
  asked = [];
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (_tab: number, question: PageQuestion) => {
    asked.push(question);
    if (!lines) throw new Error('Receiving end does not exist');
    return question.type === 'lines-on-page' ? { ok: true, lines } : { ok: true };
  }) as never);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function open(readAt = 1) {
  const shown = render(<OtherItems tabId={7} readAt={readAt} />);
  const details = shown.container.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return shown;
}

describe('有手机没认出来？', () => {
  it('asks the page only when it is opened', async () => {
    render(<OtherItems tabId={7} readAt={1} />);
    expect(asked).toEqual([]);
    cleanup();
    open();
    await screen.findByText(ODD.title, { exact: false });
    expect(asked).toEqual([{ type: 'lines-on-page' }]);
  });

  it('lets the buyer say which item is a phone', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: `这是手机：${ODD.title}` }));
    expect(asked.at(-1)).toEqual({ type: 'this-is-a-phone', key: ODD.key });
    expect((await screen.findByRole('button', { name: `这是手机：${ODD.title}` })).hasAttribute('disabled')).toBe(true);
  });

  it('leaves an item out that has become a phone, once the page was read again', async () => {
    const shown = open();
    await screen.findAllByRole('listitem');
    lines = [CASE];
    shown.rerender(<OtherItems tabId={7} readAt={2} />);
    await screen.findByText('本页另外 1 件商品', { exact: false });
    const [left] = screen.getAllByRole('listitem');
    expect(within(left as HTMLElement).getByText(CASE.title)).toBeTruthy();
  });

  it('says that there is nothing else on the page', async () => {
    lines = [];
    open();
    await screen.findByText('没有其他商品', { exact: false });
  });

  it('says that the page has gone', async () => {
    lines = undefined;
    open();
    await screen.findByText('没有应答', { exact: false });
  });
});
