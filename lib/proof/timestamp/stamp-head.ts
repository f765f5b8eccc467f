import type { Vault } from '../../db/store/schema';
import type { PresentHead } from '../signature/present-head';
import { askAuthority } from './ask-authority';
import type { Authority } from './authorities';
import { sameBytes } from './bytes';
import { readCertificates } from './certificates';
import { keepStamp, keptStamps } from './keeping/stamp-store';
import { KNOWN_ROOTS } from './known-roots';

const TIMEOUT = 20_000;

/** Has a signed head stamped, which fixes every entry of the ledger before it. What this authority has stamped is not stamped again. */
export async function stampHead(
  db: Vault,
  { head, signedHead }: PresentHead,
  { url, name }: Authority,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const { signature } = signedHead;
  const stamped = (await keptStamps(db)).some(
    (one) => one.url === url && sameBytes(one.signedHead.signature, signature),
  );
  if (stamped) return { ok: true };
  const asked = await askAuthority(url, signature, readCertificates(KNOWN_ROOTS), {
    fetch: (...request) => fetch(...request),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    now: () => new Date(),
    timeout: TIMEOUT,
  });
  if (!asked.ok) return asked;
  const { reply, chain, at } = asked.stamp;
  const keptAt = Date.now();
  await keepStamp(db, { head, signedHead, reply, chain, at, authority: name, state: 'good', url, keptAt });
  return { ok: true };
}
