import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PhoneShelves } from '@/components/vault/list/PhoneShelves';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, setShelf } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);

let db: Vault;
beforeEach(() => {
  db = new Vault(`shelves-${crypto.randomUUID()}`);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await db.delete();
});

async function add(title: string, fields: Partial<Parameters<typeof addByHand>[1]> = {}) {
  const added = await addByHand(db, { platform: 'jd', title, signedOn: '2026-11-19', ...fields }, NOW, TODAY);
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}
const shelf = (name: RegExp) => screen.findByRole('button', { name });
const rows = () => [...document.querySelectorAll('.row')].map((row) => row.textContent ?? '');

describe('the shelves of the vault', () => {
  it('say which one is shown, to the eye and to a screen reader', async () => {
    await add('荣耀 Magic8');
    render(<PhoneShelves db={db} today={TODAY} />);
    expect((await shelf(/^在用/)).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(await shelf(/^已结束/));
    expect((await shelf(/^在用/)).getAttribute('aria-pressed')).toBe('false');
    expect((await shelf(/^已结束/)).getAttribute('aria-pressed')).toBe('true');
    await screen.findByText('退货、卖掉的手机会放在这里。');
  });

  it('say that the vault is being opened until it is: a slow disk shows no blank page', async () => {
    render(<PhoneShelves db={db} today={TODAY} />);
    expect(screen.getByText('正在打开保险箱…')).toBeTruthy();
    await screen.findByText('还没有手机。');
    expect(screen.queryByText('正在打开保险箱…')).toBeNull();
  });

  it('are all searched at once, and a find says on which one it lies', async () => {
    await setShelf(db, await add('华为 Mate 80'), 'ended', TODAY);
    render(<PhoneShelves db={db} today={TODAY} />);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'mate' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('已结束');
    expect((await shelf(/^在用/)).getAttribute('aria-pressed')).toBe('false');
  });

  it('say when a search has not looked at all that match', async () => {
    for (let i = 0; i < 201; i++) await add(`小米 ${i + 10}`);
    render(<PhoneShelves db={db} today={TODAY} />);
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: '小米' } });
    await screen.findByText(/没有全部列出/);
    fireEvent.input(search, { target: { value: '小米 11' } });
    await waitFor(() => expect(screen.queryByText(/没有全部列出/)).toBeNull());
  });

  it('are shown again by choosing one: the search is over then', async () => {
    await add('荣耀 Magic8');
    await deletePurchase(db, await add('华为 Mate 80'), NOW);
    render(<PhoneShelves db={db} today={TODAY} />);
    const search = screen.getByRole('searchbox') as HTMLInputElement;
    fireEvent.input(search, { target: { value: 'magic' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(await shelf(/^最近删除/));
    await waitFor(() => expect(rows()[0]).toContain('Mate 80'));
    expect(search.value).toBe('');
  });
});

describe('coming back to the list from a phone', () => {
  it('finds the shelf, the search and the place as they were left', async () => {
    await add('荣耀 Magic8');
    await setShelf(db, await add('华为 Mate 80'), 'ended', TODAY);
    const { unmount } = render(<PhoneShelves db={db} today={TODAY} />);
    fireEvent.click(await shelf(/^已结束/));
    await waitFor(() => expect(rows()[0]).toContain('Mate 80'));
    vi.stubGlobal('scrollY', 730);
    unmount();
    vi.stubGlobal('scrollY', 0);
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    render(<PhoneShelves db={db} today={TODAY} />);
    await waitFor(() => expect(rows()[0]).toContain('Mate 80'));
    expect((await shelf(/^已结束/)).getAttribute('aria-pressed')).toBe('true');
    await waitFor(() => expect(scrolled).toHaveBeenCalledWith(0, 730));
  });
});

describe('a row of the list', () => {
  it('names the day as people say it, and the time only on the phone’s own page', async () => {
    await add('荣耀 Magic8', { placedOn: '2026-11-16', shopName: '白鹭数码' });
    render(<PhoneShelves db={db} today={TODAY} />);
    await waitFor(() => expect(rows()[0]).toContain('白鹭数码　11月16日 下单'));
  });

  it('does not say 京东 twice where the platform sells itself', async () => {
    const order = reading({ shop: { name: '京东', selfOperated: true }, placedAt: '2026-11-16T20:00:00+08:00' });
    await recordPage(db, report({ orders: [phoneOrder(order)] }), NOW, TODAY);
    render(<PhoneShelves db={db} today={TODAY} />);
    await waitFor(() => expect(rows()[0]).toContain('京东　自营　11月16日 下单'));
  });
});
