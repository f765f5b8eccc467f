import type { PageKind } from '../../../../model/order';
import { simplified } from '../../../../model/words/simplified';
import type { Layout, LayoutReading } from '../../../reading/reader';

/** Where the page's app will draw: tm2, then the legacy list and the legacy detail page. */
const ROOTS = '#tbpc-trade-container, #tp-bought-root, #J_bought_main, #detail-panel';
/** Sliders and dialogs of risk control. */
const BLOCKED = '#nc_1_wrapper, .nc-container, #baxia-dialog-content';
const EMPTY = /没有符合条件的(?:宝贝|订单)|(?:暂无|没有)(?:相关)?(?:的)?订单|还没有(?:相关)?(?:的)?订单/;
const NUMBERED = /订单编?号\s{0,9}[:：]?\s{0,9}\d{15,20}/;

/**
 * An order page that shows no order yet: says why instead of nothing. A root that already holds an order number belongs
 * to a layout nobody has described, and is left to the label reader.
 */
function shell(page: Exclude<PageKind, 'other'>): Layout {
  return {
    id: `tmall-${page === 'order-list' ? 'list' : 'detail'}-empty`,
    page,
    matches: (document, url) => problemIn(document, url) !== undefined,
    read(document, url): LayoutReading {
      return { orders: [], problems: [problemIn(document, url) ?? 'still-loading'], via: {} };
    },
  };
}

function problemIn(document: Document, url: URL): 'logged-out' | 'no-orders' | 'still-loading' | undefined {
  if (/\/_____tmd_____\/|[/?&](?:punish|captcha)\b/.test(url.pathname + url.search)) return 'logged-out';
  const root = document.querySelector(ROOTS);
  const text = simplified((root?.textContent ?? '').slice(0, 200_000));
  if (NUMBERED.test(text)) return undefined;
  if (document.querySelector(BLOCKED)) return 'logged-out';
  if (!root) return undefined;
  return EMPTY.test(text) ? 'no-orders' : 'still-loading';
}

export const emptyList = shell('order-list');
export const emptyDetail = shell('order-detail');
