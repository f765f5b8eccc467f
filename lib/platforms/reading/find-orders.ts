import type { CivilDate } from '../../model/dates';
import type { OrderReading, PageReading } from '../../model/order';
import { keptAddress } from '../page/links';
import { isTranslated } from '../page/translated';
import { admit } from './admit';
import { type Remember, withoutMemory } from './box-memory';
import { fallBackToLabels } from './fall-back-to-labels';
import { foldedOrders } from './gaps/folded-items';
import type { LabelReader } from './label-reader';
import type { InPieces } from './pausing';
import type { FoundOrder, Layout, LayoutReading, PlatformReader } from './reader';

export interface PageFinding {
  /** Of the page, as it may be stored. */
  address: string;
  reading: Omit<PageReading, 'orders'>;
  found: FoundOrder[];
  /** The label reader could have helped and was not there. */
  wantsLabels: boolean;
}

/** The page may be hostile: no more orders than this are taken from it. */
const MAX_ORDERS = 500;
/** Several times a long order list. A larger page is left to the label reader, which walks only as far as its budget. */
const MAX_ELEMENTS = 30_000;

/**
 * Reads one page of one platform: the newest layout that matches, else the label-driven reader. Total. Without `labels`
 * only described layouts are read, and `wantsLabels` tells when that was not enough.
 */
export function* findOrders(
  platform: PlatformReader,
  document: Document,
  url: URL,
  labels: LabelReader | undefined,
  remember: Remember = withoutMemory,
  today?: CivilDate,
): InPieces<PageFinding> {
  const page = platform.pageKind(url);
  const address = keptAddress(url, platform);
  if (page === 'other') {
    return {
      address,
      reading: { platform: platform.id, page, layout: 'none', problems: [], via: {} },
      found: [],
      wantsLabels: false,
    };
  }
  const tooLarge = !attemptOne(() => document.getElementsByTagName('*').length <= MAX_ELEMENTS);
  const layout = tooLarge
    ? undefined
    : platform.layouts.find((candidate) => candidate.page === page && matches(candidate, document, url));
  let wantsLabels = false;
  const byLabels = function* (): InPieces<LayoutReading> {
    // A tracking page shows goods that were not bought, and the receiver: nothing on it is found by guessing.
    if (page === 'order-logistics') return UNREAD;
    wantsLabels = labels === undefined;
    return labels ? yield* attempt(() => labels(platform, page, document, url)) : UNREAD;
  };
  const own = layout && (yield* attempt(() => layout.read(document, url, remember, today)));
  const read = !own
    ? unlabelled(yield* byLabels())
    : page === 'order-logistics'
      ? { reading: own, layout: layout.id }
      : yield* fallBackToLabels(own, layout.id, byLabels);
  const { orders, claimed, via } = read.reading;
  const translated = attemptOne(() => isTranslated(document)) ?? false;
  const { found: all, refused } = yield* admitted(orders, platform, url);
  const found = translated ? all.map(withoutDueTotal) : all;
  const folded = attemptOne(() => foldedOrders(found)) ?? 0;
  const problems = [
    ...new Set([
      ...read.reading.problems,
      ...refused,
      ...(tooLarge ? ['too-large'] : []),
      ...(translated && page !== 'order-logistics' ? ['translated'] : []),
      ...(folded > 0 ? [`items-folded: ${folded}`] : []),
    ]),
  ];
  const name = read.layout ?? (found.length > 0 ? 'labels' : 'none');
  return {
    address,
    reading: {
      platform: platform.id,
      page,
      layout: translated ? `${name} translated` : name,
      ...(claimed === undefined ? {} : { claimed }),
      problems: problems.slice(0, 50).map((problem) => problem.slice(0, 300)),
      via,
    },
    found,
    wantsLabels,
  };
}

/** All of an order, however little of it was read at first. Total: what fails is one of the page's problems. */
export function wholeOf({ order, whole }: FoundOrder, problems: string[]): OrderReading | undefined {
  if (!whole) return order;
  try {
    return whole();
  } catch (error) {
    problems.push(failure(error));
    return undefined;
  }
}

/** In a translator's words 待付款 is not known as such: what such an order shows may be due and not paid. */
function withoutDueTotal({ order, whole, ...found }: FoundOrder): FoundOrder {
  const sure = ({ total, ...rest }: OrderReading): OrderReading =>
    total === undefined || rest.status.phase === 'unknown' ? rest : { ...rest, total };
  const read =
    whole &&
    (() => {
      const all = whole();
      return all && sure(all);
    });
  return { ...found, order: sure(order), ...(read ? { whole: read } : {}) };
}

const UNREAD: LayoutReading = { orders: [], problems: ['layout-unknown'], via: {} };

function unlabelled(reading: LayoutReading): { reading: LayoutReading; layout: string | undefined } {
  return { reading, layout: undefined };
}

/** Each order number once, each order within the limits of the model. */
function* admitted(
  orders: readonly FoundOrder[],
  platform: PlatformReader,
  url: URL,
): InPieces<{ found: FoundOrder[]; refused: string[] }> {
  const found = new Map<string, FoundOrder>();
  let bad = 0;
  for (const candidate of orders.slice(0, MAX_ORDERS)) {
    const good = attemptOne(() => admit(candidate, platform, url));
    const known = good && found.get(good.order.orderId);
    if (!good) bad++;
    else if (!known || known.order.lines.length < good.order.lines.length) found.set(good.order.orderId, good);
    yield;
  }
  const refused = [
    ...(bad > 0 ? [`order-without-id: ${bad}`] : []),
    ...(orders.length > MAX_ORDERS ? ['too-large'] : []),
  ];
  return { found: [...found.values()], refused };
}

function matches(layout: Layout, document: Document, url: URL): boolean {
  return attemptOne(() => layout.matches(document, url)) ?? false;
}

/** A reader is code run on foreign input: whatever it does, the page and the capture go on. */
function* attempt(read: () => LayoutReading | InPieces<LayoutReading>): InPieces<LayoutReading> {
  try {
    const reading = read();
    return 'next' in reading ? yield* reading : reading;
  } catch (error) {
    return { orders: [], problems: [failure(error)], via: {} };
  }
}

function failure(error: unknown): string {
  return `reader-failed: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300);
}

function attemptOne<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
