import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ToastHost } from '@/components/shared/toast/Toast';
import { CasePage } from '@/components/vault/case/CasePage';
import { ownWords, savedDraft } from '@/lib/cases/drafts/saved';
import { changeCase, getCase, startCase } from '@/lib/cases/store/cases';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
const ID = 'jd:350000000000/1';

let db: Vault;
let id: string;
beforeEach(async () => {
  db = new Vault(`drafts-${crypto.randomUUID()}`);
  const bought = { paidAt: '2026-11-13', shop: { name: '白鹭通讯旗舰店' }, links: {} };
  await recordPage(db, report({ orders: [phoneOrder(reading(bought))] }), NOW, TODAY);
  await updateSays(db, ID, { signedOn: '2026-11-16' }, TODAY);
  ({ id } = await startCase(db, { id: ID, orderKey: 'jd:350000000000' }, 'dead', NOW));
  const answers = { part: 'function', faultOn: TODAY, misuse: 'none' };
  await changeCase(db, id, () => ({ answers, status: 'open' }), TODAY, NOW);
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

const show = () =>
  render(
    <ToastHost>
      <CasePage db={db} id={id} part="drafts" today={TODAY} />
    </ToastHost>,
  );

const box = () => screen.findByLabelText<HTMLTextAreaElement>('聊天里发');
const write = async (text: string) => {
  fireEvent.input(await box(), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: '存下我改的' }));
};
const versions = async () => (await getCase(db, id))?.record.drafts.map((one) => ownWords(one)['text']);

it('keeps every version of a text with its moment, to be read and brought back', async () => {
  show();
  await write('第一版：请退货。');
  await screen.findByText('改过 1 版，都留着');
  await write('第二版：请换一台。');
  await screen.findByText('改过 2 版，都留着');
  expect(screen.getByText('第一版：请退货。', { selector: 'dd' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /^用回这一版：\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/ }));
  await screen.findByText('改过 3 版，都留着');
  expect((await box()).value).toBe('第一版：请退货。');
  expect(await versions()).toEqual(['第一版：请退货。', '第二版：请换一台。', '第一版：请退货。']);
});

it('offers to keep only what was changed since', async () => {
  show();
  await write('第一版：请退货。');
  await waitFor(() => expect(screen.queryByRole('button', { name: '存下我改的' })).toBeNull());
});

it('keeps what was written when the page is left, once', async () => {
  const { unmount } = show();
  fireEvent.input(await box(), { target: { value: '写到一半' } });
  unmount();
  await waitFor(async () => expect(await versions()).toEqual(['写到一半']));
  show().unmount();
  expect(await versions()).toEqual(['写到一半']);
});

it('takes what is no text of ours for nothing', () => {
  expect(ownWords({ text: '{"text":' })).toEqual({});
  expect(ownWords({ text: '[1]' })).toEqual({});
  expect(ownWords(savedDraft('court', { claims: '退款' }, 1))).toEqual({ claims: '退款' });
});
