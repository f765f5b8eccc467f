import { browser } from 'wxt/browser';
import { phonesOfPage } from '../../db/pages/phones-of-page';
import { listPurchases } from '../../db/purchases/queries';
import type { Vault } from '../../db/store/schema';
import type { PageOffer } from '../../messages/protocol';
import { addressOf } from '../../model/address';
import { phoneName } from '../../model/phone/phone-name';
import type { KeptPage, PageKeys } from '../../platforms/keeping/kept-page';
import { keptPageAt } from '../../platforms/keeping/kept-page-at';
import { chatInTab } from './chat/follow';
import { pageInTab } from './page-in-tab';

/** Phones to choose from besides those the page names. */
const OTHERS = 30;

/** Milliseconds. A page that is still busy with itself names no phone; it can be kept all the same. */
const PATIENCE = 2000;

async function askKeys(tabId: number, page: KeptPage): Promise<PageKeys | undefined> {
  return (await pageInTab(tabId))?.ask('keys', page);
}

function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([answer, new Promise<undefined>((done) => setTimeout(done, PATIENCE))]);
}

/**
 * What the page in front could be kept as, and for which phone. Only a page that is known to prove something is asked what
 * it is about; into all others nothing is put before the buyer wants them kept.
 */
export async function offerPage(openVault: () => Vault, tabId: number): Promise<PageOffer> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const url = tab?.url === undefined ? undefined : addressOf(tab.url);
  const known = url && keptPageAt(url);
  const following = known?.page.kind === 'chat' ? await soon(chatInTab(tabId).ask('state')) : undefined;
  const keys = known && (await soon(askKeys(tabId, known.page)));
  const named = known && keys ? await phonesOfPage(openVault(), known.platform, keys) : [];
  const recent = await listPurchases(openVault(), { shelf: 'active', order: 'placed', offset: 0, limit: OTHERS });
  const of = new Map(named.map(({ phone, by }) => [phone.id, by]));
  const others = recent.rows.flatMap(({ purchase }) => (of.has(purchase.id) ? [] : [purchase]));
  return {
    ...(known ? { kind: known.page.kind, platform: known.platform } : {}),
    ...(following ? { following } : {}),
    phones: [
      ...named.map(({ phone, by }) => ({ id: phone.id, name: phoneName(phone), named: by })),
      ...others.map((phone) => ({ id: phone.id, name: phoneName(phone) })),
    ],
  };
}
