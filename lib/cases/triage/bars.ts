import type { Situation } from './situation';

/** Rights of consumers towards traders. */
const CONSUMER_ONLY =
  /^(law\.noreason7|(jd\.self|tb|tmall)\.noreason7|law\.burden6m|law\.fraud3x|gov\.12315\..+|assoc\..+)$/;

/**
 * Does this rule stay unsaid? Who buys for a company, or from a private person, has no consumer's rights (消法2); and on a second-hand
 * phone they depend on what was agreed, so none of them is promised.
 */
export function isBarred(ruleId: string, s: Situation): boolean {
  return CONSUMER_ONLY.test(ruleId) && (isOutsideConsumerLaw(s) || s.condition !== 'new');
}

/** No 12315 and no consumer association either. */
export function isOutsideConsumerLaw({ buyer, seller }: Situation): boolean {
  return buyer === 'company' || seller === 'private';
}
