import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ToastHost } from '@/components/shared/toast/Toast';
import { StartCase } from '@/components/vault/case/StartCase';
import { casesOf } from '@/lib/db/disputes/open-disputes';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { addDays } from '@/lib/model/dates';
import type { OrderReading } from '@/lib/model/order';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const ID = 'jd:350000000000/1';

let db: Vault;
beforeEach(() => {
  db = new Vault(`first-aid-${crypto.randomUUID()}`);
});
afterEach(async () => {
  await act(() => cleanup());
  location.hash = '';
  await db.delete();
});

/** 手机出问题了, of a phone signed for so many days ago. */
async function open(days: number | undefined, phase: OrderReading['status']['phase'] = 'completed') {
  const placedAt = addDays(TODAY, -(days ?? 3) - 2);
  const bought = { placedAt, paidAt: placedAt, status: { text: '完成', phase }, shop: { name: '白鹭通讯旗舰店' } };
  await recordPage(db, report({ orders: [phoneOrder(reading(bought))] }), Date.parse(`${TODAY}T04:00:00Z`), TODAY);
  if (days !== undefined) await updateSays(db, ID, { signedOn: addDays(TODAY, -days) }, TODAY);
  render(
    <ToastHost>
      <StartCase db={db} view={{ name: 'new-case', purchaseId: ID }} today={TODAY} />
    </ToastHost>,
  );
  return within(await screen.findByRole('region', { name: '今天能要求什么' }));
}
const chosen = () => screen.getByRole('button', { pressed: true }).textContent;

describe('手机出问题了', () => {
  it('says at once what can be demanded of a dead phone, by when, at which door and in which words', async () => {
    const answer = await open(5);
    expect(chosen()).toBe('黑屏、开不了机');
    expect(answer.getByRole('heading', { name: '退、换、修，由你选。先用退。' })).toBeDefined();
    expect(answer.getByText('11月22日前提出，剩2天')).toBeDefined();
    expect(answer.getByRole('link', { name: /去售后页/ }).getAttribute('href')).toContain('350000000000');
    expect(document.querySelector('.words')?.textContent).toContain('白鹭通讯旗舰店您好，订单350000000000');
    expect(document.querySelector('.words mark')?.textContent).toBe('【哪天开始的】');
    expect(answer.getByRole('button', { name: '复制这段话' })).toBeDefined();
    expect(await casesOf(db, ID)).toEqual([]);
  });

  it('has an answer for a phone past its year: the ways that are left, each with how well it holds', async () => {
    await open(430);
    const ways = within(screen.getByRole('region', { name: '还有的路' })).getAllByRole('listitem');
    expect(ways.length).toBeGreaterThan(4);
    for (const way of ways) expect(way.textContent).toMatch(/弱|一半|强/);
  });

  it.each([
    ['shipped', '没收到'],
    ['refunding', '钱没退、答应的没做'],
    ['delivered', '黑屏、开不了机'],
  ] as const)('takes as likeliest what an order that is %s is asked about most: %s', async (phase, words) => {
    await open(undefined, phase);
    expect(chosen()).toBe(words);
  });

  it('changes its answer with the word for what is wrong, and says before all else what is dangerous', async () => {
    await open(5);
    fireEvent.click(screen.getByRole('button', { name: '鼓包、冒烟、烫手' }));
    expect((await screen.findByRole('alert')).textContent).toContain('停用');
  });

  it('leads on into the questions, with what was chosen already answered', async () => {
    await open(5);
    fireEvent.click(screen.getByRole('button', { name: '答几句，说得更准' }));
    await expect.poll(() => location.hash).toMatch(/^#\/case\/[\w-]+\/ask$/);
    const [kept] = await casesOf(db, ID);
    expect(kept?.symptom).toBe('dead');
  });
});
