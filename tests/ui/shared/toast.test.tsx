import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VaultPage } from '@/components/vault/VaultPage';
import { recordPage } from '@/lib/db/orders/record-page';
import { purchaseCounts } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import { phoneOrder, reading, report } from '../../unit/db/examples';
import { fakePermissions } from '../fake-permissions';

const ID = 'jd:350000000000/1';
const NOW = Date.parse('2026-11-20T04:00:00Z');

let db: Vault;
beforeEach(async () => {
  db = new Vault(`toast-${crypto.randomUUID()}`);
  fakePermissions(true);
  const bought = {
    placedAt: '2026-11-08',
    paidAt: '2026-11-08',
    status: { text: '完成', phase: 'completed' as const },
  };
  await recordPage(db, report({ orders: [phoneOrder(reading(bought))] }), NOW, '2026-11-20');
});
afterEach(async () => {
  await act(() => cleanup());
  vi.restoreAllMocks();
  location.hash = '';
  await db.delete();
});

/** A button that a keyboard presses has the focus. */
async function press(name: string | RegExp) {
  const button = (await screen.findByRole('button', { name })) as HTMLButtonElement;
  await waitFor(() => expect(button.disabled).toBe(false));
  button.focus();
  fireEvent.click(button);
}
/** The address changed by the page itself: happy-dom tells nobody. */
const follow = () => act(() => void dispatchEvent(new Event('hashchange')));
const focused = () => document.activeElement?.textContent ?? '';
const inBin = async () => (await purchaseCounts(db)).deleted;

describe('after a deletion', () => {
  it('on the phone’s page the keyboard stands on undo, though the page has changed, and goes on from the list', async () => {
    location.hash = `#/phone/${encodeURIComponent(ID)}`;
    render(<VaultPage db={db} />);
    await press('删除这台手机');
    await screen.findByText(/^已删除：/);
    await follow();
    await screen.findByRole('heading', { name: '我的手机' });
    expect(focused()).toContain('撤销');
    await press(/^撤销/);
    await waitFor(async () => expect(await inBin()).toBe(0));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  });

  it('on the shelf it stands there too, and so for each of two toasts alike', async () => {
    render(<VaultPage db={db} />);
    for (let i = 0; i < 2; i++) {
      await press('选几台');
      fireEvent.click(await screen.findByRole('checkbox'));
      await press('删除');
      await waitFor(() => expect(focused()).toContain('撤销'));
      await press(/^撤销/);
      await waitFor(async () => expect(await inBin()).toBe(0));
    }
  });
});

it('an answer chosen from a list leaves the keyboard there, with Ctrl+Z at hand', async () => {
  location.hash = `#/phone/${encodeURIComponent(ID)}`;
  render(<VaultPage db={db} />);
  const field = (await screen.findByLabelText('手机现在')) as HTMLSelectElement;
  field.focus();
  fireEvent.change(field, { target: { value: 'sold' } });
  await screen.findByRole('button', { name: /^撤销/ });
  expect(document.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  await waitFor(() => expect((screen.getByLabelText('手机现在') as HTMLSelectElement).value).toBe('in-use'));
});
