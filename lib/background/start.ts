import { browser } from 'wxt/browser';
import { storageFailure } from '../db/failure';
import { openVault } from '../db/schema';
import { injectSerialiser } from '../evidence/inject-serialiser';
import { drawPictures } from '../evidence/offscreen';
import { listen } from '../messages/listen';
import { startDaily } from './daily';
import { welcomeOnInstall } from './on-installed';
import { onPageRead } from './on-page-read';
import { onSnapshot } from './on-snapshot';
import { forgetPageState } from './page-state';
import { drawQueued, resumePictures } from './pending-pictures';
import { startReminding } from './reminding';

/**
 * Everything the background listens to, registered before anything is awaited: a worker that is woken by an event gets it
 * only if its listener is there at once. What must outlive the worker is in the vault or in the session's storage.
 */
export function startBackground(): void {
  const draw = () => drawQueued(openVault, drawPictures);
  welcomeOnInstall();
  listen(
    {
      'page-read': (report, sender) => onPageRead(openVault, report, sender, Date.now()),
      'serialiser-wanted': async (_payload, { tabId }) =>
        (await injectSerialiser(tabId)) ? { ok: true, value: {} } : { ok: false, reason: 'failed' },
      snapshot: (sent, sender) => onSnapshot(openVault, sent, sender, Date.now(), draw),
    },
    storageFailure,
  );
  browser.tabs.onRemoved.addListener((tabId) => void forgetPageState(browser, tabId));
  resumePictures(draw);
  startDaily(openVault);
  startReminding(openVault);
}
