import { browser } from 'wxt/browser';
import { getPurchase } from '../db/purchases/queries';
import type { Vault } from '../db/store/schema';
import { civilDateOf } from '../model/dates';
import { readingOf } from '../platforms/doors/reading-of-stored';
import { afterSalesRoutes } from '../platforms/routes';
import { caseOfNotice } from './case-notices';
import { type Notice, purchaseOfNotice } from './notices';
import { lookForReminders } from './remind';
import { sessionMarks } from './unsaved-marks';

/** Firefox knows no buttons on notifications and refuses the option; there a click on the notice leads to after-sales. */
const BUTTONS = import.meta.env.BROWSER === 'firefox' ? {} : { buttons: [{ title: '去售后' }, { title: '知道了' }] };

export async function showNotice({ id, title, message, purchaseId }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(purchaseId ? BUTTONS : {}),
  });
}

/**
 * Looks for what is due and shows it; silent while the permission is missing. The lock is the browser's, shared by the
 * background and every page of ours: two looks at once would both find the same untold.
 */
export async function remind(db: Vault, now: Date): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const today = civilDateOf(now.getTime());
  await navigator.locks.request('goujibao:reminders', () =>
    lookForReminders({ db, today, hour: now.getHours(), show: showNotice, unsaved: sessionMarks }),
  );
}

/** Where a click on a notice leads: the order's after-sales page, else the phone in the vault; for a summary the list. */
export async function doorOfNotice(db: Vault, noticeId: string): Promise<string> {
  const vault = browser.runtime.getURL('/vault.html');
  const caseId = caseOfNotice(noticeId);
  if (caseId !== undefined) return `${vault}#/case/${caseId}/steps`;
  const purchaseId = purchaseOfNotice(noticeId);
  const found = purchaseId === undefined ? undefined : await getPurchase(db, purchaseId);
  if (!found) return vault;
  const reading = readingOf(found.order, found.purchase.line);
  const [route] = reading ? afterSalesRoutes(reading, found.purchase.line) : [];
  return route?.url ?? `${vault}#/phone/${encodeURIComponent(found.purchase.id)}`;
}
