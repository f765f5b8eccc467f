import { browser } from 'wxt/browser';
import { openVault } from '../db/store/schema';
import { listen } from '../messages/listen';
import { civilDateOf } from '../model/dates';
import { drawPictures } from '../pictures/ask-to-draw';
import { catchUp } from '../reminders/catch-up';
import { urgentSeen } from '../reminders/urgent-badge';
import { autoPhotographer } from './auto-photograph';
import { startDaily } from './daily';
import { injectPart } from './inject-part';
import { welcomeOnInstall } from './on-installed';
import { onPageRead } from './on-page-read';
import { onSnapshot } from './on-snapshot';
import { forgetPageState } from './page-state';
import { drawQueued, resumePictures } from './pending-pictures';
import { photographTab } from './photograph-tab';
import { startReminding } from './reminding';
import { startRuleUpdates } from './rule-update';
import { troubleOf } from './trouble';

/**
 * Everything the background listens to, registered before anything is awaited: a worker that is woken by an event gets it
 * only if its listener is there at once. What must outlive the worker is in the vault or in the session's storage.
 */
export function startBackground(): void {
  const draw = () => drawQueued(openVault, drawPictures);
  const photographSoon = autoPhotographer((tabId, orderKeys) => photographTab(openVault, tabId, orderKeys));
  welcomeOnInstall();
  listen(
    {
      'page-read': (report, sender) => onPageRead(openVault, report, sender, Date.now()),
      'part-wanted': async ({ part }, { tabId }) =>
        (await injectPart(part, tabId)) ? DONE : { ok: false, reason: 'failed' },
      snapshot: (sent, sender) =>
        onSnapshot(openVault, sent, sender, Date.now(), () => {
          photographSoon(sender.tabId, sent.orderKey);
          return draw();
        }),
      photograph: async ({ tabId }) => ({ ok: true, value: await photographTab(openVault, tabId) }),
      'catch-up': () => done(catchUp(openVault(), new Date())),
      'phones-seen': ({ phones }) => done(urgentSeen(openVault(), civilDateOf(Date.now()), phones)),
    },
    (error) => troubleOf(error, openVault),
  );
  browser.tabs.onRemoved.addListener((tabId) => void forgetPageState(browser, tabId));
  resumePictures(draw);
  startDaily(openVault);
  startReminding(openVault);
  startRuleUpdates(openVault);
}

const DONE = { ok: true, value: {} } as const;

async function done(work: Promise<void>): Promise<typeof DONE> {
  await work;
  return DONE;
}
