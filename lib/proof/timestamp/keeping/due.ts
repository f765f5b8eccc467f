import { SPACING } from './sources';
import type { Attempt } from './stamp-store';

const DAY = 86_400_000;
/** An authority that does not answer is not asked more often than this, in the end. */
const LONGEST = 6 * 3_600_000;

/**
 * When an authority may be asked for a stamp over the present head, epoch milliseconds; `undefined` where it has one.
 * A day lies between two stamps, since one proves all before it; after failures the pauses grow from the spacing it asks
 * for. `now`: the buyer asks for it, so only the spacing holds.
 */
export function mayAskAt(
  { stamped, lastStamp, attempt }: { stamped: boolean; lastStamp?: number | undefined; attempt?: Attempt | undefined },
  wanted: 'by-itself' | 'now',
): number | undefined {
  if (stamped) return undefined;
  const spaced = attempt ? attempt.at + SPACING : 0;
  if (wanted === 'now') return spaced;
  const pause = attempt && attempt.failures > 0 ? Math.min(LONGEST, SPACING * 2 ** Math.min(20, attempt.failures)) : 0;
  const retried = attempt ? attempt.at + Math.max(SPACING, pause) : 0;
  return Math.max(retried, lastStamp === undefined ? 0 : lastStamp + DAY);
}
