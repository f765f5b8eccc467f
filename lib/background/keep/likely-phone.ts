import { phonesOfPage } from '../../db/pages/phones-of-page';
import type { Vault } from '../../db/store/schema';
import { keptPageAt } from '../../platforms/keeping/kept-page-at';
import type { PageInTab } from './page-in-tab';

/** The phone a page names, where it names no other as surely. */
export async function likelyPhone(db: Vault, page: PageInTab, url: URL): Promise<string | undefined> {
  const known = keptPageAt(url);
  const keys = known && (await page.ask('keys', known.page));
  const [first, second] = known && keys ? await phonesOfPage(db, known.platform, keys) : [];
  return first && first.by !== second?.by ? first.phone.id : undefined;
}
