import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { useCatchUp } from '@/components/vault/use-catch-up';
import { addByHand } from '@/lib/db/add-by-hand';
import { updateSays } from '@/lib/db/purchases';
import { openVault } from '@/lib/db/schema';

const TODAY = '2026-11-22';

function Page() {
  useCatchUp();
  return null;
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('after an edit in the vault the background is asked, once, to bring badge and reminders up to now', async () => {
  const told = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
  const db = openVault();
  const phone = { platform: 'jd', title: '荣耀 Magic8', signedOn: '2026-11-19' } as const;
  await addByHand(db, phone, Date.parse('2026-11-22T04:00:00Z'), TODAY);
  render(<Page />);
  const [row] = await db.purchases.toArray();
  for (const signedOn of ['2026-11-18', '2026-11-17']) await updateSays(db, row?.id ?? '', { signedOn }, TODAY);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ name: 'catch-up', payload: {} }), 5000);
  expect(told).toHaveBeenCalledTimes(1);
});
