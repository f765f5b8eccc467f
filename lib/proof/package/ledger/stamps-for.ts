import type { Vault } from '../../../db/store/schema';
import type { SignedHead } from '../../signature/sign-head';
import { sameBytes } from '../../timestamp/bytes';
import { type KeptStamp, keptStamps } from '../../timestamp/keeping/stamp-store';
import type { ChainEntry } from './ledger-text';
import type { OtherChain } from './other-chains';
import type { PackageStamp } from './parts';

/** A package takes no more: who stamps each day would else bring hundreds. */
const MOST = 40;

/**
 * The stamps that say something of a package: those over its own end, and of the earlier ones the first that each chosen item
 * is covered by, on this chain and on those of the other devices that kept it. All over ends that were signed with the keys
 * that go along.
 */
export async function stampsFor(
  db: Vault,
  ledger: { chain: readonly ChainEntry[]; signedHead: SignedHead; others: readonly OtherChain[] },
  chosen: readonly { id: string }[],
): Promise<PackageStamp[]> {
  const { chain, signedHead, others } = ledger;
  const stamps = await keptStamps(db);
  const ids = new Set(chosen.map(({ id }) => id));
  const own = stamps.filter((one) => sameBytes(one.signedHead.signature, signedHead.signature));
  const earlier = [
    ...firstOn(chain, signedHead.publicKey, stamps, ids),
    ...others.flatMap(({ entries, signedHead: { publicKey } }) => firstOn(entries, publicKey, stamps, ids)),
  ].filter((one) => !own.includes(one));
  return [...own, ...new Set(earlier)].slice(0, MOST).map((stamp) => {
    const { reply, chain: certificates, signedHead: signed } = stamp;
    return { reply, chain: certificates, ...(own.includes(stamp) ? {} : { earlier: signed }) };
  });
}

/** Of the stamps over ends of a chain, signed with its key, the first that each item is covered by. */
function firstOn(
  chain: readonly ChainEntry[],
  publicKey: Uint8Array,
  stamps: readonly KeptStamp[],
  ids: ReadonlySet<string>,
): KeptStamp[] {
  const places = new Map(chain.map(({ hash }, at) => [hash, at]));
  const usable = stamps
    .filter(({ head, signedHead }) => places.has(head.hash) && sameBytes(signedHead.publicKey, publicKey))
    .toSorted((a, b) => (places.get(a.head.hash) ?? 0) - (places.get(b.head.hash) ?? 0));
  const kept = chain.flatMap((entry, at) => ('evidenceId' in entry && ids.has(entry.evidenceId ?? '') ? [at] : []));
  const first = (place: number) => usable.find(({ head }) => (places.get(head.hash) ?? -1) >= place);
  return kept.flatMap((place) => first(place) ?? []);
}
