import type { InPieces } from './pausing';
import type { FoundOrder, LayoutReading } from './reader';

/** A reading and the name it goes by: of the layout, or `undefined` for the label-driven reader. */
interface ReadBy {
  reading: LayoutReading;
  layout: string | undefined;
}

/**
 * A layout that matched but found nothing has probably been changed by the site: the label-driven reader is asked too,
 * and what it finds is marked. Where the layout found an order without its goods, the labels add what is missing.
 */
export function* fallBackToLabels(
  reading: LayoutReading,
  layout: string,
  byLabels: () => InPieces<LayoutReading>,
): InPieces<ReadBy> {
  if (reading.problems.some((problem) => /^(?:logged-out|no-orders|too-slow)/.test(problem)))
    return { reading, layout };
  if (reading.orders.length === 0) {
    const labels = yield* byLabels();
    if (labels.orders.length === 0) return { reading: mergeProblems(reading, labels), layout };
    const problems = [...reading.problems, ...labels.problems, `layout-unknown: ${layout}`];
    return {
      reading: { ...labels, problems, via: { ...labels.via, reader: `labels after ${layout}` } },
      layout: undefined,
    };
  }
  // Goods that are still being loaded come by themselves; what stands in their place would be taken for titles.
  const coming = reading.problems.some((problem) => problem.startsWith('still-loading'));
  if (coming || !reading.orders.some(({ order }) => order.lines.length === 0)) return { reading, layout };
  const labels = yield* byLabels();
  const orders = reading.orders.map((found) => withGoods(found, labels.orders));
  if (orders.some((found, i) => found !== reading.orders[i])) reading.via['title'] = 'labels';
  return { reading: { ...reading, orders }, layout };
}

function withGoods(found: FoundOrder, byLabels: readonly FoundOrder[]): FoundOrder {
  if (found.order.lines.length > 0) return found;
  const labels = byLabels.find(({ order }) => order.orderId === found.order.orderId);
  if (!labels || labels.order.lines.length === 0) return found;
  const { order, whole } = found;
  const { lines } = labels.order;
  const more =
    whole &&
    (() => {
      const all = whole();
      return all && { ...all, lines };
    });
  return { ...found, order: { ...order, lines }, ...(more ? { whole: more } : {}) };
}

/** A page that is larger than we read is said to be, whoever noticed. */
function mergeProblems(reading: LayoutReading, labels: LayoutReading): LayoutReading {
  const own = reading.problems.includes('still-loading') ? /^too-/ : /^(?:too-|logged-out|no-orders|still-loading)/;
  const more = labels.problems.filter((problem) => own.test(problem) && !reading.problems.includes(problem));
  return more.length > 0 ? { ...reading, problems: [...reading.problems, ...more] } : reading;
}
