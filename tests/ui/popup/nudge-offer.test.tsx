import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NudgeOffer } from '@/components/popup/nudge/NudgeOffer';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { listPurchases } from '@/lib/db/purchases/queries';
import { readChoice } from '@/lib/db/store/choices';
import { openVault, type Vault } from '@/lib/db/store/schema';
import { report } from '../../unit/db/examples';

const TODAY = '2026-11-20';
const ID = 'jd:350000000000/1';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);

let db: Vault;
beforeEach(async () => {
  db = openVault();
  await Promise.all(db.tables.map((table) => table.clear()));
  await recordPage(db, report(), NOW, TODAY);
  await updateSays(db, ID, { signedOn: TODAY }, TODAY);
});
afterEach(async () => {
  await act(() => cleanup());
});

async function offer() {
  const { rows } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit: 8 });
  render(<NudgeOffer rows={rows} today={TODAY} />);
  return screen.findByRole('region', { name: '顺手做' });
}

describe('one small thing worth doing', () => {
  it('is proposed with its why, and leads to the phone', async () => {
    const region = await offer();
    expect(region.textContent).toContain('拍一张外箱、机身和 IMEI');
    expect(screen.getByRole('link', { name: '去添加' }).getAttribute('href')).toBe(
      `/vault.html#/phone/${encodeURIComponent(ID)}`,
    );
  });

  it('is ended for good with one click, which is said', async () => {
    await offer();
    fireEvent.click(screen.getByRole('button', { name: '不再提' }));
    expect((await screen.findByRole('status')).textContent).toContain('以后不再提');
    await waitFor(async () => expect(await readChoice(db, 'habits')).toEqual({ off: ['box'] }));
  });

  it('is not proposed where it was done', async () => {
    const photo = { orderKey: 'jd:350000000000', kind: 'photo', method: 'added-by-hand', mime: 'image/png' } as const;
    await addEvidence(db, [{ ...photo, content: new Blob(['x']) }], NOW);
    const { rows } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit: 8 });
    render(<NudgeOffer rows={rows} today={TODAY} />);
    const { findNudge } = await import('@/components/popup/nudge/find-nudge');
    expect(await findNudge(rows, TODAY)).toBeUndefined();
    expect(screen.queryByRole('region')).toBeNull();
  });
});
