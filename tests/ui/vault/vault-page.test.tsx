import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VaultPage } from '@/components/vault/VaultPage';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';
import { fakePermissions } from '../fake-permissions';

let db: Vault;
beforeEach(() => {
  db = new Vault(`vault-page-${crypto.randomUUID()}`);
  location.hash = '';
  fakeBrowser.reset();
  fakePermissions(true);
});
afterEach(async () => {
  await act(() => cleanup());
  vi.restoreAllMocks();
  await db.delete();
});

async function go(hash: string) {
  await act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
}

describe('a view of the vault', () => {
  it('names the tab, so that it is found again among many', async () => {
    render(<VaultPage db={db} />);
    await waitFor(() => expect(document.title).toBe('我的手机 · 购机保'));
    await go('#/overview');
    await waitFor(() => expect(document.title).toBe('时间 · 购机保'));
  });

  it('takes the keyboard along when the link that led to it has gone', async () => {
    render(<VaultPage db={db} />);
    await screen.findByText('还没有手机');
    expect(document.activeElement).toBe(document.body);
    await go('#/phone/jd%3A1');
    const main = screen.getByRole('main');
    await waitFor(() => expect(document.activeElement).toBe(main));
    main.blur();
    expect(main.hasAttribute('tabindex')).toBe(false);
  });

  it('leaves the keyboard on the menu where the menu led to it', async () => {
    render(<VaultPage db={db} />);
    const link = await screen.findByRole('link', { name: '添一台' });
    link.focus();
    await go('#/add');
    expect(document.activeElement).toBe(link);
  });
});

it('an address that leads nowhere says so, and leads on', async () => {
  render(<VaultPage db={db} />);
  await go('#/nonsense');
  expect(await screen.findByText('没有这一页')).toBeTruthy();
  expect(screen.getByRole('link', { name: '去我的手机' })).toBeTruthy();
});

it('says what comes late at its foot, where it pushes nothing away', async () => {
  await addByHand(db, { platform: 'jd', title: '荣耀 Magic8' }, Date.now() - 90 * 86_400_000, '2026-08-20');
  render(<VaultPage db={db} />);
  const notice = await screen.findByRole('status', { name: '备份' });
  expect(screen.getByRole('main').contains(notice)).toBe(false);
  expect(screen.getByRole('main').compareDocumentPosition(notice)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

describe('a vault that somebody erased', () => {
  it('is not greeted as on the first day: what was there is said, and the way back offered', async () => {
    await browser.storage.local.set({ 'phones-kept': { phones: 3, at: Date.parse('2026-11-20T04:00:00Z') } });
    render(<VaultPage db={db} />);
    expect((await screen.findByRole('alert')).textContent).toContain('原来有 3 台手机（2026/11/20），现在一台也没有了');
    expect(screen.getByRole('link', { name: '从备份找回' }).getAttribute('href')).toBe('#/settings');
  });

  it('remembers how many phones there are while there are some', async () => {
    await addByHand(db, { platform: 'jd', title: '荣耀 Magic8' }, Date.now(), '2026-11-20');
    render(<VaultPage db={db} />);
    await waitFor(async () =>
      expect((await browser.storage.local.get('phones-kept'))['phones-kept']).toMatchObject({ phones: 1 }),
    );
  });
});

it('says which platforms the browser does not let us read, with the one button that helps', async () => {
  fakePermissions(false);
  const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => true);
  render(<VaultPage db={db} />);
  const notice = await screen.findByRole('alert', { name: '读不到订单' });
  expect(notice.textContent).toContain('京东、淘宝/天猫、拼多多');
  screen.getByRole('button', { name: '允许读取' }).click();
  expect(request).toHaveBeenCalledOnce();
});
