import { OctetString, type Sequence } from 'asn1js';
import { type Certificate, IssuerAndSerialNumber, type SignerInfo } from 'pkijs';
import { digestOf, sameBytes } from '../bytes';
import { derOf } from '../certificates';
import { FaultError } from './faults';
import { DIGESTS, OID } from './oids';

/**
 * The certificate that signed. Issuer and number are not enough: two certificates can share them, so the one named by hash
 * in the signed attributes (ESSCertID, RFC 2634 and 5035) is it, or none.
 */
export async function findSigner(signer: SignerInfo, certificates: readonly Certificate[]): Promise<Certificate> {
  const named = certificates.filter((one) => isNamed(signer, one));
  if (named.length === 0) throw new FaultError('certificate-missing');
  const { algorithm, hash } = signingCertificate(signer);
  for (const one of named) {
    const der = derOf(one);
    if (sameBytes(await digestOf(algorithm, der), hash)) return one;
  }
  throw new FaultError('other-certificate');
}

function isNamed(signer: SignerInfo, certificate: Certificate): boolean {
  const { sid } = signer;
  if (sid instanceof IssuerAndSerialNumber)
    return sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber);
  // By key: the hash in the signed attributes then says which one.
  return true;
}

function signingCertificate(signer: SignerInfo): { algorithm: string; hash: Uint8Array } {
  for (const { type, values } of signer.signedAttrs?.attributes ?? []) {
    if (type !== OID.signingCertificate && type !== OID.signingCertificateV2) continue;
    // SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID, ... }: the first one is the signer's.
    const first = children(children(children(values[0])[0])[0]);
    const hash = first.find((one): one is OctetString => one instanceof OctetString);
    const named = children(first[0])[0] as { valueBlock?: { toString(): string } } | undefined;
    const oid = hash === first[0] ? OID.sha256 : (named?.valueBlock?.toString() ?? '');
    const algorithm = type === OID.signingCertificate ? 'SHA-1' : DIGESTS[oid];
    if (hash && algorithm) return { algorithm, hash: hash.valueBlock.valueHexView };
  }
  throw new FaultError('other-certificate');
}

function children(value: unknown): unknown[] {
  const list = (value as Sequence | undefined)?.valueBlock?.value;
  return Array.isArray(list) ? list : [];
}
