import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/Popup';
import { addEntry, startCase } from '@/lib/cases/store/cases';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { updateSays } from '@/lib/db/purchases/purchases';
import { rememberDoor } from '@/lib/db/purchases/worked-doors';
import { arrange, db, NOW, TODAY, tidy } from '../../own-vault';

beforeEach(arrange);
afterEach(tidy);

const add = (title: string, signedOn: string, orderId?: string) =>
  addByHand(db, { platform: 'jd', title, signedOn, ...(orderId ? { orderId } : {}) }, NOW, TODAY);

describe('the list of phones in the popup', () => {
  it('says what to do when there is none, and links to the three order pages', async () => {
    render(<Popup />);
    await screen.findByText('先存下第一台手机');
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([
        'https://order.jd.com/center/list.action',
        'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
        'https://mobile.yangkeduo.com/orders.html',
      ]),
    );
  });

  it('puts the phone whose right runs out first on top, with its deadline in words', async () => {
    await add('红米 Note 15', '2026-02-01');
    await add('荣耀 Magic8', '2026-11-19');
    render(<Popup />);
    await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1));
    const [first] = document.querySelectorAll('.phone');
    expect(first?.textContent).toContain('Magic8');
    expect(first?.querySelector('.say')?.textContent).toBe('还能无理由退，剩 4 天');
  });

  it('says honestly where the after-sales button leads', async () => {
    await add('荣耀 Magic8', '2026-11-19', '350000000000');
    render(<Popup />);
    const door = await screen.findByRole('link', { name: /^去(?:售后页|订单)：/ });
    expect(door.getAttribute('href')).toMatch(/^https:\/\/[\w.]+\.jd\.com\//);
    expect(door.getAttribute('aria-label')).toMatch(/荣耀.*订单/);
  });

  it('leads a phone without an order number to the platform’s list, and calls that so', async () => {
    await add('荣耀 Magic8', '2026-11-19');
    render(<Popup />);
    const door = await screen.findByRole('link', { name: /^去我的订单：/ });
    expect(door.getAttribute('href')).toBe('https://order.jd.com/center/list.action');
    expect(screen.queryByRole('link', { name: /去售后/ })).toBeNull();
  });

  it('offers a search only when there are more than five phones, and finds by model; the box stays whatever is found', async () => {
    for (const model of ['1', '2', '3', '4', '5']) await add(`小米 1${model}`, '2026-11-10');
    render(<Popup />);
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(5));
    expect(screen.queryByRole('searchbox')).toBeNull();
    await add('华为 Mate 80', '2026-11-10');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'mate' } });
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(1));
    expect(within(document.body).getByText(/Mate 80/)).toBeTruthy();
    const box = screen.getByRole('searchbox');
    fireEvent.input(box, { target: { value: '' } });
    fireEvent.input(box, { target: { value: 'zz' } });
    await screen.findByText('没有找到“zz”。');
    expect(screen.getByRole('searchbox')).toBe(box);
  });

  it('keeps a phone that went back while something is still being fought about it, with the next act', async () => {
    const added = await add('荣耀 Magic8', '2026-11-01');
    if (!added.ok) throw new Error(added.reason);
    const { id } = await startCase(db, { id: added.value, orderKey: added.value.split('/')[0] ?? '' }, 'unwanted', NOW);
    const back = { kind: 'arrived-back', on: TODAY, stage: 'seller', channel: 'other', text: '' } as const;
    await addEntry(db, id, back, TODAY, NOW);
    await updateSays(db, added.value, { state: 'returned' }, TODAY);
    render(<Popup />);
    const on = await screen.findByRole('link', { name: '荣耀 Magic8：接着办' });
    expect(on.getAttribute('href')).toBe(`/vault.html#/case/${id}/steps`);
    expect(document.querySelector('.fought')?.textContent).toMatch(/，\d+月\d+日$/);
  });

  it('shows a phone that is stored while it is open', async () => {
    await add('荣耀 Magic8', '2026-11-19');
    render(<Popup />);
    await screen.findByText(/Magic8/);
    await add('华为 Mate 80', '2026-11-10');
    await screen.findByText(/Mate 80/);
  });

  it('shows eight at first, and more when asked', async () => {
    for (let i = 0; i < 23; i++) await add(`小米 ${i + 10}`, '2026-11-10');
    render(<Popup />);
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(8));
    fireEvent.click(screen.getByRole('button', { name: '还有，继续显示' }));
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(23));
    expect(screen.queryByRole('button', { name: '还有，继续显示' })).toBeNull();
  });

  it('shows eight of what a search has found, and the others when asked', async () => {
    for (let i = 0; i < 13; i++) await add(`小米 ${i + 10}`, '2026-11-10');
    await add('华为 Mate 80', '2026-11-10');
    render(<Popup />);
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: '小米' } });
    await waitFor(() => expect(screen.queryByText(/Mate 80/)).toBeNull());
    expect(document.querySelectorAll('.phone')).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', { name: '还有，继续显示' }));
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(13));
    expect(screen.queryByRole('button', { name: '还有，继续显示' })).toBeNull();
  });

  it('says that the vault cannot be opened instead of showing an empty list', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    render(<Popup />);
    expect((await screen.findByRole('alert')).textContent).toContain('打不开存下的手机');
  });

  it('takes a line of two pieces apart, says so, and joins them again', async () => {
    const sent = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation((async () => ({ ok: true, value: {} })) as never);
    await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', signedOn: '2026-11-19', quantity: 2 }, NOW, TODAY);
    const [phone] = await db.purchases.toArray();
    render(<Popup />);
    await screen.findByText('这一行有 2 台');
    fireEvent.click(screen.getByRole('button', { name: '分成 2 台，各记各的' }));
    await screen.findByText(/已经分开/);
    fireEvent.click(screen.getByRole('button', { name: '合回去' }));
    await waitFor(() => expect(screen.queryByText(/已经分开/)).toBeNull());
    const asked = sent.mock.calls
      .map(([message]) => message as unknown)
      .filter((message) => JSON.stringify(message).includes('split-line'));
    expect(asked).toMatchObject([{ payload: { phone: phone?.id } }, { payload: { phone: phone?.id, back: true } }]);
  });

  it('asks when it is opened again whether the door led there, offers the next one, and remembers what worked', async () => {
    const sent = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation((async () => ({ ok: true, value: {} })) as never);
    await add('荣耀 Magic8', '2026-11-19', '350000000000');
    render(<Popup />);
    expect(screen.queryByRole('button', { name: '没到售后页？' })).toBeNull();
    fireEvent.click(await screen.findByRole('link', { name: /^去(?:售后页|订单)：/ }));
    await act(() => cleanup());
    render(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: '没到售后页？' }));
    await screen.findByRole('link', { name: /^换一个：/ });
    fireEvent.click(screen.getByRole('button', { name: '到了，记住' }));
    await screen.findByText(/记下了/);
    const told = sent.mock.calls.flatMap(([message]) => JSON.stringify(message).match(/"door-worked".*/g) ?? []);
    expect(told[0]).toContain('"platform":"jd"');
    expect(told.at(-1)).toMatch(/"kind":"\w/);
    expect(await browser.storage.session.get('popup:door')).toEqual({});
  });

  it('leads first to the door that worked on the platform before', async () => {
    await add('荣耀 Magic8', '2026-11-19', '350000000000');
    await rememberDoor(db, 'jd', 'search');
    render(<Popup />);
    const door = await screen.findByRole('link', { name: /^去售后页：/ });
    expect(door.getAttribute('href')).toContain('searchString=350000000000');
  });
});
