import { browser } from 'wxt/browser';
import { getPurchase } from '../db/purchases/queries';
import type { Vault } from '../db/store/schema';
import { doorOfHabit } from '../evidence/habits';
import { civilDateOf } from '../model/dates';
import { readingOf } from '../platforms/doors/reading-of-stored';
import { afterSalesRoutes } from '../platforms/routes';
import { caseOfNotice } from './case-notices';
import { habitOfNotice } from './habit-notices';
import { type Notice, purchaseOfNotice } from './notices';
import { lookForReminders } from './remind';
import { sessionMarks } from './unsaved-marks';

/** Firefox knows neither buttons nor silence on notifications and refuses both; there a click on the notice is a yes. */
const PLAIN = import.meta.env.BROWSER === 'firefox';
const AFTER_SALES = ['去售后', '知道了'] as const;

export async function showNotice({ id, title, message, purchaseId, answers, quiet }: Notice): Promise<void> {
  const words = answers ?? (purchaseId ? AFTER_SALES : []);
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(PLAIN || words.length === 0 ? {} : { buttons: words.map((word) => ({ title: word })) }),
    ...(quiet && !PLAIN ? { silent: true } : {}),
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

/**
 * Where a click on a notice leads: the order's after-sales page, or where the invoice is to be had; else the phone in the
 * vault; for a summary the list.
 */
export async function doorOfNotice(db: Vault, noticeId: string): Promise<string> {
  const vault = browser.runtime.getURL('/vault.html');
  const caseId = caseOfNotice(noticeId);
  if (caseId !== undefined) return `${vault}#/case/${caseId}/steps`;
  const nudge = habitOfNotice(noticeId);
  const purchaseId = nudge?.purchaseId ?? purchaseOfNotice(noticeId);
  const found = purchaseId === undefined ? undefined : await getPurchase(db, purchaseId);
  if (!found) return vault;
  const page = `${vault}#/phone/${encodeURIComponent(found.purchase.id)}`;
  if (nudge) return doorOfHabit(nudge.habit, found.order) ?? page;
  const reading = readingOf(found.order, found.purchase.line);
  const [route] = reading ? afterSalesRoutes(reading, found.purchase.line) : [];
  return route?.url ?? page;
}
