import type { Vault } from './schema';

/**
 * Which of these orders have no picture of this page yet. The list and the order's own page show different things, so
 * each is kept once; what a query or a tab number says does not make it another page. Within the caller's transaction.
 */
export async function withoutPicture(db: Vault, orderKeys: readonly string[], url: string): Promise<string[]> {
  const page = pageOf(url);
  const kept = await db.evidence
    .where('orderKey')
    .anyOf([...orderKeys])
    .toArray();
  const shown = new Set(
    kept
      .filter((item) => item.kind === 'snapshot' && item.url !== undefined && pageOf(item.url) === page)
      .map(({ orderKey }) => orderKey),
  );
  return orderKeys.filter((key) => !shown.has(key));
}

function pageOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
