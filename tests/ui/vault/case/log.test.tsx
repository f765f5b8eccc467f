import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ToastHost } from '@/components/shared/toast/Toast';
import { CasePage } from '@/components/vault/case/CasePage';
import type { CasePart } from '@/components/vault/case/case-view';
import { changeCase, getCase, startCase } from '@/lib/cases/store/cases';
import { evidenceOf } from '@/lib/db/evidence/items';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { CASE_ACT } from '@/lib/model/case';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
const ID = 'jd:350000000000/1';
const ANSWERS = { part: 'function', faultOn: TODAY, misuse: 'none' };

let db: Vault;
let id: string;
beforeEach(async () => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '购机保', version: '0.1.0' });
  db = new Vault(`log-${crypto.randomUUID()}`);
  const bought = { paidAt: '2026-11-13', shop: { name: '白鹭通讯旗舰店' }, links: {} };
  await recordPage(db, report({ orders: [phoneOrder(reading(bought))] }), NOW, TODAY);
  await updateSays(db, ID, { signedOn: '2026-11-16' }, TODAY);
  ({ id } = await startCase(db, { id: ID, orderKey: 'jd:350000000000' }, 'dead', NOW));
  await changeCase(db, id, () => ({ answers: ANSWERS, status: 'open' }), TODAY, NOW);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

const show = (part: CasePart) =>
  render(
    <ToastHost>
      <CasePage db={db} id={id} part={part} today={TODAY} />
    </ToastHost>,
  );

const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const entries = async () => (await getCase(db, id))?.record.entries ?? [];

describe('the log of a case', () => {
  it('reads a pasted chat into its fields, to be looked over, and keeps it with its promise', async () => {
    show('log');
    const chat = '我 2026-11-19 14:02\n黑屏了，我要求退货\n客服小李 2026-11-19 14:05\n亲，会在3天内给您处理';
    fireEvent.input(await field('贴聊天，或者写一句'), { target: { value: chat } });
    await screen.findByText(/读到：对方是客服小李，11月19日 14:05，对方答应了，还没做，说好11月22日前/);
    expect((await field('哪天')).value).toBe('2026-11-19');
    expect((await field('说好哪天前办好（到时提醒你）')).value).toBe('2026-11-22');
    fireEvent.click(screen.getByRole('button', { name: '记下' }));
    await screen.findByText('说好 2026-11-22 前');
    expect(await entries()).toMatchObject([
      { kind: 'promised', on: '2026-11-19', at: '14:05', who: '客服小李', promisedBy: '2026-11-22', text: chat },
    ]);
    expect((await getCase(db, id))?.record).toMatchObject({ nextOn: '2026-11-22', nextWords: '看客服小李办好了没有' });
  });

  it('leaves alone what is typed by hand', async () => {
    show('log');
    fireEvent.input(await field('贴聊天，或者写一句'), { target: { value: '明天回复' } });
    expect(screen.queryByText(/读到/)).toBeNull();
    expect((await field('哪天')).value).toBe(TODAY);
  });

  it('keeps files with the entry', async () => {
    show('log');
    const file = new File(['x'], '聊天.png', { type: 'image/png' });
    const chosen = await field('新的文件（也可以直接拖到这一页）');
    Object.defineProperty(chosen, 'files', { value: [file] });
    fireEvent.change(chosen);
    await screen.findByText(/会一起存下：聊天.png/);
    fireEvent.click(screen.getByRole('button', { name: '记下' }));
    await screen.findByText('附：聊天.png');
    const kept = (await evidenceOf(db, 'jd:350000000000')).filter(({ name }) => name !== CASE_ACT);
    expect((await entries())[0]?.evidence).toEqual(kept.map((item) => item.id));
  });

  it('takes along a page saved a moment ago with one tap', async () => {
    const page = { orderKey: 'jd:350000000000', purchaseId: ID, url: 'https://im.jd.com/chat' };
    const [saved] = await addEvidence(
      db,
      [{ ...page, kind: 'screenshot', method: 'photographed', mime: 'image/webp', content: new Blob(['x']) }],
      Date.now(),
    );
    show('log');
    fireEvent.click(await screen.findByRole('button', { name: /订单画面 · im\.jd\.com/ }));
    fireEvent.input(await field('贴聊天，或者写一句'), { target: { value: '不给退' } });
    fireEvent.click(screen.getByRole('button', { name: '记下' }));
    await screen.findByText('附：订单画面');
    expect((await entries())[0]?.evidence).toEqual([saved?.id]);
  });

  it('takes one tap once the words to the seller have gone out', async () => {
    show('ask');
    fireEvent.click(await screen.findByRole('button', { name: '发出去了，记一条' }));
    await screen.findByText('已记进沟通记录');
    await waitFor(async () => expect(await entries()).toMatchObject([{ kind: 'asked', stage: 'seller', on: TODAY }]));
    expect((await getCase(db, id))?.record).toMatchObject({ nextOn: '2026-11-23', nextWords: '看对方答复了没有' });
  });
});
