import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringUp } from '@/lib/background/daily/bring-up';
import { newDay } from '@/lib/background/daily/daily';
import { keepFace } from '@/lib/cards/keep-face';
import { storedFace } from '@/lib/db/derived/stored-face';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { urgentSeen } from '@/lib/reminders/urgent/urgent-badge';
import { freshVault, NOW, report, TODAY } from '../db/examples';

let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  await bringUp(db, new Date(NOW));
  await keepFace(db, TODAY);
});
afterEach(() => vi.restoreAllMocks());

it('stays through all that opening the popup sets off, and through the work of a day that moves nothing', async () => {
  const before = await storedFace(db.name);
  expect(before).toBeDefined();
  await bringUp(db, new Date(NOW));
  await urgentSeen(db, TODAY, ['jd:350000000000/1']);
  await newDay(() => db, NOW);
  expect(await storedFace(db.name)).toEqual(before);
});
