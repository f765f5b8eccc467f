import { type Certificate, ExtKeyUsage } from 'pkijs';
import { FaultError } from './faults';
import { OID } from './oids';

/** RFC 3161 2.3: the certificate's purpose is time stamping, marked critical, and nothing else. */
export function checkPurpose(certificate: Certificate): void {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  if (!extension?.critical || !(extension.parsedValue instanceof ExtKeyUsage)) throw new FaultError('purpose');
  const purposes = extension.parsedValue.keyPurposes;
  if (purposes.length !== 1 || purposes[0] !== OID.timeStamping) throw new FaultError('purpose');
  if (!mayDo(certificate, DIGITAL_SIGNATURE | NON_REPUDIATION)) throw new FaultError('purpose');
}

export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;
export const CERTIFICATE_SIGNING = 0x04;

/** Does the key usage, where there is one, allow any of these? */
export function mayDo(certificate: Certificate, bits: number): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === OID.keyUsage);
  if (!usage) return true;
  const value = usage.parsedValue as { valueBlock?: { valueHexView?: Uint8Array } } | undefined;
  return ((value?.valueBlock?.valueHexView?.[0] ?? 0) & bits) !== 0;
}
