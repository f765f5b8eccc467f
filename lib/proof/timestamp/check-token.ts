import { ObjectIdentifier, OctetString } from 'asn1js';
import { type Certificate, getCrypto, type SignerInfo } from 'pkijs';
import { digestOf, hex, sameBytes, withoutZeros } from './bytes';
import { derOf, nameOf } from './certificates';
import { pathToRoot } from './token/chain';
import { FaultError, type Refused } from './token/faults';
import { findSigner } from './token/find-signer';
import { DIGESTS, isNational, OID } from './token/oids';
import { parseReply, parseToken, type Token } from './token/parse-token';
import { checkPurpose } from './token/purpose';

export interface Asked {
  /** SHA-256 of what was to be stamped. */
  digest: Uint8Array;
  /** Of the request; absent where the request is not known, as with a token obtained elsewhere. */
  nonce?: Uint8Array;
  /** Certificates to trust. */
  roots: readonly Certificate[];
  /** Certificates that may be missing in the token. */
  others?: readonly Certificate[];
  now: Date;
}

export interface Stamped {
  ok: true;
  /** The authority's time. */
  at: Date;
  /** The authority's own number of this stamp, hexadecimal. */
  serial: string;
  authority: string;
  /** From the signer to the root, DER. */
  chain: Uint8Array<ArrayBuffer>[];
}

/** An authority's clock may be a little ahead of ours. */
const AHEAD = 10 * 60_000;

/** Checks an authority's reply to a request in full (RFC 3161 2.4.2, RFC 5816). Nothing is taken on trust but the roots. */
export function checkReply(bytes: Uint8Array<ArrayBuffer>, asked: Asked): Promise<Stamped | Refused> {
  return outcome(async () => check(parseReply(bytes), asked));
}

/** Checks a token without its reply, such as one from another tool. */
export function checkToken(bytes: Uint8Array<ArrayBuffer>, asked: Asked): Promise<Stamped | Refused> {
  return outcome(async () => check(parseToken(bytes), asked));
}

async function outcome(run: () => Promise<Stamped>): Promise<Stamped | Refused> {
  try {
    return await run();
  } catch (error) {
    // The libraries throw in places of their own where a token is bent on purpose.
    const fault = error instanceof FaultError ? error : new FaultError('not-a-token');
    return { ok: false, fault: fault.fault, sentence: fault.message };
  }
}

async function check({ content, info, signer, certificates }: Token, asked: Asked): Promise<Stamped> {
  checkAlgorithms(signer, info.messageImprint.hashAlgorithm.algorithmId);
  if (!sameBytes(info.messageImprint.hashedMessage.valueBlock.valueHexView, asked.digest))
    throw new FaultError('imprint');
  if (
    asked.nonce &&
    !sameBytes(withoutZeros(info.nonce?.valueBlock.valueHexView ?? new Uint8Array()), withoutZeros(asked.nonce))
  )
    throw new FaultError('nonce');
  const others = [...certificates, ...(asked.others ?? [])];
  const leaf = await findSigner(signer, others);
  await checkSignature(signer, leaf, content);
  checkPurpose(leaf);
  const chain = await pathToRoot(leaf, others, asked.roots, info.genTime);
  if (info.genTime.getTime() > asked.now.getTime() + AHEAD) throw new FaultError('future');
  return {
    ok: true,
    at: info.genTime,
    serial: hex(info.serialNumber.valueBlock.valueHexView),
    authority: nameOf(leaf),
    chain: chain.map((one) => derOf(one)),
  };
}

function checkAlgorithms(signer: SignerInfo, imprint: string): void {
  const used = [imprint, signer.digestAlgorithm.algorithmId, signer.signatureAlgorithm.algorithmId];
  if (used.some(isNational)) throw new FaultError('national');
  if (imprint !== OID.sha256) throw new FaultError('imprint');
  if (!DIGESTS[signer.digestAlgorithm.algorithmId]) throw new FaultError('weak');
}

/** The signature is over the attributes, and they name the content by its kind and digest. */
async function checkSignature(signer: SignerInfo, leaf: Certificate, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const attribute = (type: string): unknown => {
    const [found, another] = (signer.signedAttrs?.attributes ?? []).filter((one) => one.type === type);
    return another || found?.values.length !== 1 ? undefined : found.values[0];
  };
  const kind = attribute(OID.contentType);
  if (!(kind instanceof ObjectIdentifier) || kind.valueBlock.toString() !== OID.tstInfo)
    throw new FaultError('not-a-token');
  const algorithm = DIGESTS[signer.digestAlgorithm.algorithmId] ?? '';
  const digest = attribute(OID.messageDigest);
  if (
    !(digest instanceof OctetString) ||
    !sameBytes(digest.valueBlock.valueHexView, await digestOf(algorithm, content))
  )
    throw new FaultError('message-digest');
  if (!(await isSigned(signer, leaf, algorithm))) throw new FaultError('signature');
}

async function isSigned(signer: SignerInfo, leaf: Certificate, algorithm: string): Promise<boolean> {
  const signed = signer.signedAttrs?.encodedValue;
  if (!signed) return false;
  try {
    return await getCrypto(true).verifyWithPublicKey(
      signed,
      signer.signature,
      leaf.subjectPublicKeyInfo,
      signer.signatureAlgorithm,
      algorithm,
    );
  } catch {
    return false;
  }
}
