import { browser } from 'wxt/browser';
import { getPurchase } from '../db/queries';
import { openVault, type Vault } from '../db/schema';
import { civilDateOf } from '../model/dates';
import { afterSalesRoutes } from '../platforms/routes';
import { readingOf } from '../platforms/stored';
import { lookForReminders } from './look';
import { type Notice, purchaseOfNotice } from './notices';

/** Firefox knows no buttons on notifications and refuses the option; there a click on the notice leads to after-sales. */
const BUTTONS = import.meta.env.FIREFOX ? {} : { buttons: [{ title: '去售后' }, { title: '知道了' }] };

export async function showNotice({ id, title, message, purchaseId }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(purchaseId ? BUTTONS : {}),
  });
}

/** Looks for what is due and shows it; silent while the permission is missing. One look at a time in all contexts. */
export async function remind(db: Vault = openVault(), now = new Date()): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await navigator.locks.request('goujibao:reminders', () =>
    lookForReminders({ db, today: civilDateOf(now.getTime()), hour: now.getHours(), show: showNotice }),
  );
}

/** Where a click on a notice leads: the order's after-sales page, or the list of phones for a summary. */
export async function doorOfNotice(db: Vault, noticeId: string): Promise<string> {
  const purchaseId = purchaseOfNotice(noticeId);
  const found = purchaseId ? await getPurchase(db, purchaseId) : undefined;
  const reading = found && readingOf(found.order, found.purchase.line);
  const route = reading && afterSalesRoutes(reading, found?.purchase.line)[0];
  return route?.url ?? browser.runtime.getURL('/vault.html');
}
