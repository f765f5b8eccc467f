import { documentsIn } from '../../platforms/keeping/documents-in';
import type { KeptPage, PageKeys } from '../../platforms/keeping/kept-page';
import { pageKeys } from '../../platforms/keeping/page-keys';
import { wholePage } from './in-page';
import { type CopyRules, type PageCopy, pageCopy } from './page-copy';
import type { WholePage } from './step';

/** All that is asked of a page that is to be kept. */
export interface PageProgram extends WholePage {
  copy(rules: CopyRules): Promise<PageCopy | undefined>;
  keys(page: KeptPage): PageKeys;
}

export function pageProgram(view: Window & typeof globalThis): PageProgram {
  return {
    ...wholePage(view),
    copy: (rules) => pageCopy(view, rules),
    keys: (page) => pageKeys(new URL(view.location.href), page, documentsIn(view)),
  };
}
