import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Welcome } from '@/components/welcome/Welcome';
import { fakePermissions } from '../fake-permissions';

let granted: boolean;
/** Whether the order pages may be read, which browsers let the buyer switch off. */
let sites: boolean;
beforeEach(() => {
  granted = false;
  sites = true;
  fakePermissions(true);
  vi.mocked(browser.permissions.contains).mockImplementation(
    async ({ origins }) => granted || (sites && !origins?.includes('<all_urls>')),
  );
});
afterEach(async () => {
  await act(() => cleanup());
  vi.restoreAllMocks();
});

describe('the welcome page', () => {
  it('says where the button hides that everything begins with', () => {
    render(<Welcome />);
    expect(screen.getByText(/看不到图标？/).textContent).toContain('拼图');
  });

  it('promises no door to the after-sales page where the platform has none', () => {
    render(<Welcome />);
    expect(screen.getByText(/平台没有直达地址的，打开订单/)).toBeTruthy();
  });

  it('promises nothing where the browser does not let us read, and offers the one button that helps', async () => {
    sites = false;
    render(<Welcome />);
    const notice = await screen.findByRole('alert', { name: '读不到订单' });
    expect(notice.textContent).toContain('京东、淘宝/天猫、拼多多');
    expect(screen.getByRole('button', { name: '允许读取' })).toBeDefined();
  });

  it('has doors to the three order pages', () => {
    render(<Welcome />);
    const hosts = screen.getAllByRole('link').map((link) => new URL(link.getAttribute('href') ?? '').hostname);
    expect(hosts).toEqual(expect.arrayContaining(['order.jd.com', 'buyertrade.taobao.com', 'mobile.yangkeduo.com']));
  });

  it('asks for the permission only in the click, and says that a refusal costs nothing', async () => {
    const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => false);
    render(<Welcome />);
    const allow = await screen.findByRole('button', { name: '允许自动拍下订单画面' });
    expect(request).not.toHaveBeenCalled();
    await vi.waitFor(() => expect((allow as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(allow);
    expect((await screen.findByRole('status')).textContent).toContain('继续使用绘制的图片');
  });

  it('takes the permission back where it was given', async () => {
    granted = true;
    const remove = vi.spyOn(browser.permissions, 'remove').mockImplementation(async () => {
      granted = false;
      return true;
    });
    render(<Welcome />);
    fireEvent.click(await screen.findByRole('button', { name: '收回这个权限' }));
    await screen.findByRole('button', { name: '允许自动拍下订单画面' });
    expect(remove).toHaveBeenCalledOnce();
  });
});
