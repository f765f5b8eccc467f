import { titleOf } from '../../evidence/item';
import type { EvidenceItem } from '../../model/evidence-says';

/** A page that was saved a moment ago: its picture with its copy. */
export interface FreshPage {
  /** Of the kept items. */
  ids: string[];
  name: string;
  url: string;
  host: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Who writes down what was said on a page saved it before, seldom longer ago. */
const FRESH = 24 * 3_600_000;
/** Pictures and a copy of one page come one after the other. */
const TOGETHER = 2 * 60_000;
const MOST = 5;

/** Pages saved lately, the latest first: what an entry of the log most likely speaks of. */
export function freshPages(evidence: readonly EvidenceItem[], now: number): FreshPage[] {
  const pages: FreshPage[] = [];
  const lately = evidence
    .filter(({ record }) => record.url !== undefined && now - record.takenAt < FRESH && record.takenAt <= now)
    .toSorted((a, b) => b.record.takenAt - a.record.takenAt);
  for (const item of lately) {
    const { id, url = '', takenAt: at, kind } = item.record;
    const same = pages.find((page) => page.url === url && page.at - at < TOGETHER);
    if (!same) pages.push({ ids: [id], name: titleOf(item), url, host: new URL(url).host, at });
    else {
      same.ids.push(id);
      // Called by its picture: the copy is for machines.
      if (kind !== 'snapshot') same.name = titleOf(item);
    }
  }
  return pages.slice(0, MOST);
}
