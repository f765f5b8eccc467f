import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ToastHost } from '@/components/shared/toast/Toast';
import { ShelfDrop } from '@/components/vault/evidence/shelf/ShelfDrop';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { phoneOrder, reading, report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);

// pdf.js wants a browser with a canvas; what it reads is tested beside the reader.
vi.mock('@/lib/proof/invoice/browser-tools', () => ({ browserTools: { openPdf: async () => 'broken' } }));

let db: Vault;
beforeEach(async () => {
  db = new Vault(`shelf-drop-${crypto.randomUUID()}`);
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '购机保', version: '0.1.0' });
  await recordPage(db, report(), NOW, TODAY);
  await recordPage(db, report({ orders: [phoneOrder(reading({ orderId: '360000000000' }))] }), NOW, TODAY);
  await updateSays(db, 'jd:350000000000/1', { nickname: '我的' }, TODAY);
  await updateSays(db, 'jd:360000000000/1', { nickname: '妈妈的' }, TODAY);
  render(
    <ToastHost>
      <ShelfDrop db={db} />
    </ToastHost>,
  );
});
afterEach(async () => {
  await act(() => cleanup());
  vi.restoreAllMocks();
  await db.delete();
});

function drop(...files: File[]) {
  const event = new Event('drop', { bubbles: true });
  const items = files.map((file) => ({ getAsFile: () => file, webkitGetAsEntry: () => null }));
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items } });
  act(() => void document.body.dispatchEvent(event));
}

const names = () => screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent ?? '');

describe('files dropped on the shelf', () => {
  it('are asked about once, the phone they speak of first, and kept with the one that is chosen', async () => {
    drop(new File(['订单 350000000000 的聊天'], '1.txt'), new File(['又一段'], '2.txt'));
    await screen.findByText('这 2 件是哪台手机的？');
    await waitFor(() => expect(names()).toHaveLength(2));
    expect(names()[0]).toContain('我的');
    expect(names()[0]).toContain('写着订单号 350000000000');
    expect(await db.evidence.count()).toBe(0);
    fireEvent.click(screen.getAllByRole('radio')[1] as HTMLElement);
    fireEvent.click(await screen.findByRole('button', { name: '存到这台' }));
    await waitFor(async () =>
      expect((await db.evidence.toArray()).map(({ purchaseId }) => purchaseId)).toEqual([
        'jd:360000000000/1',
        'jd:360000000000/1',
      ]),
    );
    await waitFor(() => expect(screen.queryByText(/是哪台手机的/)).toBeNull());
  });

  it('are kept nowhere when the buyer leaves', async () => {
    drop(new File(['x'], '外箱.txt'));
    await screen.findByText('外箱.txt是哪台手机的？');
    fireEvent(screen.getByRole('dialog', { hidden: true }), new Event('close'));
    await waitFor(() => expect(screen.queryByText(/是哪台手机的/)).toBeNull());
    expect(await db.evidence.count()).toBe(0);
  });

  it('find any other phone by search', async () => {
    drop(new File(['x'], 'x.txt'));
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: '妈妈' } });
    await waitFor(() => expect(names().map((name) => name.slice(0, 3))).toEqual(['妈妈的']));
  });

  it('stay said where they could not be kept', async () => {
    drop(new File([], '空的.jpg'));
    await waitFor(() => expect(names()).toHaveLength(2));
    fireEvent.click(screen.getAllByRole('radio')[0] as HTMLElement);
    fireEvent.click(await screen.findByRole('button', { name: '存到这台' }));
    expect((await screen.findByRole('alert')).textContent).toContain('空的.jpg：这个文件是空的');
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    await waitFor(() => expect(screen.queryByText(/是哪台手机的/)).toBeNull());
  });
});
