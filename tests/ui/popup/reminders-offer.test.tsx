import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RemindersOffer } from '@/components/popup/RemindersOffer';
import * as sending from '@/lib/messages/send';
import { fakePermissions } from '../fake-permissions';

const send = vi.spyOn(sending, 'send');
beforeEach(() => {
  fakeBrowser.reset();
  fakePermissions(false);
  send.mockReset();
  send.mockResolvedValue({ ok: true } as never);
});
afterEach(async () => {
  await act(() => cleanup());
});

const answer = (granted: boolean) => vi.spyOn(browser.permissions, 'request').mockImplementation(async () => granted);
const offered = () => screen.findByRole('region', { name: '提醒' });
const nothing = async () => {
  await act(async () => void (await new Promise((done) => setTimeout(done, 20))));
  expect(document.body.textContent).toBe('');
};

describe('the offer of reminders', () => {
  it('is one tap: the browser is asked in the click, reminders are switched on, and that is said', async () => {
    const request = answer(true);
    render(<RemindersOffer />);
    await offered();
    fireEvent.click(screen.getByRole('button', { name: '提醒我' }));
    expect(request).toHaveBeenCalledOnce();
    expect((await screen.findByRole('status')).textContent).toContain('最后一天之前会提醒你');
    expect(send).toHaveBeenCalledWith('remind-me', {});
  });

  it.each([
    ['taken', '提醒我', true],
    ['refused by the browser', '提醒我', false],
    ['declined', '不用', false],
  ])('is made once: %s, it does not come again', async (_how, word, granted) => {
    answer(granted);
    render(<RemindersOffer />);
    await offered();
    fireEvent.click(screen.getByRole('button', { name: word }));
    await waitFor(async () => expect(await browser.storage.local.get('reminders-offered')).not.toEqual({}));
    await act(() => cleanup());
    render(<RemindersOffer />);
    await nothing();
  });

  it('says what a refusal means, and switches nothing on', async () => {
    answer(false);
    render(<RemindersOffer />);
    await offered();
    fireEvent.click(screen.getByRole('button', { name: '提醒我' }));
    expect((await screen.findByRole('status')).textContent).toContain('以后可以在设置里打开');
    expect(send).not.toHaveBeenCalled();
  });

  it('is not made to somebody who has reminders already', async () => {
    fakePermissions(true);
    render(<RemindersOffer />);
    await nothing();
  });
});
