import type { PageReport } from '../model/page-report';
import type { PageFinding } from '../platforms/reading/find-orders';
import type { InPieces } from '../platforms/reading/pausing';
import { AlreadySent } from './already-sent';
import type { PartCaller } from './parts/part-caller';
import type { PictureMaker } from './pictures';
import { type Classify, type OtherLine, reportOf } from './report';
import type { Courier } from './world/courier';

/** After these pauses (ms) a message that did not arrive is sent once more; then only a change of the page helps. */
const RETRIES = [1000, 5000, 20_000];

export interface Session {
  /**
   * In pieces. What was read while a part was missing is told now, if the page is still the same; with `goOn` also if it has
   * changed: it was true, and the page is read again when it has come to rest.
   */
  read(why: { again: boolean; goOn?: true }): InPieces<{ news: boolean }>;
  /** Items of the page as it is now that were not taken for phones. */
  others(): readonly OtherLine[];
  /** Where the orders with phones are, by order key. */
  elements(): ReadonlyMap<string, Element>;
  /** The buyer says: this is a phone. `false` if the page does not show it any more. */
  choose(key: string): boolean;
}

export interface SessionParts {
  find(): InPieces<PageFinding>;
  /** How often the page has changed so far. */
  changes(): number;
  /** Tells phones from other items; comes when it is first needed. */
  recogniser: () => Classify | undefined;
  parts: PartCaller;
  courier: Courier;
  pictures: PictureMaker;
  /** Asks for another reading after `delay` ms. */
  later(delay: number): void;
}

/** One page's capture, from its first reading to its end: what it shows, what was told of it, what the buyer chose. */
export function captureSession(given: SessionParts): Session {
  const { find, changes, recogniser, parts, courier, pictures, later } = given;
  const sent = new AlreadySent();
  const chosen = new Set<string>();
  let others: readonly OtherLine[] = [];
  let elements: ReadonlyMap<string, Element> = new Map();
  let failures = 0;
  /** A reading that waits for the recogniser: reading the page a second time would cost as much as the first. */
  let kept: { finding: PageFinding; after: number } | undefined;

  async function send(report: PageReport): Promise<void> {
    // Before the answer comes: a reading in between must not send the same again.
    sent.remember(report);
    const answer = await courier.tell(report);
    if (answer.ok) {
      failures = 0;
      pictures.want(answer.wantPictures, answer.pictures);
      return;
    }
    sent.forget(report);
    const delay = RETRIES[failures];
    failures += 1;
    if (answer.retry && delay !== undefined) later(delay);
  }

  /** @param moved the page has changed since: nobody knows what stands in its places now, and another reading will tell */
  function* tell(finding: PageFinding, after: number, moved = false): InPieces<{ news: boolean }> {
    const classify = recogniser();
    if (!classify && hasItems(finding)) {
      kept = { finding, after };
      parts.call('recognise');
      return { news: false };
    }
    const content = yield* reportOf(finding, classify ?? NOTHING_TO_CLASSIFY, chosen);
    others = content?.others ?? [];
    elements = (moved ? undefined : content?.elements) ?? new Map();
    if (!content) return { news: false };
    if (!moved) pictures.shown(content.elements, content.goods, content.report.url);
    const news = sent.changesIn(content.report);
    if (news) void send(news);
    return { news: news !== undefined };
  }

  return {
    *read({ again, goOn }) {
      const after = changes();
      const before = kept;
      kept = undefined;
      const moved = before?.after !== after;
      if (before && !again && (goOn || !moved)) return yield* tell(before.finding, before.after, moved);
      if (again) sent.forgetAll();
      const finding = yield* find();
      if (finding.wantsLabels && parts.call('labels')) return { news: false };
      return yield* tell(finding, after);
    },
    others: () => others,
    elements: () => elements,
    choose(key) {
      const known = others.some((line) => line.key === key);
      if (known) chosen.add(key);
      return known;
    },
  };
}

function hasItems({ found }: PageFinding): boolean {
  return found.some(({ order }) => order.lines.length > 0);
}

/** A page without items is reported as well: the popup says why nothing was found. */
const NOTHING_TO_CLASSIFY: Classify = () => ({ kind: 'unknown', isPhone: false, confidence: 0 });
