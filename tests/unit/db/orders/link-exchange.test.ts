import { beforeEach, describe, expect, it } from 'vitest';
import { verifyVault } from '@/lib/db/history/verify';
import { linkExchange, unlinkExchange } from '@/lib/db/orders/link-exchange';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { windowsFor } from '@/lib/warranty';
import { factsOf, signingQuestion } from '@/lib/warranty/facts';
import { detailReport, freshVault, NOW, phoneOrder, reading, TODAY } from '../examples';

const OLD = 'jd:350000000001/1';
const NEW = 'jd:350000000002/1';

let db: Vault;
const page = (fields: Parameters<typeof reading>[0]) =>
  recordPage(db, detailReport({ orders: [phoneOrder(reading(fields))] }), NOW, TODAY);
const windowsOf = async (id: string) => {
  const found = await getPurchase(db, id);
  if (!found) throw new Error(id);
  return new Map(
    windowsFor(factsOf(found.purchase, found.order), TODAY).map((window) => [window.ruleId, window] as const),
  );
};
const done = { text: '完成', phase: 'completed' as const };

beforeEach(async () => {
  db = freshVault();
  await page({ orderId: '350000000001', placedAt: '2026-03-01', signedAt: '2026-03-03', total: 499900, status: done });
  await page({
    orderId: '350000000002',
    placedAt: '2026-11-10',
    signedAt: '2026-11-12T10:00:00+08:00',
    total: 0,
    exchange: true,
    status: done,
  });
});

describe('a phone that the seller sent for another', () => {
  it('has from its own day what an exchange begins anew, and no date of what ran from the first delivery', async () => {
    const windows = await windowsOf(NEW);
    expect(windows.get('law.sanbao.host1y')).toMatchObject({ start: '2026-11-12', safeEnd: '2027-11-12' });
    expect(windows.get('law.sanbao.exchange15')).toMatchObject({ safeEnd: '2026-11-27' });
    expect(windows.get('law.noreason7')).toMatchObject({ state: 'unknown' });
    expect(windows.get('law.noreason7')?.safeEnd).toBeUndefined();
  });

  it('is not asked for a day that its page told', async () => {
    const found = await getPurchase(db, NEW);
    expect(found && signingQuestion(found.purchase, found.order)).toBeUndefined();
  });

  it('hands its day to the earlier phone by one click, which goes on from there and is the one that counts', async () => {
    expect(await linkExchange(db, NEW, OLD, TODAY)).toMatchObject({ ok: true });
    expect((await windowsOf(OLD)).get('law.sanbao.host1y')).toMatchObject({ safeEnd: '2027-11-12' });
    expect((await getPurchase(db, NEW))?.purchase.shelf).toBe('ended');
    expect(await windowsOf(NEW)).toEqual(new Map());
    await unlinkExchange(db, NEW, TODAY);
    expect((await getPurchase(db, NEW))?.purchase.shelf).toBe('active');
    expect((await windowsOf(OLD)).get('law.sanbao.host1y')).toMatchObject({ safeEnd: '2027-03-03' });
    expect((await verifyVault(db)).faults).toEqual([]);
  });
});
