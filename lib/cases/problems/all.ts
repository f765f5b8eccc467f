import type { Problem, ProblemId } from '../triage/problem';
import { DAMAGE } from './damage/damage';
import { EXPIRED } from './expired';
import { MISMATCH } from './mismatch';
import { MONEY } from './money';
import { PARTS } from './parts';
import { SAFETY } from './safety';
import { UNDELIVERED } from './undelivered';
import { UNUSABLE } from './unusable';
import { UNWANTED } from './unwanted';
import { USED } from './used';

export const PROBLEMS: Readonly<Record<ProblemId, Problem>> = {
  damage: DAMAGE,
  expired: EXPIRED,
  parts: PARTS,
  unusable: UNUSABLE,
  mismatch: MISMATCH,
  unwanted: UNWANTED,
  money: MONEY,
  undelivered: UNDELIVERED,
  safety: SAFETY,
  used: USED,
};
