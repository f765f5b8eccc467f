import type { Vault } from '../../../db/store/schema';
import type { PresentHead } from '../../signature/present-head';
import { askAuthority, type Net } from '../ask-authority';
import { sameBytes } from '../bytes';
import { readCertificates } from '../certificates';
import { mayAskAt } from './due';
import type { StampSource } from './sources';
import { keepStamp, keptStamps, type StampStore } from './stamp-store';

export interface StampingWorld {
  db: Vault;
  store: StampStore;
  /** The end of the ledger as it is signed now; absent while nothing is in it. */
  signed: () => Promise<PresentHead | undefined>;
  /** Is this host still allowed? What was taken back is not asked. */
  allowed: (origin: string) => Promise<boolean>;
  online: () => boolean;
  net: Net;
  /** Roots that are trusted, PEM. */
  knownRoots: string;
  /** Told once an authority was asked, whatever came of it. */
  asked?: () => void;
}

/**
 * Asks each authority that is on and whose time has come, one after the other. What fails, or cannot be asked for want of a
 * network, stays due.
 *
 * @returns when to look again, epoch milliseconds; `undefined` where nothing is left to ask
 */
export async function stampDue(world: StampingWorld, wanted: 'by-itself' | 'now'): Promise<number | undefined> {
  const { store, net } = world;
  const sources = await store.getAll('sources');
  const present = sources.length > 0 ? await world.signed() : undefined;
  if (!present) return undefined;
  let next: number | undefined;
  const later = (at: number | undefined) => {
    if (at !== undefined) next = Math.min(next ?? Infinity, at);
  };
  for (const source of sources) {
    const at = await dueOf(world, source, present, wanted);
    if (at === undefined) continue;
    const now = net.now().getTime();
    if (at > now || !world.online() || !(await world.allowed(source.origin))) later(Math.max(at, now + 60_000));
    else {
      later(await askOne(world, source, present));
      world.asked?.();
    }
  }
  return next;
}

async function dueOf(
  { db, store }: StampingWorld,
  { url }: StampSource,
  { signedHead: { signature } }: PresentHead,
  wanted: 'by-itself' | 'now',
) {
  const own = (await keptStamps(db)).filter((one) => one.url === url);
  const stamped = own.some((one) => sameBytes(one.signedHead.signature, signature));
  const attempt = await store.get('attempts', url);
  return mayAskAt({ stamped, lastStamp: own.at(-1)?.keptAt, attempt }, wanted);
}

async function askOne(
  { db, store, net, knownRoots }: StampingWorld,
  { url, root, name }: StampSource,
  { head, signedHead }: PresentHead,
): Promise<number | undefined> {
  const at = net.now().getTime();
  const failures = (await store.get('attempts', url))?.failures ?? 0;
  // Before it is asked: whatever ends this page, the spacing holds.
  await store.put('attempts', { url, at, failures });
  const roots = readCertificates(`${knownRoots}${root ?? ''}`);
  const asked = await askAuthority(url, signedHead.signature, roots, net);
  if (!asked.ok) {
    const attempt = { url, at, failures: failures + 1, problem: asked.reason };
    await store.put('attempts', attempt);
    return mayAskAt({ stamped: false, attempt }, 'by-itself');
  }
  const { reply, chain, at: told } = asked.stamp;
  const state = root ? 'unknown-root' : 'good';
  await keepStamp(db, { head, signedHead, reply, chain, at: told, authority: name, state, url, keptAt: at });
  await store.put('attempts', { url, at, failures: 0 });
  return undefined;
}
