import type { Certificate } from 'pkijs';
import type { Vault } from '../../../db/store/schema';
import { digestOf, hex } from '../bytes';
import { readCertificates } from '../certificates';
import { checkReply, checkToken, type Stamped } from '../check-token';
import type { Refused } from '../token/faults';
import { type KeptStamp, keepStamp, keptStamps, type StampStore } from './stamp-store';

type Offered = Pick<KeptStamp, 'head' | 'signedHead'>;

/** Heads that a token from elsewhere can be over: those that were handed out, and those that others have stamped. */
async function knownHeads(db: Vault, store: StampStore): Promise<Offered[]> {
  const all = [...(await store.getAll('offered')), ...(await keptStamps(db))];
  return [...new Map(all.map((one) => [hex(one.signedHead.signature), one])).values()];
}

/** Notes which bytes were handed out to be stamped elsewhere, so that the token is known when it comes. */
export async function offerHead(store: StampStore, offered: Offered): Promise<void> {
  await store.put('offered', { head: offered.head, signedHead: offered.signedHead }, hex(offered.signedHead.signature));
}

/**
 * A token that was obtained elsewhere: a reply (`.tsr`) or a token alone. Checked in full against every head it can be over.
 * One with national algorithms is kept and said to be unchecked; anything else that is wrong is refused with the reason.
 * `brought`: certificates that came with it, among them a root of its own.
 */
export async function attachToken(
  db: Vault,
  store: StampStore,
  bytes: Uint8Array<ArrayBuffer>,
  { knownRoots, brought, now }: { knownRoots: string; brought: string; now: Date },
): Promise<{ ok: true; stamp: KeptStamp } | { ok: false; reason: string }> {
  const heads = await knownHeads(db, store);
  const last = heads.at(-1);
  if (!last) return { ok: false, reason: '先存下要盖的文件，拿它去盖，再把得到的时间戳添进来。' };
  const roots = readCertificates(knownRoots);
  const others = readCertificates(brought);
  const base = { reply: bytes, keptAt: now.getTime() };
  let why: Refused | undefined;
  for (const { head, signedHead } of heads) {
    const digest = await digestOf('SHA-256', signedHead.signature);
    const found = await eitherForm(bytes, digest, { roots, others, now });
    if (found.ok) return kept(db, { ...base, head, signedHead, ...found.stamped, state: found.known });
    if (found.why.fault === 'national')
      return kept(db, { ...base, ...last, chain: [], authority: '', state: 'unchecked' });
    // A fault beyond "not over this head" tells more.
    if (!why || why.fault === 'imprint') why = found.why;
  }
  return { ok: false, reason: why?.sentence ?? '' };
}

async function kept(db: Vault, given: KeptStamp): ReturnType<typeof attachToken> {
  const { head, signedHead, reply, chain, at, authority, state, keptAt } = given;
  const stamp = { head, signedHead, reply, chain, authority, state, keptAt, ...(at ? { at } : {}) };
  if (!(await keepStamp(db, stamp))) return { ok: false, reason: '这个文件太大，不像时间戳。' };
  return { ok: true, stamp };
}

type Found = { ok: true; stamped: Pick<Stamped, 'at' | 'authority' | 'chain'>; known: 'good' | 'unknown-root' };

/** A token as an authority's reply or alone; checked against the known roots, else against those that came with it. */
export async function eitherForm(
  bytes: Uint8Array<ArrayBuffer>,
  digest: Uint8Array<ArrayBuffer>,
  { roots, others, now }: { roots: Certificate[]; others: Certificate[]; now: Date },
): Promise<Found | { ok: false; why: Refused }> {
  const tried: Refused[] = [];
  for (const check of [checkReply, checkToken]) {
    const trusted = await check(bytes, { digest, roots, others, now });
    const checked =
      trusted.ok || trusted.fault !== 'no-path' ? trusted : await check(bytes, { digest, roots: others, others, now });
    if (checked.ok) {
      const { at, authority, chain } = checked;
      return { ok: true, stamped: { at, authority, chain }, known: trusted.ok ? 'good' : 'unknown-root' };
    }
    tried.push(checked);
  }
  // Of the two forms it is not the one that is no token at all.
  const why = tried.find(({ fault }) => fault !== 'not-a-token' && fault !== 'not-asn1') ?? tried[0];
  if (!why) throw new Error('neither form was tried');
  return { ok: false, why };
}
