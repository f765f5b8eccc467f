import { browser } from 'wxt/browser';
import { admitWaiting } from '../../db/orders/admit-waiting';
import { refuseWaiting } from '../../db/orders/waiting';
import type { Vault } from '../../db/store/schema';
import { civilDateOf } from '../../model/dates';
import { forgetWaiting } from './tab-state';

/** Lets in what waits, or drops it; the pages it came from no longer ask. */
export async function answerWaiting(db: Vault, yes: boolean, now: number): Promise<void> {
  if (yes) await admitWaiting(db, now, civilDateOf(now));
  else await refuseWaiting(db);
  await forgetWaiting(browser);
}
