import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/Popup';
import { ToastHost } from '@/components/shared/toast/Toast';
import { Overview } from '@/components/vault/list/overview/Overview';
import { PhoneShelves } from '@/components/vault/list/PhoneShelves';
import { PhonePage } from '@/components/vault/phone/PhonePage';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { refreshDeadlines } from '@/lib/db/purchases/refresh-deadlines';
import { switchReminders } from '@/lib/reminders/memory';
import { lookForReminders } from '@/lib/reminders/remind';
import { showUrgent } from '@/lib/reminders/urgent/urgent-badge';
import { arrange, db, NOW, TODAY, tidy } from '../own-vault';

beforeEach(() => {
  arrange();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(tidy);

type Row = Record<string, unknown>;

/** What another program, a bad disk or an older release may have left of a phone's rows. */
const DAMAGES: [what: string, purchase: (row: Row) => Row, order?: (row: Row) => Row][] = [
  ['no line', ({ line: _line, ...row }) => row],
  ['a line without a title', (row) => ({ ...row, line: { quantity: 1 } })],
  ['nothing the buyer said', ({ says: _says, ...row }) => row],
  ['words where days should be', (row) => ({ ...row, says: { signedOn: 7, repairs: 'none' } })],
  ['a day that does not exist', (row) => ({ ...row, says: { signedOn: '2026-13-45' } })],
  ['a platform of nobody', (row) => ({ ...row, platform: 'nowhere' })],
  ['numbers for words', (row) => ({ ...row, kind: 5, brand: 6, model: {}, placedAt: 7 })],
  ['times beyond the calendar', (row) => ({ ...row, addedAt: 9e15, updatedAt: 'now' })],
  ['an order without a status', (row) => row, ({ status: _status, ...order }) => order],
  ['an order without links and sources', (row) => row, ({ links: _links, sources: _sources, ...order }) => order],
  ['an order with a day of its own', (row) => row, (order) => ({ ...order, signedAt: {}, placedAt: [] })],
  ['an order with a shop of no shape', (row) => row, (order) => ({ ...order, shop: null, total: 'free' })],
];

async function add(title: string): Promise<string> {
  const added = await addByHand(db, { platform: 'jd', title, signedOn: '2026-11-19' }, NOW, TODAY);
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

async function damaged([, purchase, order]: (typeof DAMAGES)[number]): Promise<string> {
  await add('荣耀 Magic8');
  const id = await add('星河 S1');
  const row = (await db.purchases.get(id)) as unknown as Row;
  await db.purchases.put(purchase(row) as never);
  const key = String(row['orderKey']);
  const whole = (await db.orders.get(key)) as unknown as Row;
  if (order) await db.orders.put(order(whole) as never);
  await add('红米 Note 15');
  return id;
}

const shows = async (words: string): Promise<void> => {
  await waitFor(() => expect(document.body.textContent).toContain(words));
};

it.each(DAMAGES)('costs its own card in popup, list and overview, and no other: %s', async (...damage) => {
  await damaged(damage);
  for (const page of [<Popup />, <PhoneShelves db={db} today={TODAY} />, <Overview db={db} today={TODAY} />]) {
    const { unmount } = render(<ToastHost>{page}</ToastHost>);
    await shows('Magic8');
    await shows('Note 15');
    await act(() => void unmount());
  }
});

it.each(DAMAGES)('its own page says what is wrong, or shows what there is: %s', async (...damage) => {
  const id = await damaged(damage);
  render(
    <ToastHost>
      <PhonePage db={db} id={id} today={TODAY} />
    </ToastHost>,
  );
  await waitFor(() => expect(document.body.textContent).toMatch(/记录坏了，读不出来|能要求什么|打不开这台手机/));
});

it.each(DAMAGES)('deadlines, reminders and the badge go on without it: %s', async (...damage) => {
  await damaged(damage);
  await switchReminders(db, true, '2026-11-20');
  const badge = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  await refreshDeadlines(db, '2026-11-26');
  const told: string[] = [];
  const unsaved = { read: async () => [], add: async () => undefined };
  const show = async ({ title, message }: { title: string; message: string }) => void told.push(title + message);
  await lookForReminders({ db, today: '2026-11-26', hour: 12, show, unsaved });
  // More than two at once are told in one sentence.
  expect(told.join('')).toMatch(/Magic8[\s\S]*Note 15|Note 15[\s\S]*Magic8|3 台手机/);
  await showUrgent(db, '2026-11-26');
  expect(badge).toHaveBeenCalled();
});

it('a damaged item of evidence is counted, and the others are shown', async () => {
  const id = await add('星河 S1');
  const row = await db.purchases.get(id);
  await db.evidence.put({ id: 'x', orderKey: row?.orderKey, kind: 'spell', takenAt: 'long ago' } as never);
  render(
    <ToastHost>
      <PhonePage db={db} id={id} today={TODAY} />
    </ToastHost>,
  );
  expect((await screen.findByText(/件凭证的记录坏了/)).textContent).toContain('有 1 件');
});
