import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ToastHost } from '@/components/shared/toast/Toast';
import { RereadNotice } from '@/components/vault/reread/RereadNotice';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import type { OrderReading } from '@/lib/model/order';
import { rereadAll } from '@/lib/reread/reread-all';
import { settle } from '@/lib/reread/reread-news';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-22';
const TAKEN = Date.parse('2026-11-20T04:00:00Z');
const KEY = 'jd:350000000000';
const URL = 'https://order.jd.com/center/list.action';

/** As the copy of an order's box lies in the vault: its words, and nothing that names its parts. */
const copy = (words: string) =>
  `<div xmlns="http://www.w3.org/1999/xhtml" style="width:900px"><style>* *{all:unset}</style><div>${words}</div></div>`;
const WORDS =
  '<p>订单编号：350000000000</p><p>下单时间：2026-11-18 09:30:00</p>' +
  '<div><a href="https://item.jd.com/100012345678.html">Apple iPhone 17 Pro Max 256GB 深空黑 全网通5G</a> <span>x1</span></div>' +
  '<p>实付款：¥9,999.00</p>';

let db: Vault;
beforeEach(() => {
  db = new Vault(`reread-${crypto.randomUUID()}`);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '购机保', version: '0.2.0' });
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

async function keep(order: Partial<OrderReading>, words = WORDS): Promise<void> {
  await recordPage(db, report({ orders: [phoneOrder(reading(order))] }), TAKEN, TODAY);
  await addEvidence(
    db,
    [
      {
        orderKey: KEY,
        kind: 'snapshot',
        method: 'serialised',
        mime: 'application/xhtml+xml',
        url: URL,
        takenAt: TAKEN,
        content: new Blob([copy(words)]),
      },
    ],
    TAKEN,
  );
}

const stored = async () => {
  const found = await getPurchase(db, `${KEY}/1`);
  if (!found) throw new Error('no phone');
  return found;
};

async function show(): Promise<void> {
  const { purchase, order } = await stored();
  cleanup();
  render(
    <ToastHost>
      <RereadNotice db={db} order={order} purchase={purchase} today={TODAY} />
    </ToastHost>,
  );
}

const notice = async () => {
  await show();
  return screen.findByRole('region', { name: '重新读过存下的网页' });
};
/** Once the copies were read: what is new is there by then. */
const nothing = async () => {
  await show();
  await waitFor(async () => expect(await db.memory.get(`reread:${KEY}`)).toBeTruthy());
  expect(screen.queryByRole('region')).toBeNull();
};

describe('copies of pages, read again by better readers', () => {
  it('tell what the record lacks, which comes into it when the buyer says so, as told on that day', async () => {
    await keep({ status: { text: '等待收货', phase: 'shipped' } });
    const region = await notice();
    expect(region.textContent).toContain('订单金额：¥9,999.00（原来没有）');
    expect(region.textContent).toContain('下单：2026-11-18 09:30（原来没有）');
    expect((await stored()).order.total).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: '补进记录' }));
    await waitFor(async () => expect((await stored()).order.total).toBe(999_900));
    const { order, purchase } = await stored();
    expect(order.status).toEqual({ text: '等待收货', phase: 'shipped' });
    expect(order.sources.find(({ layout }) => layout === 'labels')?.at).toBe(TAKEN);
    expect(purchase.line.title).toBe('Apple iPhone 17 Pro Max 256GB 深空黑 全网通5G');
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
    await nothing();
  });

  it('are known to be of this order where they show no number', async () => {
    await keep({}, WORDS.replace('<p>订单编号：350000000000</p>', ''));
    expect((await notice()).textContent).toContain('订单金额：¥9,999.00');
  });

  it('show both values where a page that knows better says otherwise, and change nothing', async () => {
    await keep({ total: 899_900, placedAt: '2026-11-18T09:30:00+08:00' });
    const region = await notice();
    expect(region.textContent).toContain('订单金额：¥9,999.00（记录里是 ¥8,999.00，来自更清楚的页面，不改）');
    const before = await stored();
    fireEvent.click(screen.getByRole('button', { name: '不用，保持原样' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(await stored()).toEqual(before);
    await nothing();
  });

  it('are not asked about twice by the same readers, and once more by the next', async () => {
    await keep({});
    await notice();
    fireEvent.click(screen.getByRole('button', { name: '不用，保持原样' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    await nothing();
    vi.mocked(browser.runtime.getManifest).mockReturnValue({ manifest_version: 3, name: '购机保', version: '0.3.0' });
    expect((await notice()).textContent).toContain('¥9,999.00');
  });

  it.each([
    ['says nothing new', '<p>订单编号：350000000000</p>'],
    ['is of another order', WORDS.replaceAll('350000000000', '360000000000')],
    ['is no markup', '</div><p>'],
  ])('say nothing where a copy %s', async (_what, words) => {
    await keep({}, words);
    await nothing();
  });

  it('are all read after an update, which goes on where it was stopped and is done once', async () => {
    await keep({});
    const other = phoneOrder(reading({ orderId: '360000000000' }));
    await recordPage(db, report({ orders: [other] }), TAKEN, TODAY);
    let free = 0;
    const all = (pauses: number, version = '0.2.0') => {
      free = 0;
      return rereadAll(db, version, TODAY, async () => free++ < pauses);
    };
    expect(await all(0)).toEqual([]);
    expect(await all(1)).toEqual([KEY]);
    expect(await all(9)).toEqual([KEY]);
    expect(await all(9)).toEqual([KEY]);
    expect(free).toBe(0);
    await settle(db, KEY, '0.2.0');
    expect(await all(9)).toEqual([]);
    expect(await all(9, '0.3.0')).toEqual([KEY]);
  });

  it('are left alone where their bytes are not what was sealed', async () => {
    await keep({});
    const { sha256 = '' } = (await db.evidence.toCollection().first()) ?? {};
    await db.blobs.put({ sha256, bytes: new TextEncoder().encode(`${copy(WORDS)} `).buffer });
    await nothing();
  });
});
