import type { StageId } from '../../model/case';
import { STAGES } from './stages';

/** How far up a step stands; the maker's own service stands beside the ladder. */
export function ladderOrder(id: StageId): number {
  return STAGES.findIndex((stage) => stage.id === id);
}
