import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckNotice } from '@/components/shared/check/CheckNotice';
import { VerifyPanel } from '@/components/vault/verify/VerifyPanel';
import { lastCheck } from '@/lib/background/daily/last-check';
import { checkVault } from '@/lib/background/daily/vault-check';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  db = new Vault(`verify-${crypto.randomUUID()}`);
  await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', orderId: '350000000001' }, NOW, TODAY);
  await addByHand(db, { platform: 'jd', title: '小米 17', orderId: '350000000002' }, NOW, TODAY);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

const alter = () => db.orders.update('jd:350000000001', { total: 1 });
const press = () => fireEvent.click(screen.getByRole('button', { name: '检查存证链' }));

it('says that all is well, how much was looked at, and where the chain ends', async () => {
  render(<VerifyPanel db={db} />);
  press();
  const { textContent } = await screen.findByRole('status');
  expect(textContent).toMatch(/完好：.*（\d+ 环，0 件凭证）。末尾：第 \d+ 环/);
});

it('says exactly what is wrong, and on the page of a phone only what is wrong with it', async () => {
  await alter();
  const { unmount } = render(<VerifyPanel db={db} />);
  press();
  expect((await screen.findByRole('alert')).textContent).toContain('被绕过本工具改动过（订单 350000000001）');
  unmount();
  render(<VerifyPanel db={db} orderKey="jd:350000000002" />);
  press();
  expect((await screen.findByRole('status')).textContent).toContain('完好');
});

it('shows what the last check found, until it was seen', async () => {
  await alter();
  await checkVault(db, NOW);
  render(<CheckNotice />);
  expect((await screen.findByRole('alert')).textContent).toContain('有 1 处与存下时不同');
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await expect.poll(async () => (await lastCheck())?.seen).toBe(true);
  cleanup();
  render(<VerifyPanel db={db} />);
  expect(await screen.findByText(/上次检查：.*有 1 处不对/)).toBeTruthy();
});

it('says nothing where nothing was found', async () => {
  await checkVault(db, NOW);
  render(
    <>
      <CheckNotice />
      <VerifyPanel db={db} />
    </>,
  );
  expect(await screen.findByText(/上次检查：.*完好/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
