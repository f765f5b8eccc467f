import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ToastHost } from '@/components/shared/toast/Toast';
import { EvidencePart } from '@/components/vault/evidence/EvidencePart';
import { useLive } from '@/components/vault/use-live';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import { report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const ID = 'jd:350000000000/1';

let db: Vault;
beforeEach(async () => {
  db = new Vault(`evidence-${crypto.randomUUID()}`);
  await recordPage(db, report(), Date.parse(`${TODAY}T04:00:00Z`), TODAY);
  // What the DOM of these tests lacks.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '购机保', version: '0.1.0' });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

function Part() {
  const live = useLive(() => getPurchase(db, ID), []);
  if (live.state !== 'ready' || !live.value) return null;
  const { purchase, order, evidence, binned } = live.value;
  return <EvidencePart db={db} purchase={purchase} order={order} evidence={evidence} binned={binned} today={TODAY} />;
}

async function open() {
  render(
    <ToastHost>
      <Part />
    </ToastHost>,
  );
  return screen.findByRole('region', { name: '凭证' });
}

async function write(words: string) {
  fireEvent.click(screen.getByRole('button', { name: '写一段文字' }));
  fireEvent.input(await screen.findByLabelText('要存的文字'), { target: { value: words } });
  fireEvent.click(screen.getByRole('button', { name: '存下' }));
  await screen.findByText(/存好了 1 件凭证/);
}

const stored = async () => (await db.evidence.toArray()).map(({ kind, mime }) => [kind, mime]);

describe('adding evidence', () => {
  it('keeps words that are written, and takes them back', async () => {
    await open();
    await write('卖家说明天退款');
    expect(await stored()).toEqual([['note', 'text/plain']]);
    expect(await screen.findByRole('button', { name: /说明/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /撤销/ }));
    await screen.findByText('回收站里有 1 件');
  });

  it('shows pasted words first, as a talk', async () => {
    await open();
    const field = await waitFor(() => {
      const paste = new Event('paste', { bubbles: true });
      Object.defineProperty(paste, 'clipboardData', { value: { files: [], getData: () => '客服：已为您登记' } });
      document.body.dispatchEvent(paste);
      return screen.getByLabelText('要存的文字') as HTMLTextAreaElement;
    });
    expect(field.value).toBe('客服：已为您登记');
    fireEvent.click(screen.getByRole('button', { name: '存下' }));
    await waitFor(async () => expect(await stored()).toEqual([['chat', 'text/plain']]));
  });

  it('keeps chosen files one after the other, and says which it could not', async () => {
    await open();
    const input = screen.getByLabelText('添加凭证') as HTMLInputElement;
    const files = [
      new File(['%PDF-1.7\n'], '发票.pdf'),
      new File([], '空.jpg'),
      new File(['%PDF-1.7\n'], '又一份.pdf'),
    ];
    Object.defineProperty(input, 'files', { value: files });
    fireEvent.change(input);
    expect(await screen.findByText('存好了 1 件凭证，1 件以前就存过。')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('空.jpg：这个文件是空的，没有保存。');
    expect(await stored()).toEqual([['invoice', 'application/pdf']]);
  });
});

describe('looking at an item', () => {
  const look = async () => {
    await open();
    await write('卖家说明天退款');
    fireEvent.click(await screen.findByRole('button', { name: /说明 ?2026/ }));
    return screen.findByRole('dialog', { hidden: true });
  };

  it('shows what it contains, how it was made and what that does not prove', async () => {
    const dialog = await look();
    expect(await within(dialog).findByText('卖家说明天退款')).toBeTruthy();
    expect(dialog.textContent).toContain('购机保没有核对');
  });

  it('stores what the buyer says of it beside the sealed record', async () => {
    const dialog = await look();
    const [before] = await db.evidence.toArray();
    const title = within(dialog).getByLabelText('标题');
    fireEvent.focus(title);
    fireEvent.input(title, { target: { value: '答应退款' } });
    fireEvent.blur(title);
    await waitFor(async () => expect(await db.evidenceSays.toArray()).toMatchObject([{ title: '答应退款' }]));
    expect(await db.evidence.toArray()).toEqual([before]);
    expect(await screen.findByRole('button', { name: /答应退款/ })).toBeTruthy();
  });

  it('puts it into the bin and gives it back', async () => {
    const dialog = await look();
    fireEvent.click(within(dialog).getByText('放进回收站'));
    fireEvent.click(await screen.findByText('回收站里有 1 件'));
    fireEvent.click(screen.getByRole('button', { name: '拿回来' }));
    await waitFor(() => expect(screen.queryByText('回收站里有 1 件')).toBeNull());
  });
});

describe('the meter', () => {
  it('says what is there and what is worth having', async () => {
    const part = await open();
    expect(part.textContent).toContain('还可以补');
    expect(part.textContent).toContain('外箱、机身和 IMEI 的照片');
    expect(part.textContent).not.toContain('检测报告');
  });
});
