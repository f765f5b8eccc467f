import { keepStamp, keptStamp } from '../signature/key-store';
import type { SignedHead } from '../signature/sign-head';
import { askAuthority, type Stamp } from './ask-authority';
import type { Authority } from './authorities';
import { readCertificates } from './certificates';
import { KNOWN_ROOTS } from './known-roots';

const TIMEOUT = 20_000;

/** A stamp over a signed head, which fixes every entry of the ledger before it. What has one is not stamped again. */
export async function stampHead(
  { signature }: SignedHead,
  authority: Authority,
): Promise<{ ok: true; stamp: Stamp } | { ok: false; reason: string }> {
  const kept = await keptStamp(signature, authority.url);
  if (kept) return { ok: true, stamp: kept };
  const asked = await askAuthority(authority.url, signature, readCertificates(KNOWN_ROOTS), {
    fetch: (...request) => fetch(...request),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    now: () => new Date(),
    timeout: TIMEOUT,
  });
  if (asked.ok) await keepStamp(signature, authority.url, asked.stamp);
  return asked;
}
