import { browser } from 'wxt/browser';
import type { FollowProgram } from '../../../capture/follow/follow-chat';
import { FOLLOW_CHAT } from '../../../capture/follow/name';
import type { Vault } from '../../../db/store/schema';
import { keptWith } from '../../../evidence/kept-with';
import type { Payload, Values } from '../../../messages/protocol';
import { addressOf } from '../../../model/address';
import { takeShotAddress } from '../../../pictures/photograph';
import { keptPageAt } from '../../../platforms/keeping/kept-page-at';
import { keepOrBox } from '../../lock/box-page';
import { showBadge } from '../../tab/badge';
import { isFull } from '../../why-storing-failed';
import { followingKey } from '../keeping';
import { likelyPhone } from '../likely-phone';
import { pageAddress } from '../page-address';
import { pageInTab } from '../page-in-tab';
import { putInto, scriptInTab } from '../script-in-tab';
import { showProgress } from '../show-progress';
import { itemsOfChat } from './items-of-chat';
import { Anything, Followed, Taken } from './taken-chat';

const FOLLOWING = '#3a5ccc';

const ANSWERS = { start: Followed, state: Followed, finish: Taken, leave: Anything };

/** Our script in a chat page, if it was put there. */
export const chatInTab = (tabId: number) => scriptInTab<FollowProgram, typeof ANSWERS>(tabId, FOLLOW_CHAT, ANSWERS);

/** From the buyer's click on, this talk is read as he scrolls through it. */
export async function startFollowing(tabId: number): Promise<Values['follow-chat']> {
  const { tab, url } = await tabOf(tabId);
  const known = url && keptPageAt(url);
  if (tab?.incognito) return { why: 'private' };
  if (known?.page.kind !== 'chat' || !(await putInto(tabId, '/follow-chat.js'))) return { why: 'not-allowed' };
  // Before the first message of it: what comes of a talk that nobody follows is refused.
  await browser.storage.session.set({ [followingKey(tabId)]: true });
  const followed = await chatInTab(tabId).ask('start', known.platform);
  if (followed) return followed;
  await forget(tabId);
  return { why: 'nothing' };
}

/** How far the buyer has come, on the toolbar's button; with a picture of what he sees, where one is wanted. */
export async function onFollowed(
  tabId: number,
  { messages, still }: Payload<'chat-followed'>,
): Promise<Values['chat-followed'] | undefined> {
  const key = followingKey(tabId);
  if ((await browser.storage.session.get(key))[key] === undefined) return undefined;
  await showBadge(browser, tabId, { text: String(messages), color: FOLLOWING });
  // Written anew, so that an open popup looks again.
  await browser.storage.session.set({ [key]: messages });
  const { tab } = await tabOf(tabId);
  if (!still || !tab?.active || tab.windowId === undefined) return {};
  const picture = await takeShotAddress(tab.windowId);
  const { tab: after } = await tabOf(tabId);
  return picture !== undefined && after?.active === true && after.url === tab.url ? { picture } : {};
}

/** Keeps what was followed: the talk as text and the pictures, all or nothing. Or lets go of it. */
export async function endFollowing(
  openVault: () => Vault,
  tabId: number,
  keep: boolean,
  phone: string | null | undefined,
): Promise<Values['follow-end']> {
  const chat = chatInTab(tabId);
  const ended = await (keep ? keepChat(openVault, tabId, phone) : { why: 'stopped' as const });
  // Where it could not be kept, the buyer can try again.
  if (!keep || !('why' in ended) || ended.why === 'gone') {
    await chat.ask('leave');
    await forget(tabId);
  }
  await showProgress(tabId, ended);
  return ended;
}

async function keepChat(
  openVault: () => Vault,
  tabId: number,
  phone: string | null | undefined,
): Promise<Values['follow-end']> {
  const { tab, url } = await tabOf(tabId);
  if (!tab || !url || tab.incognito) return { why: 'gone' };
  if (await isFull()) return { why: 'full' };
  const taken = await chatInTab(tabId).ask('finish');
  if (!taken) return { why: 'gone' };
  const page = phone === undefined ? await pageInTab(tabId) : undefined;
  const owner = page ? await likelyPhone(openVault(), page, url) : (phone ?? undefined);
  const now = Date.now();
  const items = await itemsOfChat(taken, { url: pageAddress(url), keptWith: keptWith(), now });
  const records = await keepOrBox(openVault(), items, owner, now);
  if (records === 'boxed') return { boxed: items.length };
  if (typeof records === 'string') return { why: 'no-such-phone' };
  return { ids: records.map(({ id }) => id), pictures: taken.stills.length, ...(owner ? { phone: owner } : {}) };
}

async function tabOf(tabId: number) {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return { tab, url: tab?.url === undefined ? undefined : addressOf(tab.url) };
}

async function forget(tabId: number): Promise<void> {
  await browser.storage.session.remove(followingKey(tabId));
}
