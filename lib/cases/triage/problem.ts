import type { MisconceptionId } from '../content/misconceptions';
import type { NeverId } from '../content/nevers';
import type { ObjectionId } from '../content/objections/all';
import type { ProofId } from '../content/proofs';
import type { Statement } from '../content/statement';
import type { QuestionId } from './answers';
import type { Situation } from './situation';

export type ProblemId =
  | 'damage'
  | 'expired'
  | 'parts'
  | 'unusable'
  | 'mismatch'
  | 'unwanted'
  | 'money'
  | 'undelivered'
  | 'safety'
  | 'used';

/** Where a step leads: to a page of the platform or of the maker, found anew for each order. */
export type DoorId = 'after-sales' | 'order' | 'chat' | 'logistics' | 'brand';

/** What is asked of the other side. */
export type Demand =
  | 'return'
  | 'exchange'
  | 'repair'
  | 'swap-part'
  | 'send-part'
  | 'spare'
  | 'refund'
  | 'keep-promise'
  | 'deliver'
  | 'invoice'
  | 'quote'
  | 'instruct'
  | 'compensate'
  | 'refund-deposit'
  | 'collect-phone'
  | 'agree-return'
  /** The price of an accessory. */
  | 'refund-part'
  /** The money counted by what was paid. */
  | 'settle';

/** One thing to do today. */
export interface Doing {
  title: string;
  how: Statement;
  door?: DoorId;
  /** The words for the seller are shown here. */
  words?: true;
  /** Said otherwise where the buyer chose another demand than the first. */
  titleFor?: Partial<Record<Demand, string>>;
}

/** Where a conversation ends: what can be demanded today, and how. */
export interface Leaf {
  /** `damage.return7`: also the key of the golden texts. */
  id: string;
  when: (s: Situation) => boolean;
  /** The one sentence. */
  says: string;
  /** Rules of the rights that are open, the one to use first in front. */
  rights: readonly [string, ...string[]];
  /** Why that one first. */
  why: Statement;
  /** Rules whose window says until when to act; the first that has a date counts. */
  until?: readonly string[];
  /** What is left once that day has passed. `{end:RULE}` becomes its last day. */
  later?: Statement;
  doings: readonly [Doing, ...Doing[]];
  demand: Demand;
  /** No right is there: the other side is asked for a kindness. No law is held against it, nothing is claimed before others. */
  pleads?: true;
  /** What else may be demanded instead: the law leaves the choice to the buyer. */
  instead?: readonly Demand[];
  proofs: readonly [ProofId, ...ProofId[]];
  objections: readonly [ObjectionId, ...ObjectionId[]];
  /** What does not stand firmly, said plainly. */
  weak: readonly Statement[];
  nevers: readonly NeverId[];
  misconceptions?: readonly MisconceptionId[];
  /** Other ways that are left, each with how good it is. */
  ways?: readonly Way[];
}

export interface Way {
  title: string;
  strength: 'weak' | 'half' | 'strong';
  text: Statement;
}

export interface Ask {
  question: QuestionId;
  when?: (s: Situation) => boolean;
}

/** One kind of trouble: what is asked, in this order, and where it leads. The first leaf whose condition holds is the one. */
export interface Problem {
  id: ProblemId;
  title: string;
  asks: readonly Ask[];
  leaves: readonly [Leaf, ...Leaf[]];
  /** Said before anything else, on every screen of this problem. */
  stop?: readonly Statement[];
}
