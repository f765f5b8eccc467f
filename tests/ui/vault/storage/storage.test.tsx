import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastHost } from '@/components/shared/toast/Toast';
import { StorageNotice } from '@/components/vault/storage/StorageNotice';
import { StoragePanel } from '@/components/vault/storage/StoragePanel';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { Vault } from '@/lib/db/store/schema';
import { shouldAskToKeep } from '@/lib/db/usage/keep-for-good';
import { report } from '../../../unit/db/examples';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
const KEY = 'jd:350000000000';

let db: Vault;
beforeEach(async () => {
  db = new Vault(`storage-${crypto.randomUUID()}`);
  await recordPage(db, report(), NOW, TODAY);
  const item = { orderKey: KEY, method: 'added-by-hand' as const };
  const sized = (bytes: number) => new Blob([new Uint8Array(bytes)]);
  await addEvidence(
    db,
    [
      { ...item, kind: 'video', mime: 'video/mp4', name: '开箱.mp4', content: sized(3_000_000) },
      { ...item, kind: 'photo', mime: 'image/jpeg', name: '外箱.jpg', content: sized(1_000_000) },
    ],
    NOW,
  );
});
afterEach(async () => {
  cleanup();
  browserSays(undefined);
  await db.delete();
});

const browserSays = (storage: Partial<StorageManager> | undefined) =>
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
const show = (what: preact.JSX.Element) => render(<ToastHost>{what}</ToastHost>);
const binned = async () => (await db.evidenceSays.toArray()).filter(({ binnedAt }) => binnedAt !== undefined).length;

describe('the storage meter', () => {
  it('says what takes how much, and what is left', async () => {
    browserSays({
      estimate: async () => ({ quota: 9_000_000_000, usage: 1_000_000_000 }),
      persisted: async () => true,
    });
    show(<StoragePanel db={db} />);
    const panel = await screen.findByRole('region', { name: '占用空间' });
    await within(panel).findByText(/大约还能存 8 GB/);
    expect(panel.textContent).toContain('凭证 4 MB');
    expect(panel.textContent).toContain('照片、录像 2 件4 MB');
    expect(panel.textContent).toContain('答应过');
    expect(panel.textContent).not.toContain('快用完');
  });

  it('lets the largest go into the bin, back again, and for good after a second question', async () => {
    show(<StoragePanel db={db} />);
    const film = await screen.findByRole('checkbox', { name: /开箱\.mp4.*这是原件/ });
    fireEvent.click(film);
    fireEvent.click(await screen.findByRole('button', { name: '放进回收站：1 件，3 MB' }));
    await waitFor(async () => expect(await binned()).toBe(1));
    fireEvent.click(await screen.findByRole('button', { name: /撤销/ }));
    await waitFor(async () => expect(await binned()).toBe(0));
    await waitFor(() => expect(screen.queryByRole('button', { name: '现在清空' })).toBeNull());

    fireEvent.click(await screen.findByRole('checkbox', { name: /开箱/ }));
    fireEvent.click(await screen.findByRole('button', { name: /放进回收站：/ }));
    fireEvent.click(await screen.findByRole('button', { name: '现在清空' }));
    expect(await db.evidence.count()).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: /不能撤销/ }));
    await screen.findByText('已彻底删除 1 件，腾出 3 MB。');
    expect((await db.evidence.toArray()).map(({ name }) => name)).toEqual(['外箱.jpg']);
  });
});

describe('what is said of room above every page', () => {
  it('warns at four fifths, and leads to where room can be made', async () => {
    browserSays({ estimate: async () => ({ quota: 5_000_000, usage: 4_000_000 }), persisted: async () => true });
    show(<StorageNotice db={db} />);
    expect((await screen.findByText(/地方快用完了/)).textContent).toContain('还能存 1 MB');
    expect(screen.getByRole('link', { name: '去腾地方' })).toBeTruthy();
  });

  it('asks once whether the browser should keep it, and tells what it answered', async () => {
    const persist = vi.fn(async () => true);
    browserSays({ persist, persisted: async () => false });
    show(<StorageNotice db={db} />);
    fireEvent.click(await screen.findByRole('button', { name: '一直留着' }));
    await screen.findByText(/浏览器答应了/);
    expect(persist).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText(/让浏览器一直留着/)).toBeNull());
    cleanup();
    show(<StorageNotice db={db} />);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(screen.queryByText(/让浏览器一直留着/)).toBeNull();
  });

  it('asks nobody who has nothing to lose, nor where the browser keeps it anyway', async () => {
    const persist = async () => true;
    const cleared = { persist, persisted: async () => false };
    const empty = new Vault(`empty-${crypto.randomUUID()}`);
    expect([
      await shouldAskToKeep(db, cleared),
      await shouldAskToKeep(empty, cleared),
      await shouldAskToKeep(db, { persist, persisted: persist }),
      await shouldAskToKeep(db, {}),
    ]).toEqual([true, false, false, false]);
    await empty.delete();
  });
});
