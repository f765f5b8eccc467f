import { browser } from 'wxt/browser';
import type { Vault } from '../../db/store/schema';
import type { CivilDate } from '../../model/dates';
import { markUrgentSeen, unseenUrgent } from './urgent-rights';

/** Dark enough for white text in both toolbars. */
export const SOON = '#b34700';

/**
 * The number on the toolbar button of every tab that has no badge of its own (an order page shows what it captured
 * there): phones with a right ending within three days that the buyer has not seen.
 */
export async function showUrgent(db: Vault, today: CivilDate): Promise<void> {
  const count = await unseenUrgent(db, today);
  await browser.action.setBadgeBackgroundColor({ color: SOON });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}

/** What is urgent on these phones is in front of the buyer, so it leaves the badge. */
export async function urgentSeen(db: Vault, today: CivilDate, phones: Iterable<string>): Promise<void> {
  await markUrgentSeen(db, today, phones);
  await showUrgent(db, today);
}
