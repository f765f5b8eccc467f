import type { SignedHead } from '../signature/sign-head';
import { sameBytes } from '../timestamp/bytes';
import { type KeptStamp, keptStamps, openStamps } from '../timestamp/keeping/stamp-store';
import type { ChainEntry } from './ledger-text';
import type { PackageStamp } from './write-package';

/** A package takes no more: who stamps each day would else bring hundreds. */
const MOST = 40;

/**
 * The stamps that say something of a package: those over its own end, and of the earlier ones the first that each chosen item is
 * covered by. All over ends of this chain, signed with this key.
 */
export async function stampsFor(
  chain: readonly ChainEntry[],
  signedHead: SignedHead,
  chosen: readonly { id: string }[],
): Promise<PackageStamp[]> {
  const store = await openStamps();
  try {
    const hashes = new Map(chain.map(({ seq, hash }) => [seq, hash]));
    const usable = (await keptStamps(store)).filter(
      (one) => hashes.get(one.head.seq) === one.head.hash && sameBytes(one.signedHead.publicKey, signedHead.publicKey),
    );
    const end = chain.at(-1)?.hash;
    const own = usable.filter(({ head }) => head.hash === end);
    const ids = new Set(chosen.map(({ id }) => id));
    const kept = chain.flatMap((entry) =>
      'evidenceId' in entry && ids.has(entry.evidenceId ?? '') ? [entry.seq] : [],
    );
    const first = (seq: number) => usable.find(({ head }) => head.seq >= seq);
    const earlier = new Set(kept.map(first).filter((one): one is KeptStamp => one !== undefined && !own.includes(one)));
    return [...own, ...earlier].slice(0, MOST).map((stamp) => {
      const { reply, chain: certificates, signedHead: signed } = stamp;
      return { reply, chain: certificates, ...(own.includes(stamp) ? {} : { earlier: signed }) };
    });
  } finally {
    store.close();
  }
}
