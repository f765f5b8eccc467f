import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLeads } from '@/components/shared/fields/LeadsField';
import { ToastHost } from '@/components/shared/toast/Toast';
import { PhoneReminders } from '@/components/vault/phone/PhoneReminders';
import { ReminderSettingsPanel } from '@/components/vault/settings/ReminderSettingsPanel';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import { readReminderSettings, switchReminders } from '@/lib/reminders/memory';

const catchUp = vi.fn(async () => undefined);

const TODAY = '2026-11-22';
let db: Vault;
let allowed: boolean;
beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  db = new Vault(`settings-${crypto.randomUUID()}`);
  allowed = false;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => allowed);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

const answer = (granted: boolean) =>
  vi.spyOn(browser.permissions, 'request').mockImplementation(async () => {
    allowed = granted;
    return granted;
  });
const panel = () => render(<ReminderSettingsPanel db={db} today={TODAY} catchUp={catchUp} />);

describe('reminders of all phones', () => {
  it('say what they would do before they are switched on, and ask for nothing', async () => {
    const request = answer(true);
    panel();
    expect(await screen.findByText(/短的期限提前 3 天和当天，保修期提前 30、7 天/)).toBeDefined();
    expect(request).not.toHaveBeenCalled();
  });

  it('say when they could not be switched on because the disk is full', async () => {
    answer(true);
    render(
      <ToastHost>
        <ReminderSettingsPanel db={db} today={TODAY} catchUp={catchUp} />
      </ToastHost>,
    );
    const button = await screen.findByRole('button', { name: '开启提醒' });
    vi.spyOn(db.settings, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    fireEvent.click(button);
    await screen.findByText(/没有存成.*磁盘空间不足/);
    expect(catchUp).not.toHaveBeenCalled();
  });

  it('ask for the permission in the click itself, before anything else is awaited', async () => {
    const request = answer(true);
    panel();
    const button = await screen.findByRole('button', { name: '开启提醒' });
    button.click();
    // No await between the click and this line: the request was made synchronously.
    expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    await screen.findByText(/已开启/);
    expect((await readReminderSettings(db)).on).toBe(true);
    // What is due is told at once, not at the next alarm.
    await waitFor(() => expect(catchUp).toHaveBeenCalledOnce());
  });

  it('stay off when the browser does not allow it, and say so', async () => {
    answer(false);
    panel();
    fireEvent.click(await screen.findByRole('button', { name: '开启提醒' }));
    expect(await screen.findByText(/浏览器没有允许通知/)).toBeDefined();
    expect((await readReminderSettings(db)).on).toBe(false);
  });

  it('say that the permission was taken away, and offer to give it again', async () => {
    await switchReminders(db, true, TODAY);
    const request = answer(true);
    panel();
    const button = await screen.findByRole('button', { name: '重新允许通知' });
    button.click();
    expect(request).toHaveBeenCalledOnce();
    await waitFor(async () => expect((await readReminderSettings(db)).on).toBe(true));
  });

  it('keep what is typed in as leads and quiet hours', async () => {
    allowed = true;
    await switchReminders(db, true, TODAY);
    panel();
    fireEvent.change(await screen.findByLabelText(/短的期限/), { target: { value: '5, 1 0' } });
    await waitFor(async () => expect((await readReminderSettings(db)).shortLeads).toEqual([5, 1, 0]));
    fireEvent.change(screen.getByLabelText('安静时段从'), { target: { value: '20' } });
    await waitFor(async () => expect((await readReminderSettings(db)).quietFrom).toBe(20));
    expect((await readReminderSettings(db)).shortLeads).toEqual([5, 1, 0]);
  });

  it('refuse leads that are none, with the reason', async () => {
    allowed = true;
    await switchReminders(db, true, TODAY);
    panel();
    fireEvent.change(await screen.findByLabelText(/短的期限/), { target: { value: '三天' } });
    expect((await screen.findByRole('alert')).textContent).toContain('请写成');
    expect((await readReminderSettings(db)).shortLeads).toEqual([3, 0]);
  });

  it('can be switched off again', async () => {
    allowed = true;
    await switchReminders(db, true, TODAY);
    panel();
    fireEvent.click(await screen.findByRole('button', { name: '关闭提醒' }));
    await screen.findByRole('button', { name: '开启提醒' });
  });
});

it.each([
  ['3、0', [3, 0]],
  ['0 3 3', [3, 0]],
  ['', []],
  ['1.5', undefined],
  ['-1', undefined],
  ['366', undefined],
  ['1 2 3 4 5 6 7', undefined],
])('reads the leads “%s” as %o', (text, leads) => {
  expect(readLeads(text)).toEqual(leads);
});

describe('reminders of one phone', () => {
  async function phone() {
    const added = await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', signedOn: TODAY }, 0, TODAY);
    if (!added.ok) throw new Error(added.reason);
    const Page = async () => {
      const purchase = (await getPurchase(db, added.value))?.purchase;
      if (!purchase) throw new Error('gone');
      cleanup();
      render(<PhoneReminders db={db} purchase={purchase} today={TODAY} />);
      return purchase.says.reminders;
    };
    return Page;
  }

  it('lead to the settings while reminders are off', async () => {
    const show = await phone();
    await show();
    expect((await screen.findByRole('link', { name: '设置' })).getAttribute('href')).toBe('#/settings');
  });

  it('follow the settings until they differ, and keep what differs', async () => {
    await switchReminders(db, true, TODAY);
    const show = await phone();
    await show();
    fireEvent.change(await screen.findByLabelText(/短的期限/), { target: { value: '1' } });
    await waitFor(async () => expect(await show()).toEqual({ shortLeads: [1] }));
    expect(((await screen.findByLabelText(/长的期限/)) as HTMLInputElement).value).toBe('30、7');
  });

  it('can be silenced', async () => {
    await switchReminders(db, true, TODAY);
    const show = await phone();
    await show();
    fireEvent.click(await screen.findByRole('checkbox'));
    await waitFor(async () => expect(await show()).toEqual({ off: true }));
    await waitFor(() => expect(screen.queryByLabelText(/短的期限/)).toBeNull());
  });
});
