import * as z from 'zod/mini';
import { canonicalJson } from '../../db/store/canonical-json';
import { digestOf, hex } from '../timestamp/bytes';
import { importPublicDer, publicDer, SIGNING } from './device-key';
import { fromDer, toDer } from './ecdsa-der';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const HeadStatement = z.strictObject({
  /** What this is, so that a signature cannot pass for one over something else. */
  what: z.literal('goujibao ledger head'),
  /** Number of the ledger's last entry, and its hash: it fixes every entry before. */
  seq: z.int(),
  head: sha256,
  /** SHA-256 of the public key. */
  key: sha256,
  /** Keys of the other devices and profiles whose records this ledger took in: they and this key are of one vault. */
  earlierKeys: z.array(sha256).check(z.maxLength(100)),
  /** By this computer's clock, which proves nothing: a time stamp does. */
  signedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
});
/** What a device signs about its ledger. */
export type HeadStatement = z.infer<typeof HeadStatement>;

export interface SignedHead {
  /** The statement as canonical JSON, exactly the signed bytes. */
  statement: Uint8Array<ArrayBuffer>;
  /** DER, as openssl reads it. The time stamp is over these bytes. */
  signature: Uint8Array<ArrayBuffer>;
  /** SubjectPublicKeyInfo. */
  publicKey: Uint8Array<ArrayBuffer>;
}

export async function keyId(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await digestOf('SHA-256', publicKey));
}

/** As much of a key's number as people compare. */
export const shortKey = (key: string): string => key.slice(0, 16);

export async function signHead(
  tail: { seq: number; hash: string },
  pair: CryptoKeyPair,
  now: Date,
  earlierKeys: readonly string[] = [],
): Promise<SignedHead> {
  const publicKey = await publicDer(pair.publicKey);
  const fields: HeadStatement = {
    what: 'goujibao ledger head',
    seq: tail.seq,
    head: tail.hash,
    key: await keyId(publicKey),
    earlierKeys: [...earlierKeys],
    signedAt: `${now.toISOString().slice(0, 19)}Z`,
  };
  const statement = new TextEncoder().encode(canonicalJson(fields));
  const raw = await crypto.subtle.sign(SIGNING, pair.privateKey, statement);
  return { statement, signature: toDer(new Uint8Array(raw)), publicKey };
}

/** What was signed, if it was signed so; else in which way it is wrong. */
export async function verifyHead({
  statement,
  signature,
  publicKey,
}: SignedHead): Promise<{ ok: true; head: HeadStatement } | { ok: false; fault: 'statement' | 'key' | 'signature' }> {
  const head = parsed(statement);
  if (!head) return { ok: false, fault: 'statement' };
  if (head.key !== (await keyId(publicKey))) return { ok: false, fault: 'key' };
  const raw = fromDer(signature);
  if (!raw) return { ok: false, fault: 'signature' };
  let key: CryptoKey;
  try {
    key = await importPublicDer(publicKey);
  } catch {
    return { ok: false, fault: 'key' };
  }
  const good = await crypto.subtle.verify(SIGNING, key, raw, statement);
  return good ? { ok: true, head } : { ok: false, fault: 'signature' };
}

/** Only the one way to write it: two texts that mean the same would be two statements. */
function parsed(statement: Uint8Array<ArrayBuffer>): HeadStatement | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(statement);
    const head = HeadStatement.safeParse(JSON.parse(text));
    return head.success && canonicalJson(head.data) === text ? head.data : undefined;
  } catch {
    return undefined;
  }
}
