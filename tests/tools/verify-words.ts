import { KNOWN_ROOTS } from '@/lib/proof/timestamp/known-roots';
import { reportLines } from '@/lib/proof/verify/report-lines';
import { verifyPackage } from '@/lib/proof/verify/verify-package';

/** What a check of a package found, as lines for people. */
export async function verifyWords(file: Blob): Promise<{ whole: boolean; lines: string[] }> {
  const report = await verifyPackage(file, { now: new Date(), knownRoots: KNOWN_ROOTS });
  return { whole: !('refused' in report) && report.whole, lines: reportLines(report) };
}
