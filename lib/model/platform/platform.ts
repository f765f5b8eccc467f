import { PLATFORM_FACTS, type PlatformFacts } from './facts';

/** Where the seller's contract is. Tmall and Taobao share their pages, so one reader gives both values. */
export type Platform = keyof typeof PLATFORM_FACTS;

/** A family of pages with one reader; also the first half of an order's key. */
export type ReaderId = (typeof PLATFORM_FACTS)[Platform]['reader'];

/** In the order in which they are named to the buyer. */
export const PLATFORM_IDS = Object.keys(PLATFORM_FACTS) as readonly Platform[];

export const READER_IDS: readonly ReaderId[] = [...new Set(PLATFORM_IDS.map(readerOf))];

export function readerOf(platform: Platform): ReaderId {
  return PLATFORM_FACTS[platform].reader;
}

export function platformFacts(platform: Platform): PlatformFacts {
  return PLATFORM_FACTS[platform];
}

/** The platform of this name, or of this alias; `undefined` for one that nobody has described. */
export function platformNamed(name: string | null | undefined): Platform | undefined {
  return name ? PLATFORM_IDS.find((id) => id === name || platformFacts(id).alias === name) : undefined;
}
