import type { Situation } from '../../triage/situation';
import type { Statement } from '../statement';

export type Strength = 'weak' | 'half' | 'strong';

/** What the other side will say, how well it holds, and the answer. */
export interface Objection {
  says: string;
  strength: Strength;
  /** Where the strength depends on something: 嘴上说：弱；有检测单：强. */
  depends?: string;
  answer: Statement;
  /** Not said to everybody. */
  when?: (s: Situation) => boolean;
}

export type Objections = Readonly<Record<string, Objection>>;
