import type { OrderReading, PageKind, PageReading, ReaderId } from '../../../model/order';
import { simplified } from '../../../model/words/simplified';

/** What an order on a page has to have, by the name under which it is missed. */
const HAS = {
  status: ({ status }) => status.phase !== 'unknown' || TELLS_OF_STATE.test(simplified(status.text)),
  // 应付 is not a payment, and an order that was called off has none; a presale's price comes later (待发布).
  total: ({ total, status: { phase, text } }) =>
    total !== undefined || phase === 'unpaid' || phase === 'closed' || /预定|预订|预售/.test(simplified(text)),
  date: ({ placedAt }) => placedAt !== undefined,
  shop: ({ shop }) => shop !== undefined,
  items: ({ lines }) => lines.length > 0,
} as const satisfies Record<string, (order: OrderReading) => boolean>;

export type OrderField = keyof typeof HAS;

/** Words of a state whose phase is left open on purpose (部分退款, 换货中): read right, all the same. */
const TELLS_OF_STATE = /退|换|修|售后|收|发|付|款|签|取消|关闭|完成|成功|配送|派送|自提|评价|审核|处理|预定|预订|预售/;

const ALWAYS: readonly OrderField[] = ['status', 'total', 'date', 'items'];

/**
 * The pages on which every order names its shop. JD's list leaves it out for what it sells itself; an order's own page has a
 * picture in its place on Taobao and nothing on Pinduoduo.
 */
const NAMES_SHOP: Readonly<Record<ReaderId, PageKind>> = {
  jd: 'order-detail',
  tmall: 'order-list',
  pinduoduo: 'order-list',
};

/** A page that nobody has described: its words tell what they tell. A phone's list dates no order. */
function mustHave({ platform, page, layout }: ReadPage): readonly OrderField[] {
  if (page !== 'order-list' && page !== 'order-detail') return [];
  const [name, translated] = layout.split(' ');
  const named = name === 'labels' ? [] : NAMES_SHOP[platform] === page ? [...ALWAYS, 'shop' as const] : ALWAYS;
  const fields = name === 'labels' ? ALWAYS.filter((field) => field !== 'date' || page === 'order-detail') : named;
  return translated ? fields.filter((field) => field !== 'status') : fields;
}

type ReadPage = Pick<PageReading, 'platform' | 'page' | 'layout' | 'problems'>;

/** What an order lacks that each order on such a page has; nothing while the page is still being drawn. */
export function missingFields(page: ReadPage, order: OrderReading): OrderField[] {
  if (page.problems.some((problem) => problem.startsWith('still-loading'))) return [];
  return mustHave(page).filter((field) => !HAS[field](order));
}

/**
 * `fields-missing: status, total`: what some orders of the page lack, each field once and always in the same order. An order
 * may be of nothing that counts as an item (购物金充值), so items are missed only where no order of the page shows one.
 *
 * @param whole the orders that were read whole
 * @param found all of them
 */
export function fieldsMissing(
  page: ReadPage,
  whole: readonly OrderReading[],
  found: readonly OrderReading[] = whole,
): string[] {
  const itemless = found.length > 0 && found.every(({ lines }) => lines.length === 0);
  const lacks = new Set(whole.flatMap((order) => missingFields(page, order)));
  const ofItems = new Set(itemless ? found.flatMap((order) => missingFields(page, order)) : []);
  const named = (Object.keys(HAS) as OrderField[]).filter((field) => (field === 'items' ? ofItems : lacks).has(field));
  return named.length > 0 ? [`fields-missing: ${named.join(', ')}`] : [];
}
