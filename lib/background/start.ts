import { browser } from 'wxt/browser';
import { noteEvidence } from '../db/evidence/note-evidence';
import { joinLine, splitLine } from '../db/orders/split-line';
import { updateSays } from '../db/purchases/purchases';
import { rememberDoor } from '../db/purchases/worked-doors';
import { openVault } from '../db/store/schema';
import { turnOverOnce } from '../db/usage/turn-over';
import { listen } from '../messages/listen';
import { civilDateOf } from '../model/dates';
import { drawPictures } from '../pictures/ask-to-draw';
import { remindMe } from '../reminders/catch-up';
import { urgentSeen } from '../reminders/urgent/urgent-badge';
import { answerCommands } from './commands';
import { bringUp } from './daily/bring-up';
import { startDaily } from './daily/daily';
import { startKeepingFace } from './daily/fresh-face';
import { drawQueued, resumePictures } from './daily/pending-pictures';
import { startQuietChecks } from './daily/quiet-check';
import { startRuleUpdates } from './daily/rule-update';
import { startReminding } from './daily/send-reminders';
import { endFollowing, onFollowed, startFollowing } from './keep/chat/follow';
import { keepPage, stopKeeping } from './keep/keep-page';
import { forgetKeeping } from './keep/keeping';
import { answerMenu } from './keep/menu';
import { offerPage } from './keep/offer-page';
import { startLock } from './lock/keep-locked';
import { welcomeOnInstall } from './on-installed';
import { answerWaiting } from './tab/answer-waiting';
import { autoPhotographer } from './tab/auto-photograph';
import { injectPart } from './tab/inject-part';
import { onPageRead } from './tab/on-page-read';
import { onSnapshot } from './tab/on-snapshot';
import { photographTab } from './tab/photograph-tab';
import { forgetTabState } from './tab/tab-state';
import { whyStoringFailed } from './why-storing-failed';

/**
 * Everything the background listens to, registered before anything is awaited: a worker that is woken by an event gets it
 * only if its listener is there at once. What must outlive the worker is in the vault or in the session's storage.
 */
export function startBackground(): void {
  // Before anything is written behind what a power cut may have left; the vault waits for it as well.
  if (!import.meta.env.FIREFOX) void turnOverOnce();
  const draw = () => drawQueued(openVault, drawPictures);
  const photographSoon = autoPhotographer((tabId, orderKeys) => photographTab(openVault, tabId, orderKeys));
  welcomeOnInstall();
  answerCommands();
  answerMenu((tabId) => keepPage(openVault, tabId, undefined));
  listen(
    {
      'page-opened': async () => {
        // What it would fail with, the reading that follows will be told.
        openVault()
          .open()
          .catch(() => undefined);
        return DONE;
      },
      'page-read': (report, sender) => onPageRead(openVault, report, sender, Date.now()),
      'part-wanted': async ({ part }, { tabId, documentId }) =>
        (await injectPart(part, tabId, documentId)) ? DONE : { ok: false, reason: 'failed' },
      snapshot: (sent, sender) =>
        onSnapshot(openVault, sent, sender, Date.now(), () => {
          photographSoon(sender.tabId, sent.orderKey);
          return draw();
        }),
      photograph: async ({ tabId }) => ({ ok: true, value: await photographTab(openVault, tabId) }),
      'page-offer': async ({ tabId }) => ({ ok: true, value: await offerPage(openVault, tabId) }),
      'keep-page': async ({ tabId, phone }) => ({ ok: true, value: await keepPage(openVault, tabId, phone) }),
      'keep-page-stop': async ({ tabId }) => {
        stopKeeping(tabId);
        return DONE;
      },
      'follow-chat': async ({ tabId }) => ({ ok: true, value: await startFollowing(tabId) }),
      'follow-end': async ({ tabId, keep, phone }) => ({
        ok: true,
        value: await endFollowing(openVault, tabId, keep, phone),
      }),
      'chat-followed': async (now, { tabId }) => {
        const value = await onFollowed(tabId, now);
        return value ? { ok: true, value } : { ok: false, reason: 'refused' };
      },
      'page-is-of': async ({ ids, phone }) => {
        const noted = await noteEvidence(openVault(), ids, { purchaseId: phone }, Date.now());
        return noted.ok ? DONE : { ok: false, reason: 'failed' };
      },
      'catch-up': () => done(bringUp(openVault(), new Date())),
      'signed-on': async ({ phone, day }) => {
        const done = await updateSays(openVault(), phone, { signedOn: day }, civilDateOf(Date.now()));
        return done.ok ? DONE : { ok: false, reason: 'failed' };
      },
      'split-line': async ({ phone, back }) => {
        const now = Date.now();
        const done = await (back
          ? joinLine(openVault(), phone, now)
          : splitLine(openVault(), phone, civilDateOf(now), now));
        return done.ok ? DONE : { ok: false, reason: 'failed' };
      },
      'waiting-answered': ({ yes }) => done(answerWaiting(openVault(), yes, Date.now())),
      'door-worked': ({ platform, kind }) => done(rememberDoor(openVault(), platform, kind)),
      'remind-me': () => done(remindMe(openVault(), new Date())),
      'phones-seen': ({ phones }) => done(urgentSeen(openVault(), civilDateOf(Date.now()), phones)),
    },
    (error) => whyStoringFailed(error, openVault),
  );
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTabState(browser, tabId);
    void forgetKeeping(browser, tabId);
  });
  resumePictures(draw);
  startDaily(openVault, draw);
  startReminding(openVault);
  startRuleUpdates(openVault);
  startQuietChecks(openVault);
  startLock(openVault, () => void draw());
  startKeepingFace(openVault);
}

const DONE = { ok: true, value: {} } as const;

async function done(work: Promise<void>): Promise<typeof DONE> {
  await work;
  return DONE;
}
