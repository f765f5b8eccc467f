import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { allInUse, eachPhone } from '../../db/purchases/ending-soon';
import { refreshDeadlines } from '../../db/purchases/refresh-deadlines';
import { recall, remember } from '../../db/store/memory';
import type { Vault } from '../../db/store/schema';
import { type CivilDate, civilDateOf } from '../../model/dates';
import { windowsFor } from '../../warranty';
import { factsOf } from '../../warranty/facts';
import { RELEASES, type RulesRelease, releasesBetween, touchedWindows } from '../../warranty/version';

const VERSION = 'rules:version';
const NEWS = 'rules:news';
/** More phones than this are counted, not listed: nobody goes through them one by one. */
const LISTED = 200;

const RuleNews = z.strictObject({
  /** What each release changed, in the release's words, oldest first. */
  summaries: z.array(z.string()),
  /** Phones with a window that may have moved and is not over. */
  phones: z.array(z.strictObject({ id: z.string(), titles: z.array(z.string()) })),
  /** All of them, also those beyond the listed ones. */
  total: z.number(),
});
/** A rule update the buyer has not acknowledged yet. */
export type RuleNews = z.infer<typeof RuleNews>;

const NEVER = -1;

/** Registers the check; called synchronously as the worker starts. New rules come only with a new release. */
export function startRuleUpdates(openVault: () => Vault): void {
  const check = () =>
    void applyRuleUpdate(openVault(), civilDateOf(Date.now())).catch((error: unknown) =>
      console.error('rule update', error),
    );
  browser.runtime.onInstalled.addListener(check);
  browser.runtime.onStartup.addListener(check);
}

/**
 * After a release with other rules: lists the phones it concerns, once, and counts all deadlines anew. The version is
 * stored together with the list, so a worker that is killed before has done nothing, and one killed after leaves only
 * deadlines that the next look refreshes.
 */
export async function applyRuleUpdate(
  db: Vault,
  today: CivilDate,
  releases: readonly RulesRelease[] = RELEASES,
): Promise<RuleNews | undefined> {
  const version = releases.at(-1)?.version ?? 0;
  const known = await recall(db, VERSION, z.number(), NEVER);
  if (known >= version) return undefined;
  const since = known === NEVER ? [] : releasesBetween(known, version, releases);
  const news = await newsOf(db, since, today);
  const stored = await db.transaction('rw', db.memory, async () => {
    // Another start may have been faster.
    if ((await recall(db, VERSION, z.number(), NEVER)) >= version) return false;
    await remember(db, VERSION, version);
    if (news.total > 0) await remember(db, NEWS, merged(await readRuleNews(db), news));
    return true;
  });
  if (!stored || since.length === 0) return undefined;
  await refreshDeadlines(db, today, version);
  return news;
}

export const readRuleNews = (db: Vault): Promise<RuleNews | undefined> =>
  recall<RuleNews | undefined>(db, NEWS, z.optional(RuleNews), undefined);

/** 知道了 */
export const dismissRuleNews = (db: Vault): Promise<void> => db.memory.delete(NEWS);

async function newsOf(db: Vault, since: readonly RulesRelease[], today: CivilDate): Promise<RuleNews> {
  const news: RuleNews = { summaries: since.map(({ summary }) => summary), phones: [], total: 0 };
  if (since.length === 0) return news;
  await eachPhone(allInUse(db), ({ purchase, order }) => {
    const touched = touchedWindows(windowsFor(factsOf(purchase, order), today), since);
    if (touched.length === 0) return;
    news.total++;
    if (news.phones.length < LISTED) news.phones.push({ id: purchase.id, titles: touched.map(({ title }) => title) });
  });
  return news;
}

/** An update that was not acknowledged before the next one came stays on the list. */
function merged(before: RuleNews | undefined, news: RuleNews): RuleNews {
  if (!before) return news;
  const phones = new Map(before.phones.map(({ id, titles }) => [id, titles]));
  for (const { id, titles } of news.phones) phones.set(id, [...new Set([...(phones.get(id) ?? []), ...titles])]);
  const listed = [...phones].map(([id, titles]) => ({ id, titles }));
  return {
    summaries: [...before.summaries, ...news.summaries],
    phones: listed.slice(0, LISTED),
    total: Math.max(before.total, news.total, listed.length),
  };
}
