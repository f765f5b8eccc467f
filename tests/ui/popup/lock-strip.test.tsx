import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { convert } from '@/lib/db/lock/convert/convert';
import { lockNow, setLock } from '@/lib/db/lock/lock';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { updateSays } from '@/lib/db/purchases/purchases';
import { arrange, db, NOW, TODAY, tidy } from '../own-vault';

const PASSPHRASE = '正确 马 电池 订书钉';
beforeEach(arrange);
afterEach(async () => {
  await tidy();
  db.keyring.set(undefined, undefined);
});

async function locked(hideNames: boolean): Promise<void> {
  const added = await addByHand(db, { platform: 'jd', title: '荣耀 Magic8 白色', signedOn: '2026-11-20' }, NOW, TODAY);
  if (added.ok) await updateSays(db, added.value, { nickname: '妈妈的手机' }, TODAY);
  await setLock(db, PASSPHRASE, { minutes: 15, hideNames }, NOW, 600_000);
  await convert(db);
  await lockNow(db);
}

const text = () => document.body.textContent ?? '';

describe('the popup of a locked vault', () => {
  it('tells what can be demanded and until when, with the names of the order and none of the buyer’s', async () => {
    await locked(false);
    render(<Popup />);
    await screen.findByText('购机保锁着');
    expect(text()).toContain('Magic8');
    expect(text()).not.toContain('妈妈的手机');
    expect(text()).toMatch(/退|换|修/);
    expect(screen.getAllByRole('link', { name: /出问题|去|看/ }).length).toBeGreaterThan(0);
  });

  it('shows no name at all where the buyer wants none', async () => {
    await locked(true);
    render(<Popup />);
    await screen.findByText('一台手机');
    expect(document.body.innerHTML).not.toMatch(/Magic8|妈妈的手机/);
    expect(text()).toMatch(/退|换|修/);
  });

  it('is opened there, and shows then what the buyer calls the phone', async () => {
    await locked(true);
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: '解锁' }));
    fireEvent.input(await screen.findByLabelText('口令'), { target: { value: '不对的口令' } });
    fireEvent.click(screen.getByRole('button', { name: '解锁' }));
    expect((await screen.findByRole('alert')).textContent).toContain('口令不对');
    fireEvent.input(screen.getByLabelText('口令'), { target: { value: PASSPHRASE } });
    fireEvent.click(screen.getByRole('button', { name: '解锁' }));
    await screen.findByText('妈妈的手机');
    await waitFor(() => expect(screen.queryByText('购机保锁着')).toBeNull());
    await act(() => lockNow(db));
    await screen.findByText('一台手机');
  });
});
