import type { CivilDate } from '../../model/dates';
import type { Platform } from '../../model/order';
import type { Window } from '../../warranty/window';
import type { Answers } from './answers';

/**
 * Everything a conversation goes by: what is on record and what was answered, on one day. Made by `situationOf`; plain data but for the
 * few questions that every tree asks of the windows.
 */
export interface Situation {
  today: CivilDate;
  platform: Platform;
  /** `platform`: the platform itself sells (京东自营). */
  seller: 'platform' | 'shop' | 'private' | undefined;
  brand: string | undefined;
  condition: 'new' | 'refurbished' | 'used';
  buyer: 'person' | 'company';
  delivered: boolean;
  confirmed: boolean;
  received: CivilDate | undefined;
  /** Not an estimate. */
  receivedSure: boolean;
  exchangedOn: CivilDate | undefined;
  repairs: { known: boolean; done: number /** Sent on, and not back yet. */; since: CivilDate | undefined };
  activated: boolean | undefined;
  activatedBy: 'courier' | 'self' | undefined;
  subsidised: boolean;
  /** How many phones the order holds. */
  phones: number;
  /** Service marks of the page. */
  promises: readonly string[];
  answers: Answers;
  /** The day the fault first showed; `undefined` while unknown. */
  faultOn: CivilDate | undefined;
  windows: readonly Window[];
  windowOf: (ruleId: string) => Window | undefined;
  /** The right can be used today, or that cannot be told for want of a date. */
  isOpen: (ruleId: string) => boolean;
  /** The other side's time limit has passed. */
  isDue: (ruleId: string) => boolean;
  /** The fault first showed within the period of this rule; where the day is unknown, or the phone was exchanged since: the right is open today. */
  faultWithin: (ruleId: string) => boolean;
}
