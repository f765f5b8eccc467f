import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marksOf, placeOf } from '@/components/vault/list/overview/horizon';
import { Overview } from '@/components/vault/list/overview/Overview';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { Vault } from '@/lib/db/store/schema';
import { addDays } from '@/lib/model/dates';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
const ROW = 52;
let db: Vault;
beforeEach(() => {
  db = new Vault(`overview-${crypto.randomUUID()}`);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await db.delete();
});

const add = (title: string, signedOn: string) => addByHand(db, { platform: 'jd', title, signedOn }, NOW, TODAY);

/** A copy of one phone's rows, so that a thousand need not be judged one by one. */
async function addMany(count: number) {
  const added = await add('荣耀 Magic8', TODAY);
  if (!added.ok) throw new Error(added.reason);
  const row = await db.purchases.get(added.value);
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order) throw new Error('gone');
  const copies = Array.from({ length: count - 1 }, (_, i) => {
    const key = `hand:copy-${i}`;
    return { order: { ...order, key }, row: { ...row, id: `${key}/1`, orderKey: key } };
  });
  await db.orders.bulkAdd(copies.map((copy) => copy.order));
  await db.purchases.bulkAdd(copies.map((copy) => copy.row));
}

describe('the axis', () => {
  it('gives the next 15 days more than half of the width, and no two words lie on each other', () => {
    expect(placeOf(addDays(TODAY, 15), TODAY)).toBeGreaterThan(0.5);
    for (const day of ['2026-11-22', '2026-12-31', '2026-02-28', '2026-06-15']) {
      const places = marksOf(day).map(({ at }) => at);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const gaps = places.slice(1).map((at, index) => at - (places[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(0.08);
    }
  });
});

describe('all phones on one time axis', () => {
  it('calls each phone by the words that stand there, and leads to it', async () => {
    await add('荣耀 Magic8', addDays(TODAY, -3));
    render(<Overview db={db} today={TODAY} />);
    const link = await screen.findByRole('link', { name: /荣耀 Magic8.*还能无理由退，剩 4 天/ });
    expect(link.getAttribute('href')).toMatch(/^#\/phone\/hand/);
  });

  it('draws what is still open, and nothing that is over', async () => {
    await add('荣耀 Magic8', addDays(TODAY, -20));
    const { container } = render(<Overview db={db} today={TODAY} />);
    await screen.findByRole('link');
    expect([...container.querySelectorAll('.seg')].map(({ className }) => className)).toEqual(['seg open']);
  });

  it('draws a thousand phones by drawing those in view', async () => {
    await addMany(1000);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
    const { container } = render(<Overview db={db} today={TODAY} />);
    await screen.findAllByRole('link');
    const list = container.querySelector('ol');
    // The beginning stands there before the end is known.
    await waitFor(() => expect(list?.style.height).toBe(`${1000 * ROW}px`));
    expect(screen.getAllByRole('link').length).toBeLessThanOrEqual(100);
  });

  it('draws others when scrolled, each in its place', async () => {
    await addMany(1000);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
    const { container } = render(<Overview db={db} today={TODAY} />);
    await screen.findAllByRole('link');
    const frame = container.querySelector('.overview-frame');
    if (!frame) throw new Error('no frame');
    frame.scrollTop = 500 * ROW;
    const tops = () => screen.getAllByRole('listitem').map((item) => Number.parseInt(item.style.top, 10));
    await waitFor(() => {
      // Rows are drawn before anybody listens: a buyer scrolls on, too.
      fireEvent.scroll(frame);
      expect(tops()).toContain(500 * ROW);
    });
    expect(tops()).not.toContain(0);
    expect(tops()).toContain(515 * ROW);
    expect(tops().length).toBeLessThanOrEqual(100);
  });

  it('is shown to its end by the page where its end is reached: it may lie below the window', async () => {
    await addMany(100);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(100 * ROW);
    const { container } = render(<Overview db={db} today={TODAY} />);
    await screen.findAllByRole('link');
    const frame = container.querySelector('.overview-frame');
    if (!frame) throw new Error('no frame');
    const shown = vi.spyOn(frame, 'scrollIntoView').mockReturnValue();
    frame.scrollTop = 50 * ROW;
    fireEvent.scroll(frame);
    expect(shown).not.toHaveBeenCalled();
    frame.scrollTop = 100 * ROW - 700;
    await waitFor(() => {
      fireEvent.scroll(frame);
      expect(shown).toHaveBeenCalledWith({ block: 'nearest' });
    });
  });

  it('draws an estimate as one', async () => {
    await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', placedOn: addDays(TODAY, -3) }, NOW, TODAY);
    const { container } = render(<Overview db={db} today={TODAY} />);
    await screen.findByRole('link', { name: /约到/ });
    expect(container.querySelector('.seg')?.classList).toContain('about');
  });

  it('draws no days running for a phone that is still on its way', async () => {
    await recordPage(db, report({ orders: [phoneOrder(reading({ paidAt: addDays(TODAY, -1) }))] }), NOW, TODAY);
    const { container } = render(<Overview db={db} today={TODAY} />);
    await screen.findByRole('link', { name: /还没签收/ });
    expect(container.querySelector('.seg')).toBeNull();
  });

  it('prints every phone, not only those in view', async () => {
    await addMany(300);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
    let printed = 0;
    vi.stubGlobal('print', () => {
      printed = screen.getAllByRole('link').length;
    });
    render(<Overview db={db} today={TODAY} />);
    await screen.findAllByRole('link');
    fireEvent.click(screen.getByRole('button', { name: '打印全部 300 台' }));
    await waitFor(() => expect(printed).toBe(300));
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(screen.getAllByRole('link').length).toBeLessThanOrEqual(100));
  });

  it('says on paper that some are missing when the browser’s own command printed what is in view', async () => {
    await addMany(300);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
    render(<Overview db={db} today={TODAY} />);
    await screen.findAllByRole('link');
    expect(screen.getByText(/这里没有印全，一共 300 台/).className).toContain('on-paper');
  });

  it('says what to do when there is none, with doors to the order pages and no empty axis', async () => {
    const { container } = render(<Overview db={db} today={TODAY} />);
    expect(await screen.findByText(/还没有手机/)).toBeDefined();
    expect(screen.getAllByRole('link').length).toBeGreaterThanOrEqual(3);
    expect(container.querySelector('.overview-axis')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
