import type { Vault } from './schema';

/**
 * Has this order no picture of this page yet? The list and the order's own page show different things, so each is kept
 * once; what a query or a tab number says does not make it another page. Within the caller's transaction, if there is one.
 */
export async function needsPicture(db: Vault, orderKey: string, url: string): Promise<boolean> {
  const page = pageOf(url);
  const kept = await db.evidence.where({ orderKey }).toArray();
  return !kept.some((item) => item.kind === 'snapshot' && item.url !== undefined && pageOf(item.url) === page);
}

function pageOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
