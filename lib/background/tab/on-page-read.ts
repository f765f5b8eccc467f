import { browser } from 'wxt/browser';
import { isLocked } from '../../db/lock/lock';
import { recordPage } from '../../db/orders/record-page';
import { MOST_OF_PAGE, phonesWaiting } from '../../db/orders/waiting';
import { readChoice } from '../../db/store/choices';
import type { Vault } from '../../db/store/schema';
import type { KnownSender, Reply } from '../../messages/protocol';
import { isHostOf } from '../../messages/sender';
import { civilDateOf } from '../../model/dates';
import type { PageReport } from '../../model/page-report';
import { readerOf } from '../../model/platform/platform';
import { boxPage, openOr } from '../lock/in-locked-vault';
import { isFull, whyStoringFailed } from '../why-storing-failed';
import { badgeOf, showBadge } from './badge';
import { inTurns } from './in-turn';
import { broughtIn, nextTabState } from './next-tab-state';
import { readTabState, writeTabState } from './tab-state';

type ContentSender = Extract<KnownSender, { kind: 'content' }>;

const inTurn = inTurns();

/** Stores what a page shows, and shows on its tab what came of it. */
export async function onPageRead(
  openVault: () => Vault,
  report: PageReport,
  sender: ContentSender,
  now: number,
): Promise<Reply<'page-read'>> {
  if (!belongs(report, sender)) return { ok: false, reason: 'refused' };
  return inTurn(`tab ${sender.tabId}`, async () => {
    const before = await readTabState(browser, sender.tabId);
    const room = MOST_OF_PAGE - broughtIn(before, report.url, sender.visit, now);
    const reply = await store(openVault, report, now, room);
    const waiting = reply.ok ? await phonesWaiting(openVault()) : 0;
    const locked = reply.ok && (await isLocked(openVault()));
    const outcome = reply.ok ? { ok: true as const, orders: reply.value.orders, waiting, locked } : reply;
    const state = nextTabState(before, report, outcome, sender.visit, now);
    await writeTabState(browser, sender.tabId, state);
    await showBadge(browser, sender.tabId, badgeOf(state));
    return reply;
  });
}

async function store(
  openVault: () => Vault,
  report: PageReport,
  now: number,
  room: number,
): Promise<Reply<'page-read'>> {
  if (await isFull()) return { ok: false, reason: 'full' };
  try {
    const db = openVault();
    const recorded = await openOr(
      db,
      () => recordPage(db, report, now, civilDateOf(now), { room }),
      () => boxPage(db, report, now),
    );
    return { ok: true, value: { ...recorded, pictures: await readChoice(db, 'pictures') } };
  } catch (error) {
    console.error('page-read', error);
    return { ok: false, reason: await whyStoringFailed(error, openVault) };
  }
}

/** A page of one platform can tell nothing about another's orders. */
function belongs({ reader, url, orders }: PageReport, { platform }: ContentSender): boolean {
  return (
    reader === platform && isHostOf(platform, url) && orders.every(({ order }) => readerOf(order.platform) === reader)
  );
}
