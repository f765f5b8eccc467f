import type { LastBackup } from '../last-backup';
import type { BackupPlan } from './plan';

const DAY = 86_400_000;
/** Without a plan: after so many days somebody who has phones here is told. */
const OLD = 60;

/**
 * `due`: by the plan it is time; `old`: the last good one is much older than the plan says, or there is none, and the buyer
 * should know. A clock that was set back does not make a backup of tomorrow a good one for ever.
 */
export function backupState(
  plan: Pick<BackupPlan, 'everyDays'> | undefined,
  last: Pick<LastBackup, 'at'> | null,
  { phones, since, now }: { phones: number; since: number; now: number },
): 'fine' | 'due' | 'old' {
  if (phones === 0) return 'fine';
  const age = Math.abs(now - (last?.at ?? since)) / DAY;
  if (!plan) return age > OLD ? 'old' : 'fine';
  if (age > 2 * plan.everyDays + 1) return 'old';
  return !last || age >= plan.everyDays ? 'due' : 'fine';
}
