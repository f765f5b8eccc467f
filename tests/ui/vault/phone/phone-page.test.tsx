import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ToastHost } from '@/components/shared/toast/Toast';
import { PhonePage } from '@/components/vault/phone/PhonePage';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import type { OrderReading } from '@/lib/model/order';
import { PHONE, phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const ID = 'jd:350000000000/1';

let db: Vault;
beforeEach(() => {
  db = new Vault(`phone-${crypto.randomUUID()}`);
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => false);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

async function open(order: Partial<OrderReading> = {}, says: Parameters<typeof updateSays>[2] = {}) {
  const bought = {
    placedAt: '2026-11-08',
    paidAt: '2026-11-08',
    status: { text: '完成', phase: 'completed' as const },
  };
  const seen = report({ orders: [phoneOrder(reading({ ...bought, ...order }))] });
  await recordPage(db, seen, Date.parse(`${TODAY}T04:00:00Z`), TODAY);
  if (Object.keys(says).length > 0) await updateSays(db, ID, says, TODAY);
  const page = render(
    <ToastHost>
      <PhonePage db={db} id={ID} today={TODAY} />
    </ToastHost>,
  );
  await screen.findByText('我来补充');
  return page;
}
const said = async () => (await getPurchase(db, ID))?.purchase.says;
const field = (label: RegExp | string) => screen.getByLabelText(label) as HTMLInputElement;
const windows = () => document.querySelector('.rights')?.textContent ?? '';
const sentence = () => document.querySelector('.phone-head .say')?.textContent ?? '';
/** Typed, and the field left. A choice of a list counts at once. */
const type = (input: HTMLElement, value: string) => {
  if (input instanceof HTMLSelectElement) return void fireEvent.change(input, { target: { value } });
  fireEvent.focus(input);
  fireEvent.input(input, { target: { value } });
  fireEvent.blur(input);
  fireEvent.focusOut(input);
};

describe('the day the phone was made', () => {
  it('is asked for only where nothing shows when it was bought', async () => {
    await open();
    expect(screen.queryByLabelText(/出厂日期/)).toBeNull();
  });

  it('starts the year where there is no proof', async () => {
    await open({ placedAt: undefined, paidAt: undefined } as never);
    type(field(/出厂日期/), '2026-06-01');
    await waitFor(async () => expect(await said()).toEqual({ factoryDate: '2026-06-01' }));
    await waitFor(() => expect(windows()).toContain('2027年8月30日'));
  });
});

describe('the signing date', () => {
  it('moves every window as soon as it is typed in', async () => {
    await open({ signedAt: '2026-11-10T10:00:00+08:00' });
    expect(windows()).toContain('到 11月25日');
    type(field('签收日'), '2026-11-12');
    await waitFor(() => expect(windows()).toContain('到 11月27日'));
    expect(await said()).toEqual({ signedOn: '2026-11-12' });
  });

  it('follows when it is changed somewhere else', async () => {
    await open({ signedAt: '2026-11-10T10:00:00+08:00' });
    await updateSays(db, ID, { signedOn: '2026-11-12' }, TODAY);
    await waitFor(() => expect(windows()).toContain('到 11月27日'));
  });

  it('is taken back by emptying the field: the page’s word counts again', async () => {
    await open({ signedAt: '2026-11-10T10:00:00+08:00' }, { signedOn: '2026-11-12' });
    await waitFor(() => expect(field('签收日').value).toBe('2026-11-12'));
    type(field('签收日'), '');
    await waitFor(() => expect(windows()).toContain('到 11月25日'));
    expect(await said()).toEqual({});
  });

  it('that lies ahead is refused with the reason and nothing is stored', async () => {
    await open({ signedAt: '2026-11-10T10:00:00+08:00' });
    type(field('签收日'), '2027-01-01');
    expect((await screen.findByRole('alert')).textContent).toBe('2027年1月1日比今天（2026年11月20日）还晚，没有记下。');
    expect(field('签收日').value).toBe('2027-01-01');
    expect(await said()).toEqual({});
  });

  it('before the order is refused with the reason and nothing is stored', async () => {
    await open({ signedAt: '2026-11-10T10:00:00+08:00' });
    type(field('签收日'), '2026-11-07');
    expect((await screen.findByRole('alert')).textContent).toBe(
      '2026年11月7日比下单那天（2026年11月8日）还早，没有记下。',
    );
    expect(await said()).toEqual({});
  });

  it('is asked for kindly while it is a guess, prefilled from what the page knows', async () => {
    await open({ platform: 'tmall', completedAt: '2026-11-18T08:00:00+08:00' } as Partial<OrderReading>);
    expect(screen.getByText(/哪天签收的？/)).toBeDefined();
    expect(windows()).toContain('约到');
    fireEvent.click(screen.getByRole('button', { name: /11月18日/ }));
    await waitFor(() => expect(screen.queryByText(/哪天签收的？/)).toBeNull());
    expect(await said()).toEqual({ signedOn: '2026-11-18' });
    await waitFor(() => expect(windows()).not.toContain('约到'));
  });

  it('is asked as whether it came where a page still says, days later, that it is on its way', async () => {
    await open({ shippedAt: '2026-11-10', status: { text: '等待收货', phase: 'shipped' } });
    expect(screen.getByText('收到了吗？')).toBeTruthy();
  });
});

describe('what the buyer adds', () => {
  const SIGNED = { signedAt: '2026-11-10T10:00:00+08:00' };

  it('ends the windows of a phone that was given back, and brings them back', async () => {
    await open(SIGNED);
    type(field('手机现在'), 'returned');
    await waitFor(() => expect(sentence()).toBe('已经退货'));
    expect(windows()).not.toContain('坏了可以免费修');
    type(field('手机现在'), 'in-use');
    await waitFor(() => expect(windows()).toContain('坏了可以免费修'));
  });

  it('keeps a repair with its dates, place, fault and sheet, and tells the other side’s time limits', async () => {
    await open(SIGNED);
    fireEvent.click(screen.getByRole('button', { name: '添加一次送修' }));
    await waitFor(() => expect(windows()).toContain('可要备用机'));
    type(await screen.findByLabelText('送修日'), '2026-11-12');
    await waitFor(async () => expect((await said())?.repairs).toEqual([{ sent: '2026-11-12' }]));
    type(field('故障'), '无法开机');
    await waitFor(async () => expect((await said())?.repairs?.[0]?.fault).toBe('无法开机'));
    type(field('维修单号'), 'WX-20261112-1');
    await waitFor(async () =>
      expect((await said())?.repairs?.[0]).toEqual({ sent: '2026-11-12', fault: '无法开机', sheet: 'WX-20261112-1' }),
    );
    await waitFor(() => expect(windows()).toContain('11月19日 已逾期'));
    type(field(/取机日/), '2026-11-15');
    await waitFor(() => expect(windows()).not.toContain('可要备用机'));
    fireEvent.click(screen.getByRole('button', { name: '删除这条' }));
    await waitFor(async () => expect((await said())?.repairs).toEqual([]));
  });

  it('gives extended care and the brand’s warranty windows of their own and marks the longer one', async () => {
    await open(SIGNED);
    const covers = screen.getByRole('group', { name: '另买或赠送的保障' });
    type(within(covers).getByLabelText('名称'), 'AppleCare+');
    type(within(covers).getByLabelText('到期日'), '2028-11-10');
    fireEvent.submit(covers.querySelector('form') as HTMLFormElement);
    await waitFor(() => expect(windows()).toContain('AppleCare+'));
    type(field('品牌官网查到的保修到期日'), '2028-06-01');
    await waitFor(() => expect(windows()).toMatch(/坏了可以免费修 按较长的算 到 2028年6月1日/));
  });

  it('restarts the year with an exchange and asks what was exchanged', async () => {
    await open(SIGNED);
    expect(screen.queryByLabelText('换了什么')).toBeNull();
    type(field('换新机日期'), '2026-11-18');
    await waitFor(() => expect(windows()).toContain('到 2027年11月18日'));
    type(await screen.findByLabelText('换了什么'), 'all');
    await waitFor(async () => expect((await said())?.exchangeScope).toBe('all'));
  });

  it('keeps an invoice date, which is shown as another way of counting', async () => {
    await open(SIGNED);
    type(field('发票开具日'), '2026-11-15');
    await waitFor(async () => expect((await said())?.invoiceDate).toBe('2026-11-15'));
    fireEvent.click(screen.getByRole('button', { name: /^坏了可以免费修/ }));
    expect(await screen.findByText(/按发票日期起算.*2027年11月15日/)).toBeDefined();
  });
});

describe('first of all, the phone’s page', () => {
  it('says the one sentence, and where to go, before anything is explained', async () => {
    await open({ signedAt: '2026-11-15T10:00:00+08:00' });
    expect(sentence()).toBe('还能无理由退，剩 2 天');
    const door = document.querySelector('.phone-doors a.primary');
    expect(door?.getAttribute('href')).toMatch(/^https:\/\/[\w.]+\.jd\.com\//);
    expect(screen.getByRole('link', { name: '手机出问题了' }).getAttribute('href')).toBe(
      `#/case/new/${encodeURIComponent(ID)}`,
    );
  });

  it('names the tab after the phone: ten of them are told apart', async () => {
    await open();
    await waitFor(() => expect(document.title).toBe('Apple iPhone 17 Pro Max · 购机保'));
  });
});

describe('a phone that lies elsewhere', () => {
  const SIGNED = { signedAt: '2026-11-10T10:00:00+08:00' };

  it('in the bin says so on top, with the way back, and not that it was sold', async () => {
    await open(SIGNED);
    await deletePurchase(db, ID, Date.now());
    const back = await screen.findByRole('button', { name: '恢复' });
    expect(windows()).not.toContain('卖掉');
    expect(screen.getByText(/30 天后彻底删除/)).toBeTruthy();
    const columns = document.querySelector('.phone-columns');
    expect(columns && back.compareDocumentPosition(columns)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    fireEvent.click(back);
    await waitFor(() => expect(windows()).toContain('坏了可以免费修'));
  });

  it('marked as no phone says so on top, with the way back', async () => {
    await open(SIGNED, { isPhone: false });
    expect(windows()).not.toContain('卖掉');
    expect(screen.getByText(/你标为“不是手机”的商品/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '这是手机' }));
    await waitFor(() => expect(windows()).toContain('坏了可以免费修'));
  });
});

describe('a full disk', () => {
  const SIGNED = { signedAt: '2026-11-10T10:00:00+08:00' };

  it.each(['不是手机', '删除这台手机', '添加一次送修'])('is told where a click changed nothing: %s', async (name) => {
    await open(SIGNED);
    vi.spyOn(db.purchases, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    vi.spyOn(db.purchases, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    fireEvent.click(screen.getByRole('button', { name }));
    await screen.findByText('没有存成：读写数据时出错，可能是磁盘空间不足。已有记录不受影响。');
    expect(screen.queryByText(/^已删除|^已移到/)).toBeNull();
  });
});

it('a phone that goes by its title is not named twice', async () => {
  const added = await addByHand(db, { platform: 'jd', title: '示例手机' }, Date.parse(`${TODAY}T04:00:00Z`), TODAY);
  if (!added.ok) throw new Error(added.reason);
  render(<PhonePage db={db} id={added.value} today={TODAY} />);
  await screen.findByRole('heading', { name: '示例手机' });
  expect(screen.getAllByText(/示例手机/)).toHaveLength(1);
});

describe('a wrong click', () => {
  it('on a signing date is taken back with one more', async () => {
    await open({ platform: 'tmall', completedAt: '2026-11-18T08:00:00+08:00' } as Partial<OrderReading>);
    fireEvent.click(screen.getByRole('button', { name: '今天' }));
    await screen.findByText('11月20日签收');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('撤销'));
    fireEvent.click(screen.getByRole('button', { name: /^撤销/ }));
    await screen.findByText(/哪天签收的？/);
    expect(await said()).toEqual({});
  });

  it.each([
    ['a repair', { repairs: [{ sent: '2026-11-12', fault: '无法开机' }] }],
    ['a cover', { extraCover: [{ name: '碎屏险', end: '2027-11-12' }] }],
  ])('that removes %s is taken back with one more', async (_what, says) => {
    await open({ signedAt: '2026-11-10T10:00:00+08:00' }, says);
    fireEvent.click(screen.getByRole('button', { name: /^删除这条/ }));
    await screen.findByText('已删除 1 条记录');
    fireEvent.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(async () => expect(await said()).toEqual(says));
  });
});

describe('a phone added by hand without any day', () => {
  it('is told once what is missing, and promised no picture and no estimate', async () => {
    const input = { platform: 'jd' as const, title: '荣耀 Magic8' };
    const added = await addByHand(db, input, Date.parse(`${TODAY}T04:00:00Z`), TODAY);
    if (!added.ok) throw new Error(added.reason);
    const { container } = render(<PhonePage db={db} id={added.value} today={TODAY} />);
    await screen.findByText('我来补充');
    expect(container.textContent?.match(/还没有日期/g)).toHaveLength(1);
    expect(screen.getByText(/哪天签收的？/).parentElement?.textContent).toContain('算不出来');
    expect(container.textContent).not.toContain('按付款日');
    expect(screen.getByText('没有订单号，所以没有网页画面可存。')).toBeTruthy();
  });
});

it('what the page said stands beside the field that would overrule it', async () => {
  await open({ signedAt: '2026-11-10T10:00:00+08:00' });
  const hint = document.getElementById(field('签收日').getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('网页上的，不对就改');
  expect(field('签收日').value).toBe('2026-11-10');
  expect(field('确认收货日').hasAttribute('aria-describedby')).toBe(false);
});

it('explains a fingerprint only where there is something that has one', async () => {
  await open();
  expect(screen.getByText(/还没有凭证/)).toBeTruthy();
  expect(screen.queryByText(/SHA-256/)).toBeNull();
});

describe('a line of two pieces', () => {
  const open2 = () => open({ lines: [{ ...PHONE, quantity: 2 }] });

  it('is taken apart by one click, and joined again by the way back', async () => {
    await open2();
    expect(screen.getByText('这一行有 2 台')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '分成 2 台，各记各的' }));
    const link = await screen.findByRole('link', { name: '第 2 台' });
    expect(link.getAttribute('href')).toBe(`#/phone/${encodeURIComponent(`${ID}.2`)}`);
    expect(screen.queryByText('这一行有 2 台')).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: /撤销/ }));
    await screen.findByText('这一行有 2 台');
  });

  it('is offered for no other phone', async () => {
    await open();
    expect(screen.queryByText(/这一行有/)).toBeNull();
  });
});

describe('an order by which the seller sent another phone', () => {
  it('is told apart, and one click hands its rights to the phone that it replaced', async () => {
    const earlier = reading({
      orderId: '350000000009',
      placedAt: '2026-03-01',
      status: { text: '完成', phase: 'completed' },
    });
    await recordPage(db, report({ orders: [phoneOrder(earlier)] }), Date.parse('2026-03-01T04:00:00Z'), '2026-03-01');
    await open({ exchange: true, total: 0, signedAt: '2026-11-12' });
    expect(document.querySelector('.phone-head')?.textContent).toContain('换来的');
    expect(document.querySelector('.phone-head')?.textContent).not.toContain('¥0');
    fireEvent.click(await screen.findByRole('button', { name: /2026-03-01 买的/ }));
    await screen.findByText('期限记在原来那台上');
    const old = await getPurchase(db, 'jd:350000000009/1');
    expect(old?.purchase.says).toMatchObject({ state: 'exchanged', exchangedOn: '2026-11-12' });
  });
});
