import type { StageId } from '../../model/case';
import type { Statement } from '../content/statement';
import type { Part } from './text';

export type DraftKind =
  | 'seller-friendly'
  | 'seller-firm'
  | 'seller-final'
  | 'platform'
  | 'intervene'
  | 'gov-complaint'
  | 'gov-report'
  | 'association'
  | 'brand'
  | 'notice'
  | 'court';

/** One box of the form that receives it, in that form's order. */
export interface Field {
  id: string;
  label: string;
  parts: readonly Part[];
  /** Characters, where the receiver has a limit. */
  limit?: number;
  /** The same in the fewest words that keep the facts, where it cannot be pasted and is typed by hand. */
  brief?: readonly Part[];
  /** Beyond the limit with nothing left to spare. */
  over?: number;
  /** Chosen from a list at the receiver's, not typed. */
  choose?: true;
}

/** A text for somebody: filled from the records, with gaps where nobody has said it yet. */
export interface Draft {
  kind: DraftKind;
  title: string;
  stage: StageId;
  fields: readonly [Field, ...Field[]];
  /** What to know before sending it. */
  hints: readonly Statement[];
}
