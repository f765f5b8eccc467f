import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PhoneList } from '@/components/popup/list/PhoneList';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { openVault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
const db = openVault();

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await Promise.all(db.tables.map((table) => table.clear()));
});

const add = (title: string, signedOn: string, orderId?: string) =>
  addByHand(
    db,
    { platform: 'jd', title, signedOn, ...(orderId ? { orderId } : {}) },
    Date.parse('2026-11-22T04:00:00Z'),
    TODAY,
  );

describe('the list of phones in the popup', () => {
  it('says what to do when there is none, and links to the three order pages', async () => {
    render(<PhoneList today={TODAY} />);
    await screen.findByText('还没有手机');
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
    render(<PhoneList today={TODAY} />);
    await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeGreaterThan(1));
    const [first] = document.querySelectorAll('.phone');
    expect(first?.textContent).toContain('Magic8');
    expect(first?.textContent).toContain('还剩 4 天，到 11月26日');
  });

  it('says honestly where the after-sales button leads', async () => {
    await add('荣耀 Magic8', '2026-11-19', '350000000000');
    render(<PhoneList today={TODAY} />);
    const door = await screen.findByRole('link', { name: /去售后/ });
    expect(door.getAttribute('href')).toMatch(/^https:\/\/[\w.]+\.jd\.com\//);
    expect(door.getAttribute('aria-label')).toMatch(/荣耀.*订单/);
  });

  it('offers no after-sales button for a phone without an order number', async () => {
    await add('荣耀 Magic8', '2026-11-19');
    render(<PhoneList today={TODAY} />);
    await screen.findByText(/还剩 4 天/);
    expect(screen.queryByRole('link', { name: /去售后/ })).toBeNull();
  });

  it('offers a search only when there are more than five phones, and finds by model', async () => {
    for (const model of ['1', '2', '3', '4', '5']) await add(`小米 1${model}`, '2026-11-10');
    render(<PhoneList today={TODAY} />);
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(5));
    expect(screen.queryByRole('searchbox')).toBeNull();
    await add('华为 Mate 80', '2026-11-10');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'mate' } });
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(1));
    expect(within(document.body).getByText(/Mate 80/)).toBeTruthy();
  });

  it('shows a phone that is stored while it is open', async () => {
    await add('荣耀 Magic8', '2026-11-19');
    render(<PhoneList today={TODAY} />);
    await screen.findByText(/Magic8/);
    await add('华为 Mate 80', '2026-11-10');
    await screen.findByText(/Mate 80/);
  });

  it('shows twenty at first, and more when asked', async () => {
    for (let i = 0; i < 23; i++) await add(`小米 ${i + 10}`, '2026-11-10');
    render(<PhoneList today={TODAY} />);
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(20));
    fireEvent.click(screen.getByRole('button', { name: '还有，继续显示' }));
    await waitFor(() => expect(document.querySelectorAll('.phone')).toHaveLength(23));
    expect(screen.queryByRole('button', { name: '还有，继续显示' })).toBeNull();
  });

  it('says that the vault cannot be opened instead of showing an empty list', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    render(<PhoneList today={TODAY} />);
    expect((await screen.findByRole('alert')).textContent).toContain('打不开保险箱');
  });
});
