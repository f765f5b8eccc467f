import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PageStatus } from '@/components/popup/page/PageStatus';
import { WaitingNotice } from '@/components/vault/waiting/WaitingNotice';
import { holdBack, refuseWaiting } from '@/lib/db/orders/waiting';
import { Vault } from '@/lib/db/store/schema';
import { phoneOrder, reading, report } from '@/tests/unit/db/examples';

const STATE = {
  url: 'https://order.jd.com/center/list.action',
  reader: 'jd',
  page: 'order-list',
  layout: 'jd-list-legacy',
  found: 75,
  phones: 75,
  newPhones: 0,
  waiting: 75,
  problems: [],
  at: 1,
  visit: 'a',
} as const;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('the popup asks, and has the page read again after a yes', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: {} } as never);
  const reread = vi.fn();
  render(<PageStatus page={{ tabId: 7, seen: { ...STATE, problems: [] }, reread, reload: () => undefined }} />);
  expect(screen.getByText('一下子出现了 75 台手机，要存吗？')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '都存下' }));
  await waitFor(() => expect(reread).toHaveBeenCalled());
  expect(send).toHaveBeenCalledWith({ name: 'waiting-answered', payload: { yes: true } });
});

it('the vault asks as long as something waits, and says when an answer could not be stored', async () => {
  const db = new Vault('waiting');
  const orders = ['350000000001', '350000000002'].map((orderId) => phoneOrder(reading({ orderId })));
  await db.transaction('rw', db.memory, () => holdBack(db, report(), orders, Date.now()));
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: false, reason: 'failed' } as never);
  render(<WaitingNotice db={db} />);
  expect(await screen.findByText('一下子出现了 2 台手机，要存吗？')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '都不要' }));
  expect((await screen.findByText(/没有存成/)).textContent).toContain('它们还放着');
  await refuseWaiting(db);
  await waitFor(() => expect(screen.queryByText(/一下子出现了/)).toBeNull());
});
