import { dayOf } from '../calendar/counting';
import type { Scope } from '../rules/rule';
import type { Known } from './dated-facts';

/** Does a rule for these concern this purchase? */
export function concerns(scope: Scope | undefined, known: Known): boolean {
  if (!scope) return true;
  const { platforms, seller, brands, since, persons, goods } = scope;
  if (persons && known.company) return false;
  if (goods && known.condition === 'used') return false;
  if (platforms && !(known.platform && platforms.includes(known.platform))) return false;
  if (seller && seller !== known.seller) return false;
  if (brands && !(known.brand && brands.includes(known.brand))) return false;
  return since === undefined || (known.signed !== undefined && known.signed.day >= (dayOf(since) ?? 0));
}
