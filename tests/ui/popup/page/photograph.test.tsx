import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PhotographButton } from '@/components/popup/page/PhotographButton';
import { photographInWords } from '@/components/popup/page/photograph-words';
import type { Values } from '@/lib/messages/protocol';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const inWords = (value: Values['photograph']) => photographInWords({ ok: true, value });

describe('拍下本页', () => {
  it('asks for a photograph of this tab, and says what was stored', async () => {
    const asked = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockResolvedValue({ ok: true, value: { taken: 2, cut: 0 } } as never);
    render(<PhotographButton tabId={7} />);
    fireEvent.click(screen.getByRole('button', { name: '拍下本页' }));
    await screen.findByText('拍下 2 张，已存为凭证。');
    expect(asked).toHaveBeenCalledWith({ name: 'photograph', payload: { tabId: 7 } });
  });

  it('cannot be clicked twice while the first picture is being taken', () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise(() => undefined) as never);
    render(<PhotographButton tabId={7} />);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
  });

  it('says that an order was cut by the edge of the screen', () => {
    expect(inWords({ taken: 1, cut: 1 }).words).toContain('只拍到订单的一部分');
    expect(inWords({ taken: 3, cut: 1 }).words).toContain('其中 1 张只拍到订单的一部分');
  });

  it.each([
    ['none-in-view', '滚动'],
    ['not-allowed', '工具栏'],
    ['moved', '页面动了'],
    ['gone', '刷新'],
    ['pinched', '缩回'],
    ['failed', '稍等'],
    ['not-in-front', '最前面'],
  ] as const)('says why there is no picture and what to do: %s', (why, word) => {
    expect(inWords({ taken: 0, cut: 0, why })).toMatchObject({ good: false, words: expect.stringContaining(word) });
  });

  it('says that the disk is full', () => {
    expect(photographInWords({ ok: false, reason: 'full' }).words).toContain('磁盘空间不足');
  });
});
