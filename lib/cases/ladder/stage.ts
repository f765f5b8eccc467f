import type { StageId } from '../../model/case';
import type { ProofId } from '../content/proofs';
import type { Statement } from '../content/statement';
import type { DoorId } from '../triage/problem';
import type { Situation } from '../triage/situation';

/** One step of the ladder: to whom, with what, and what follows from their answer. */
export interface Stage {
  id: StageId;
  title: string;
  /** Said short, in a row of steps. */
  short: string;
  doings: readonly Statement[];
  ready: readonly ProofId[];
  door?: DoorId;
  /** An official page; shown with 以官网为准. */
  link?: { url: string; text: string; checked: string };
  /** What an answer leads to. */
  onYes: Statement;
  onNo: Statement;
  onSilence: Statement;
  warnings: readonly Statement[];
  /** Not a step for everybody. */
  when?: (s: Situation) => boolean;
}
