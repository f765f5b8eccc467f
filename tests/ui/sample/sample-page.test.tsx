import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SamplePage } from '@/components/sample/SamplePage';
import { sampleAddress, wantedIn } from '@/components/shared/doors/sample-address';
import type { Taken } from '@/lib/samples/take-sample';

const HTML = '<!-- url: https://order.jd.com/center/list.action -->\n<p class="a">某某</p>';
const SAMPLE: Taken = {
  ok: true,
  html: HTML,
  url: 'https://order.jd.com/center/list.action',
  replaced: { text: 1200, number: 3, money: 0, time: 0, link: 0, image: 0, script: 0, input: 0 },
  candidates: [],
};

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the page that shows a redacted sample', () => {
  it('shows the whole text before anything is saved, as text', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    render(<SamplePage take={async () => SAMPLE} />);
    const whole = await screen.findByRole('region', { name: /网页样子全文/ });
    expect(whole.textContent).toBe(HTML);
    expect(whole.querySelector('p')).toBeNull();
    expect(made).not.toHaveBeenCalled();
  });

  it('counts what was replaced, and leaves out what was not', async () => {
    render(<SamplePage take={async () => SAMPLE} />);
    const list = await screen.findByRole('list', { name: '替换了什么' });
    expect(list.textContent).toBe('1,200 处文字3 个号码和数字');
  });

  it('saves a file only on a click, under a name that tells nothing of the order', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    render(<SamplePage take={async () => SAMPLE} />);
    fireEvent.click(await screen.findByRole('button', { name: '存成文件' }));
    expect(names).toEqual(['goujibao-sample-order.jd.com-list.html']);
    const [file] = made.mock.calls[0] ?? [];
    expect(await (file as Blob).text()).toBe(HTML);
  });

  it.each([
    ['gone', '已经关闭', false],
    ['elsewhere', '换了别的页面', true],
    ['too-large', '太大', false],
    ['failed', '出错', true],
  ] as const)('says why there is no sample: %s', async (reason, words, canRetry) => {
    render(<SamplePage take={async () => ({ ok: false, reason })} />);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(screen.queryByRole('button', { name: '再试一次' }) !== null).toBe(canRetry);
  });

  it('tries again when asked to', async () => {
    const take = vi.fn<() => Promise<Taken>>().mockResolvedValueOnce({ ok: false, reason: 'elsewhere' });
    take.mockResolvedValueOnce(SAMPLE);
    render(<SamplePage take={take} />);
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('button', { name: '存成文件' })).toBeDefined();
  });

  it('opened by itself, says where it is opened from', () => {
    render(<SamplePage />);
    expect(screen.getByText(/要从订单页打开/)).toBeDefined();
  });
});

describe('the address of that page', () => {
  it('names the tab and the kind of page, not the order', () => {
    const address = sampleAddress(7, 'https://details.jd.com/normal/item.action?orderid=330100000021');
    expect(address).not.toContain('330100000021');
    expect(wantedIn(address.slice(address.indexOf('#')))).toEqual({
      tabId: 7,
      page: 'details.jd.com/normal/item.action',
    });
  });

  it.each(['', '#tab=x', '#page=a'])('is nothing without a tab: “%s”', (hash) => {
    expect(wantedIn(hash)).toBeUndefined();
  });
});
