import type { PageReading } from '../model/order';
import { readByLabels } from './labels';
import type { FoundOrder, Layout, LayoutReading, PlatformReader } from './platform';

export interface PageFinding {
  reading: PageReading;
  /** The same orders as in `reading`, each with the element that shows it. */
  found: FoundOrder[];
}

/** Reads one page of one platform: the newest layout that matches, else the label-driven reader. Total. */
export function findOrders(platform: PlatformReader, document: Document, url: URL): PageFinding {
  const page = platform.pageKind(url);
  if (page === 'other') {
    return { reading: { platform: platform.id, page, layout: 'none', orders: [], problems: [], via: {} }, found: [] };
  }
  const layout = platform.layouts.find((candidate) => candidate.page === page && matches(candidate, document, url));
  const result = layout
    ? attempt(() => layout.read(document, url))
    : attempt(() => readByLabels(platform, page, document, url));
  const { orders: found, claimed, problems, via } = result;
  return {
    reading: {
      platform: platform.id,
      page,
      layout: layout?.id ?? (found.length > 0 ? 'labels' : 'none'),
      orders: found.map(({ order }) => order),
      ...(claimed === undefined ? {} : { claimed }),
      problems,
      via,
    },
    found,
  };
}

function matches(layout: Layout, document: Document, url: URL): boolean {
  try {
    return layout.matches(document, url);
  } catch {
    return false;
  }
}

/** A reader is code run on foreign input: whatever it does, the page and the capture go on. */
function attempt(read: () => LayoutReading): LayoutReading {
  try {
    return read();
  } catch (error) {
    return {
      orders: [],
      problems: [`reader-failed: ${error instanceof Error ? error.message : String(error)}`],
      via: {},
    };
  }
}
