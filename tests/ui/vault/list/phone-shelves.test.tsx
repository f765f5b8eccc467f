import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastHost } from '@/components/shared/toast/Toast';
import { PhoneShelves } from '@/components/vault/list/PhoneShelves';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { deletePurchase, setShelf, updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';

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
/** So many more phones like the one there is, with other names: as rows, which takes no time. */
async function copies(count: number, title: (i: number) => string): Promise<void> {
  const [[purchase], [order], [words]] = await Promise.all([
    db.purchases.toArray(),
    db.orders.toArray(),
    db.search.toArray(),
  ]);
  if (!purchase || !order || !words) throw new Error('no example');
  const all = Array.from({ length: count }, (_, i) => ({ key: `${order.key}-${i}`, title: title(i) }));
  await db.orders.bulkAdd(all.map(({ key }) => ({ ...order, key, orderId: key.slice('jd:'.length) })));
  await db.purchases.bulkAdd(
    all.map(({ key, title }) => ({
      ...purchase,
      id: `${key}/1`,
      orderKey: key,
      line: { ...purchase.line, title },
    })),
  );
  await db.search.bulkAdd(
    all.map(({ key, title }) => ({ id: `${key}/1`, words: [...new Set([...words.words, ...title.split(' ')])] })),
  );
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
    expect(screen.getByText('正在打开…')).toBeTruthy();
    await screen.findByText('还没有手机');
    expect(screen.queryByText('正在打开…')).toBeNull();
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
    await add('小米 10');
    await copies(200, (i) => `小米 ${i + 11}`);
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
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('');
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

describe('many phones', () => {
  it('are drawn only where they can be seen, each in its place', async () => {
    await add('小米 10');
    await copies(69, (i) => `小米 ${i + 11}`);
    render(<PhoneShelves db={db} today={TODAY} />);
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
    expect(rows().length).toBeLessThanOrEqual(60);
    const list = document.querySelector<HTMLElement>('.rows');
    expect(list?.style.height).toBe(`${70 * 152 - 12}px`);
  });

  it('of the shelf before are never drawn in a place that is none', async () => {
    for (const title of ['小米 10', '小米 11', '小米 12']) await add(title);
    await setShelf(db, await add('小米 13'), 'ended', TODAY);
    render(<PhoneShelves db={db} today={TODAY} />);
    await waitFor(() => expect(rows()).toHaveLength(3));
    const places = new Set<string>();
    const look = () => {
      for (const row of document.querySelectorAll<HTMLElement>('.row')) places.add(row.style.getPropertyValue('--row'));
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
    fireEvent.click(await shelf(/^已结束/));
    await waitFor(() => expect(rows().join()).toContain('小米 13'));
    look();
    watch.disconnect();
    expect([...places].filter((place) => Number(place) < 0)).toEqual([]);
  });

  it('are filtered by state and platform, and sorted by name', async () => {
    await add('荣耀 Magic8');
    await add('华为 Mate 80', { platform: 'tmall' });
    await add('小米 17', { signedOn: '2025-01-01' });
    render(<PhoneShelves db={db} today={TODAY} />);
    fireEvent.click(await screen.findByRole('button', { name: /^过保/ }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('小米 17');
    fireEvent.click(screen.getByRole('button', { name: /^过保/ }));
    await waitFor(() => expect(rows()).toHaveLength(3));
    fireEvent.change(screen.getByRole('combobox', { name: '排序' }), { target: { value: 'name' } });
    await waitFor(() => expect(rows().map((row) => /华为|荣耀|小米/.exec(row)?.[0])).toEqual(['华为', '荣耀', '小米']));
  });

  it('are filtered by platform and by whose they are, alone and together', async () => {
    const mothers = await add('荣耀 Magic8');
    await updateSays(db, mothers, { nickname: '妈妈的手机' }, TODAY);
    await add('华为 Mate 80', { platform: 'tmall' });
    await add('小米 17', { platform: 'tmall' });
    render(<PhoneShelves db={db} today={TODAY} />);
    const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
    await press(/^妈妈的 1/);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('妈妈的手机');
    await press(/^天猫 2/);
    await screen.findByText('没有符合的手机。');
    await press(/^妈妈的 1/);
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('let go of a filter that no phone passes any more', async () => {
    const only = await add('荣耀 Magic8', { signedOn: '2025-01-01' });
    await add('小米 17');
    render(<PhoneShelves db={db} today={TODAY} />);
    fireEvent.click(await screen.findByRole('button', { name: /^过保 1/ }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await deletePurchase(db, only, NOW);
    fireEvent.click(await screen.findByRole('button', { name: /^过保 0/ }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('小米 17');
  });

  it.each([
    ['deadline', ['华为', '荣耀', '小米']],
    ['placed', ['小米', '荣耀', '华为']],
    ['name', ['华为', '荣耀', '小米']],
    ['platform', ['荣耀', '华为', '小米']],
  ])('are sorted by %s', async (by, names) => {
    await add('荣耀 Magic8', { placedOn: '2026-11-10', signedOn: '2026-11-16' });
    await add('华为 Mate 80', { placedOn: '2026-11-09', signedOn: '2026-11-15', platform: 'tmall' });
    await add('小米 17', { placedOn: '2026-11-16', signedOn: '2026-11-19', platform: 'tmall' });
    render(<PhoneShelves db={db} today={TODAY} />);
    fireEvent.change(await screen.findByRole('combobox', { name: '排序' }), { target: { value: by } });
    await waitFor(() => expect(rows().map((row) => /华为|荣耀|小米/.exec(row)?.[0])).toEqual(names));
  });

  it('keep the search box, its words and the keyboard, whatever is found', async () => {
    await add('荣耀 Magic8');
    render(<PhoneShelves db={db} today={TODAY} />);
    const box = (await screen.findByRole('searchbox')) as HTMLInputElement;
    box.focus();
    for (const words of ['zz', '', '荣耀', 'z']) {
      fireEvent.input(box, { target: { value: words } });
      await waitFor(() => expect(rows()).toHaveLength(words.startsWith('z') ? 0 : 1));
      expect(screen.getByRole('searchbox')).toBe(box);
      expect(document.activeElement).toBe(box);
      expect(box.value).toBe(words);
    }
  });

  it('are tidied up several at once, and that is taken back with one click', async () => {
    await add('荣耀 Magic8');
    await add('华为 Mate 80');
    render(
      <ToastHost>
        <PhoneShelves db={db} today={TODAY} />
      </ToastHost>,
    );
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.click(screen.getByRole('button', { name: '选几台' }));
    for (const box of await screen.findAllByRole('checkbox')) fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    await screen.findByText(/2 台已删除/);
    await waitFor(() => expect(rows()).toHaveLength(0));
    fireEvent.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('are not searched by half a word of an input method', async () => {
    await add('小米 17');
    render(<PhoneShelves db={db} today={TODAY} />);
    await waitFor(() => expect(rows()).toHaveLength(1));
    const box = screen.getByRole('searchbox');
    fireEvent(box, new InputEvent('input', { isComposing: true, bubbles: true, data: 'xiao' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.compositionEnd(box, { target: { value: '小米' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.queryByText(/没有找到/)).toBeNull();
  });
});
