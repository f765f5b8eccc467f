import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { VaultPage } from '@/components/vault/VaultPage';
import { Vault } from '@/lib/db/store/schema';

let db: Vault;
beforeEach(() => {
  db = new Vault(`vault-page-${crypto.randomUUID()}`);
  location.hash = '';
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => false);
});
afterEach(async () => {
  cleanup();
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
    await waitFor(() => expect(document.title).toBe('时间总览 · 购机保'));
  });

  it('takes the keyboard along when the link that led to it has gone', async () => {
    render(<VaultPage db={db} />);
    await screen.findByText('还没有手机。');
    expect(document.activeElement).toBe(document.body);
    await go('#/phone/jd%3A1');
    const main = screen.getByRole('main');
    await waitFor(() => expect(document.activeElement).toBe(main));
    main.blur();
    expect(main.hasAttribute('tabindex')).toBe(false);
  });

  it('leaves the keyboard on the menu where the menu led to it', async () => {
    render(<VaultPage db={db} />);
    const link = screen.getByRole('link', { name: '手动添加' });
    link.focus();
    await go('#/add');
    expect(document.activeElement).toBe(link);
  });
});
