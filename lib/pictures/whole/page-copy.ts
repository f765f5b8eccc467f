import type { LinkRules } from '../../platforms/page/links';
import { fillPictures } from '../fetch-images';
import { isImageHost } from '../image-hosts';
import { bytesFromPage } from '../serialise/page-bytes';
import { serialise } from '../serialise/serialise';

/** A page has more in it than an order; what is larger is seen in its picture only. */
const LIMITS = { nodes: 30_000, characters: 8_000_000 };

export interface PageCopy {
  markup: string;
  width: number;
  height: number;
  remarks: string[];
}

/** What is known of the platform whose page it is; nothing for any other page. */
export interface CopyRules {
  links?: LinkRules | undefined;
  imageHosts?: readonly string[] | undefined;
  keepReceiver?: boolean | undefined;
}

/**
 * The page as mark-up that stands alone: no script, no address that leads anywhere unknown, nothing hidden, nothing that was
 * typed. Pictures are those the browser has in hand; none is asked for anew.
 */
export async function pageCopy(view: Window & typeof globalThis, rules: CopyRules): Promise<PageCopy | undefined> {
  const { links, imageHosts = [], keepReceiver } = rules;
  const taken = serialise(view.document.body, { links, keepReceiver }, LIMITS);
  if (!taken.ok) return undefined;
  const { markup, width, height, images, remarks = [] } = taken.snapshot;
  const own = images.filter((address) => isImageHost(address, imageHosts));
  const bytes = await bytesFromPage(own, view, !import.meta.env.FIREFOX);
  const filled = await fillPictures(markup, { images, taken: bytes, hosts: imageHosts });
  const lost = filled.lost > 0 ? [`副本里有 ${filled.lost} 张图没有取，看画面`] : [];
  return { markup: filled.markup, width, height, remarks: [...remarks, ...lost].slice(0, 10) };
}
