import type { CivilDate } from '../model/dates';
import type { CardModel } from './card-model';

declare global {
  interface ImportMetaEnv {
    /** Changes with every source that could say something else; set by the build. */
    readonly BUILD_MARK?: string;
  }
}

/** What fills the popup, and a little: the rest comes when it is scrolled to. */
export const FIRST_ROWS = 8;
/** A search box for fewer phones than this is only in the way. */
export const SEARCH_FROM = 6;

export interface FaceCard {
  card: CardModel;
  /** See `piecesToSplit`. */
  pieces: number;
}

/**
 * The popup as it looks when it opens, kept as plain words: the first cards as they read on one day. It stands on the
 * screen before the rules, the schemas and the database's library are loaded, and it is dropped in the same transaction
 * in which anything it shows is changed (`lib/db/derived/drop-derived.ts`).
 */
export interface Face {
  /** Of the build that wrote it: another one may put it otherwise. */
  build: string;
  /** In Asia/Shanghai: tomorrow every sentence may be another. */
  day: CivilDate;
  cards: FaceCard[];
  /** So many that they are searched. */
  many: boolean;
  /** There are more phones than these. */
  more: boolean;
}

export const BUILD = String(import.meta.env.BUILD_MARK ?? '');

/** A stored face if it holds today: anything else, damaged or of another day, is none. */
export function faceOf(value: unknown, day: CivilDate, build = BUILD): Face | undefined {
  const face = value as Partial<Face> | undefined | null;
  if (typeof face !== 'object' || !face || face.build !== build || face.day !== day) return undefined;
  const { cards, many, more } = face;
  const whole = Array.isArray(cards) && cards.length > 0 && cards.every(isFaceCard);
  return whole ? { build, day, cards, many: many === true, more: more === true } : undefined;
}

function isFaceCard(value: unknown): value is FaceCard {
  const { card, pieces } = (value ?? {}) as Partial<FaceCard>;
  if (!card || !Number.isInteger(pieces)) return false;
  const { id, name, title, about, stamps, lead, bar, door, dispute } = card;
  const texts = [id, name, title, about, lead?.before, lead?.number, lead?.after];
  return (
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(stamps) &&
    (bar === undefined || Array.isArray(bar.segments)) &&
    (door === undefined || (typeof door.url === 'string' && door.url.startsWith('https://'))) &&
    (dispute === undefined || (typeof dispute.id === 'string' && typeof dispute.words === 'string'))
  );
}
