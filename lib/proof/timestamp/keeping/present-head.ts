import { ownChain } from '../../../db/history/own-chain';
import type { Vault } from '../../../db/store/schema';
import { toLastChange } from '../../package/last-change';
import { signedHeadOnce } from '../../signature/key-store';
import type { SignedHead } from '../../signature/sign-head';

/** Where the ledger ends now, signed: what a stamp is asked over. The same end as a package made now would have. */
export async function presentHead(
  db: Vault,
  now: Date,
): Promise<{ head: { seq: number; hash: string }; signedHead: SignedHead } | undefined> {
  const last = toLastChange(await ownChain(db)).at(-1);
  if (!last) return undefined;
  const { seq, hash } = last;
  return { head: { seq, hash }, signedHead: await signedHeadOnce({ seq, hash }, now) };
}
