import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rowMemory } from '@/components/vault/list/rows/row-memory';
import { LockPanel } from '@/components/vault/lock/LockPanel';
import { VaultPage } from '@/components/vault/VaultPage';
import { convert } from '@/lib/db/lock/convert/convert';
import { lockNow, lockOf, setLock, takeOffLock, unlock } from '@/lib/db/lock/lock';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';
import { fakePermissions } from '../../fake-permissions';

const PASSPHRASE = '正确 马 电池 订书钉';
const ROUNDS = 600_000;
let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  fakePermissions(true);
  location.hash = '';
  db = new Vault(`lock-${crypto.randomUUID()}`);
  await addByHand(db, { platform: 'jd', title: '荣耀 Magic8' }, Date.now(), '2026-11-22');
});
afterEach(async () => {
  await act(() => cleanup());
  await db.delete();
});

const set = () => setLock(db, PASSPHRASE, { minutes: 15, hideNames: false }, Date.now(), ROUNDS);
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('a locked vault', () => {
  it('shows nothing but the way to open it, says what a wrong passphrase is, and opens with the right one', async () => {
    await set();
    await lockNow(db);
    render(<VaultPage db={db} />);
    const input = await screen.findByLabelText('口令');
    expect(document.activeElement).toBe(input);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(document.body.textContent).not.toContain('Magic8');
    write('口令', '不对的口令');
    click('解锁');
    expect((await screen.findByRole('alert')).textContent).toContain('口令不对');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    write('口令', PASSPHRASE);
    click('解锁');
    await screen.findByRole('navigation', { name: '主菜单' });
    expect((await screen.findAllByText(/Magic8/)).length).toBeGreaterThan(0);
  });

  it('is gone from the page the moment it is locked, wherever that was done', async () => {
    await set();
    render(<VaultPage db={db} />);
    expect((await screen.findAllByText(/Magic8/)).length).toBeGreaterThan(0);
    await lockNow(db);
    await screen.findByRole('heading', { name: '购机保锁着' });
    expect(document.body.textContent).not.toContain('Magic8');
    // Nor is it left where nobody sees it: the list remembers rows for whoever scrolls.
    const ids = await db.purchases.toCollection().primaryKeys();
    expect(ids.filter((id) => rowMemory(db).get(id))).toEqual([]);
  });

  it('can be locked from every page', async () => {
    await set();
    render(<VaultPage db={db} />);
    await screen.findByRole('button', { name: '上锁' });
    click('上锁');
    await screen.findByRole('heading', { name: '购机保锁着' });
  });
});

describe('the settings of the lock', () => {
  it('tell what a forgotten passphrase costs before one is set, and want that ticked', async () => {
    render(<LockPanel db={db} />);
    await screen.findByRole('button', { name: '设口令…' });
    click('设口令…');
    const form = await screen.findByRole('form', { name: '设口令' });
    expect(form.textContent).toMatch(/口令忘了，谁也打不开，我们也不能。.*再也看不到了。/);
    expect(form.textContent).toContain('先到上面的“备份”导出一份');
    write('口令', PASSPHRASE);
    write('再写一次', PASSPHRASE);
    click('设好口令');
    expect((await screen.findByRole('alert')).textContent).toContain('我知道');
    expect(await lockOf(db)).toBeUndefined();
    fireEvent.click(screen.getByLabelText('我知道：口令忘了，这些内容就没了'));
    fireEvent.click(screen.getByLabelText('锁着时，弹窗和提醒里也不显示手机名字'));
    click('设好口令');
    await screen.findByText(/原有的内容正在加密/);
    expect(await lockOf(db)).toMatchObject({ state: 'closing', minutes: 15, hideNames: true });
    expect((await unlock(db, PASSPHRASE, Date.now())).ok).toBe(true);
  });

  it('change what a locked vault shows, and when it locks itself', async () => {
    await set();
    await convert(db);
    render(<LockPanel db={db} />);
    const hide = await screen.findByRole('switch', { name: '锁着时不显示手机名字' });
    fireEvent.click(hide);
    await waitFor(() => expect(hide.getAttribute('aria-checked')).toBe('true'));
    fireEvent.change(screen.getByLabelText('什么时候自动上锁'), { target: { value: '60' } });
    await expect.poll(async () => (await db.lock.get('lock'))?.minutes).toBe(60);
  });

  it('take another passphrase, for the old one', async () => {
    await set();
    await convert(db);
    render(<LockPanel db={db} />);
    const form = await screen.findByRole('form', { name: '改口令', hidden: true });
    const [old, next, again] = form.querySelectorAll('input');
    const type = (input: HTMLInputElement | undefined, value: string) =>
      input && fireEvent.input(input, { target: { value } });
    type(old, '不对的口令');
    type(next, '新的口令 2027');
    type(again, '新的口令 2027');
    fireEvent.submit(form);
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('口令不对');
    type(old, PASSPHRASE);
    fireEvent.submit(form);
    await screen.findByText(/口令改好了/);
    expect((await unlock(db, PASSPHRASE, Date.now())).ok).toBe(false);
    expect((await unlock(db, '新的口令 2027', Date.now())).ok).toBe(true);
  });

  it('say so while the lock is being taken off', async () => {
    await set();
    await convert(db);
    await takeOffLock(db, PASSPHRASE, Date.now());
    render(<LockPanel db={db} />);
    await screen.findByText(/内容正在解密/);
    await convert(db);
    await screen.findByRole('button', { name: '设口令…' });
  });
});
