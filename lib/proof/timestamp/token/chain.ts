import { BasicConstraints, type Certificate, ExtKeyUsage } from 'pkijs';
import { sameBytes } from '../bytes';
import { derOf } from '../certificates';
import { FaultError } from './faults';
import { OID } from './oids';
import { CERTIFICATE_SIGNING, mayDo } from './purpose';

const MAX_LENGTH = 8;
/** What we look at in a certificate that marks it critical; anything else critical is a condition we do not know. */
const UNDERSTOOD = new Set<string>([OID.keyUsage, OID.basicConstraints, OID.extendedKeyUsage]);

/**
 * The way from a certificate to a known root, each signed by the next and all valid at that moment: long after, the
 * authority's certificate may well have expired. Throws {@link FaultError}: `expired` where only the dates are wrong.
 */
export async function pathToRoot(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<Certificate[]> {
  const found = await extend([leaf], others, roots);
  if (!found) throw new FaultError('no-path');
  if (found.some((one) => at < one.notBefore.value || at > one.notAfter.value)) throw new FaultError('expired');
  return found;
}

async function extend(
  path: Certificate[],
  others: readonly Certificate[],
  roots: readonly Certificate[],
): Promise<Certificate[] | undefined> {
  const last = path.at(-1);
  if (!last || path.length > MAX_LENGTH || !isUnderstood(last)) return undefined;
  if (roots.some((root) => isSame(root, last))) return path;
  for (const issuer of [...roots, ...others]) {
    if (path.some((one) => isSame(one, issuer)) || !mayIssue(issuer, last, path.length - 1)) continue;
    if (!(await isSignedBy(last, issuer))) continue;
    const longer = await extend([...path, issuer], others, roots);
    if (longer) return longer;
  }
  return undefined;
}

function isSame(a: Certificate, b: Certificate): boolean {
  return a === b || sameBytes(derOf(a), derOf(b));
}

function isUnderstood(certificate: Certificate): boolean {
  return (certificate.extensions ?? []).every(({ critical, extnID }) => !critical || UNDERSTOOD.has(extnID));
}

/** `below`: certificates of authorities between this one and the leaf. */
function mayIssue(issuer: Certificate, subject: Certificate, below: number): boolean {
  if (!subject.issuer.isEqual(issuer.subject)) return false;
  const extension = (id: string) => issuer.extensions?.find(({ extnID }) => extnID === id)?.parsedValue as unknown;
  const constraints = extension(OID.basicConstraints);
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const limit = constraints.pathLenConstraint;
  if (typeof limit === 'number' && below > limit) return false;
  const purposes = extension(OID.extendedKeyUsage);
  if (purposes instanceof ExtKeyUsage) {
    if (!purposes.keyPurposes.some((one) => one === OID.timeStamping || one === OID.anyPurpose)) return false;
  }
  return mayDo(issuer, CERTIFICATE_SIGNING);
}

async function isSignedBy(subject: Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return await subject.verify(issuer);
  } catch {
    return false;
  }
}
