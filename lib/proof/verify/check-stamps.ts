import type { ZipEntry } from '../../zip/read-zip';
import { beijingTime } from '../package/beijing-time';
import type { PackageManifest } from '../package/manifest';
import { digestOf } from '../timestamp/bytes';
import { readCertificates } from '../timestamp/certificates';
import { checkReply } from '../timestamp/check-token';
import { bytesIn, textOf } from './open-package';
import type { StampReport } from './report';

/**
 * Checks the stamps over the head's signature. `knownRoots` are PEM certificates the checker trusts; a stamp that leads to
 * another root, brought along in the package, is told apart: whoever makes a package can make a root too.
 */
export async function checkStamps(
  entries: ReadonlyMap<string, ZipEntry>,
  stamps: PackageManifest['stamps'],
  headSignature: Uint8Array<ArrayBuffer> | undefined,
  knownRoots: string,
  now: Date,
): Promise<StampReport[]> {
  const digest = await digestOf('SHA-256', headSignature ?? new Uint8Array());
  const known = readCertificates(knownRoots);
  const reports: StampReport[] = [];
  for (const { reply, chain, root } of stamps) {
    const bytes = await bytesIn(entries, reply);
    if (!bytes) {
      reports.push({ file: reply, state: 'bad', says: '时间戳文件不在包里，或者读不出来。' });
      continue;
    }
    const brought = readCertificates((await textOf(entries, root)) ?? '');
    const others = [...readCertificates((await textOf(entries, chain)) ?? ''), ...brought];
    const trusted = await checkReply(bytes, { digest, roots: known, others, now });
    const checked =
      !trusted.ok && trusted.fault === 'no-path'
        ? await checkReply(bytes, { digest, roots: brought, others, now })
        : trusted;
    if (!checked.ok) reports.push({ file: reply, state: 'bad', says: checked.sentence });
    else reports.push({ file: reply, at: checked.at, ...words(checked.authority, checked.at, trusted.ok) });
  }
  return reports;
}

function words(authority: string, at: Date, isKnown: boolean): Pick<StampReport, 'state' | 'says'> {
  const said = `${authority} 说明：存证链末端的签名在 ${beijingTime(at.getTime())}（北京时间）之前已经存在。`;
  if (isKnown) return { state: 'good', says: said };
  return {
    state: 'unknown-root',
    says: `${said}但它的根证书是包里带来的，不在购机保认识的名单里，请自己核对根证书是不是这家机构的。`,
  };
}
