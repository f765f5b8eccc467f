import type { SignedHead } from '../signature/sign-head';
import { askAuthority } from './ask-authority';
import type { Authority } from './authorities';
import { readCertificates } from './certificates';
import { type KeptStamp, keepStamp, keptStamps, openStamps } from './keeping/stamp-store';
import { KNOWN_ROOTS } from './known-roots';

const TIMEOUT = 20_000;

/** Has a signed head stamped, which fixes every entry of the ledger before it. What this authority has stamped is not stamped again. */
export async function stampHead(
  head: KeptStamp['head'],
  signedHead: SignedHead,
  { url, name }: Authority,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const store = await openStamps();
  try {
    if ((await keptStamps(store)).some((one) => one.url === url && one.head.hash === head.hash)) return { ok: true };
    const asked = await askAuthority(url, signedHead.signature, readCertificates(KNOWN_ROOTS), {
      fetch: (...request) => fetch(...request),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      now: () => new Date(),
      timeout: TIMEOUT,
    });
    if (!asked.ok) return asked;
    const { reply, chain, at } = asked.stamp;
    await keepStamp(store, {
      head,
      signedHead,
      reply,
      chain,
      at,
      authority: name,
      state: 'good',
      url,
      keptAt: Date.now(),
    });
    return { ok: true };
  } finally {
    store.close();
  }
}
