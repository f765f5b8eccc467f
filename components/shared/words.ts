import type { Moment } from '@/lib/model/dates';
import { PLATFORM_IDS, type Platform, platformFacts } from '@/lib/model/platform/platform';

/** The product's words for what the data says. */

export const PLATFORM_NAMES = Object.fromEntries(PLATFORM_IDS.map((id) => [id, platformFacts(id).name])) as Readonly<
  Record<Platform, string>
>;

/** `2026-11-22 09:57`, or the bare day. */
export function momentInWords(moment: Moment): string {
  return moment.length > 10 ? `${moment.slice(0, 10)} ${moment.slice(11, 16)}` : moment;
}
