import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Dexie } from 'dexie';
import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ToastHost } from '@/components/shared/toast/Toast';
import { AddByHand } from '@/components/vault/add/AddByHand';
import { Overview } from '@/components/vault/list/overview/Overview';
import { PhoneShelves } from '@/components/vault/list/PhoneShelves';
import { PhonePage } from '@/components/vault/phone/PhonePage';
import { PhoneReminders } from '@/components/vault/phone/PhoneReminders';
import { ShelfActions } from '@/components/vault/phone/ShelfActions';
import { ShelfNotice } from '@/components/vault/phone/ShelfNotice';
import { BuyerSaysForm } from '@/components/vault/phone/says/BuyerSaysForm';
import { ReminderSettingsPanel } from '@/components/vault/settings/ReminderSettingsPanel';
import { NOT_STORED } from '@/components/vault/use-storing';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { getPurchase } from '@/lib/db/purchases/queries';
import { OPENING, Vault } from '@/lib/db/store/schema';
import { switchReminders } from '@/lib/reminders/memory';

const TODAY = '2026-11-22';
let db: Vault;
beforeEach(() => {
  db = new Vault(`trouble-${crypto.randomUUID()}`);
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
});
afterEach(async () => {
  // Preact ends effects of what is gone with the next frame; theirs must still meet the mocks.
  await act(() => cleanup());
  vi.restoreAllMocks();
  vi.useRealTimers();
  await db.delete();
});

const PAGES: [string, () => VNode][] = [
  ['the list', () => <PhoneShelves db={db} today={TODAY} />],
  ['the time axis', () => <Overview db={db} today={TODAY} />],
  ['one phone', () => <PhonePage db={db} id="jd:350000000000/1" today={TODAY} />],
  ['the settings', () => <ReminderSettingsPanel db={db} today={TODAY} />],
];

describe('a browser that gives no database', () => {
  it.each(PAGES)('%s says so, and that nothing was lost', async (_name, page) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not allowed', 'InvalidStateError');
    });
    render(page());
    const { textContent } = await screen.findByRole('alert');
    expect(textContent).toContain('打不开');
    expect(textContent).toContain('已有记录不受影响');
  });

  it.each(PAGES)('%s says so too when the browser never answers', async (_name, page) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    render(page());
    // A moment more: the page asks only once it is drawn.
    await vi.advanceTimersByTimeAsync(OPENING + 1000);
    vi.useRealTimers();
    expect((await screen.findByRole('alert')).textContent).toContain('打不开');
  });
});

describe('a disk that is full when the buyer', () => {
  const fill = () => {
    for (const table of [db.orders, db.purchases, db.settings]) {
      const full = () => {
        throw new Dexie.QuotaExceededError('disk full');
      };
      table.hook('creating', full);
      table.hook('updating', full);
    }
  };
  async function phone() {
    const added = await addByHand(
      db,
      { platform: 'jd', title: '荣耀 Magic8', signedOn: '2026-11-20' },
      Date.parse(`${TODAY}T04:00:00Z`),
      TODAY,
    );
    const found = added.ok ? await getPurchase(db, added.value) : undefined;
    if (!found) throw new Error('no phone');
    return found;
  }
  const unchanged = async (before: Awaited<ReturnType<typeof phone>>) =>
    expect(await getPurchase(db, before.purchase.id)).toEqual(before);

  it('adds a phone is told beside the form, which keeps what was typed in', async () => {
    fill();
    render(<AddByHand db={db} today={TODAY} />);
    const title = screen.getByLabelText('型号') as HTMLInputElement;
    fireEvent.input(title, { target: { value: '小米17' } });
    fireEvent.click(screen.getByRole('button', { name: '存好这台' }));
    expect((await screen.findByRole('alert')).textContent).toContain(NOT_STORED);
    expect(title.value).toBe('小米17');
  });

  it('fills in a date is told', async () => {
    const before = await phone();
    fill();
    render(
      <ToastHost>
        <BuyerSaysForm db={db} purchase={before.purchase} order={before.order} today={TODAY} />
      </ToastHost>,
    );
    const field = screen.getByLabelText('签收日');
    fireEvent.focus(field);
    fireEvent.input(field, { target: { value: '2026-11-21' } });
    fireEvent.focusOut(field);
    await screen.findByText(NOT_STORED, { exact: false });
    await unchanged(before);
  });

  it.each(['不是手机', '删除这台手机'])('chooses %s is told, and not that it was done', async (button) => {
    const before = await phone();
    fill();
    render(
      <ToastHost>
        <ShelfActions db={db} purchase={before.purchase} />
      </ToastHost>,
    );
    fireEvent.click(screen.getByRole('button', { name: button }));
    await screen.findByText(NOT_STORED, { exact: false });
    expect(screen.queryByText(/已删除|已移到/)).toBeNull();
    await unchanged(before);
  });

  it.each([
    ['deleted', '恢复'],
    ['not-phone', '这是手机'],
  ] as const)('takes a phone back (%s) is told', async (shelf, button) => {
    const before = await phone();
    fill();
    render(
      <ToastHost>
        <ShelfNotice db={db} purchase={{ ...before.purchase, shelf }} today={TODAY} />
      </ToastHost>,
    );
    fireEvent.click(screen.getByRole('button', { name: button }));
    await screen.findByText(NOT_STORED, { exact: false });
  });

  it('changes the reminders of all phones is told', async () => {
    await switchReminders(db, true, TODAY);
    fill();
    render(
      <ToastHost>
        <ReminderSettingsPanel db={db} today={TODAY} />
      </ToastHost>,
    );
    fireEvent.change(await screen.findByLabelText(/短的期限/), { target: { value: '5' } });
    await screen.findByText(NOT_STORED, { exact: false });
  });

  it('silences one phone is told', async () => {
    const before = await phone();
    await switchReminders(db, true, TODAY);
    fill();
    render(
      <ToastHost>
        <PhoneReminders db={db} purchase={before.purchase} today={TODAY} />
      </ToastHost>,
    );
    fireEvent.click(await screen.findByLabelText(/提醒我这台手机/));
    await screen.findByText(NOT_STORED, { exact: false });
    await unchanged(before);
  });
});
