import type { ReaderId } from '../../model/order';
import { jdKept } from '../jd/kept-pages';
import { pinduoduoKept } from '../pinduoduo/kept-pages';
import { tmallKept } from '../tmall/kept-pages';
import type { KeptPage, KeptPages } from './kept-page';

const ALL: Readonly<Record<ReaderId, KeptPages>> = { jd: jdKept, tmall: tmallKept, pinduoduo: pinduoduoKept };

/** Which page that proves something is at an address; `undefined` for every other. */
export function keptPageAt(url: URL): { platform: ReaderId; page: KeptPage } | undefined {
  if (url.protocol !== 'https:') return undefined;
  const place = url.hostname + url.pathname;
  for (const platform of Object.keys(ALL) as ReaderId[]) {
    const pages = ALL[platform];
    const page = Object.hasOwn(pages, place) ? pages[place] : undefined;
    if (page) return { platform, page };
  }
  return undefined;
}
