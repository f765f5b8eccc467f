import type { ZipEntry } from '../../zip/read-zip';
import { beijingTime } from '../package/beijing-time';
import type { PackageManifest } from '../package/manifest';
import { verifyHead } from '../signature/sign-head';
import { digestOf } from '../timestamp/bytes';
import { readCertificates } from '../timestamp/certificates';
import { checkReply, checkToken, type Stamped } from '../timestamp/check-token';
import type { Refused } from '../timestamp/token/faults';
import type { LedgerCheck } from './check-ledger';
import { bytesIn, textOf } from './open-package';
import type { StampReport } from './report';

type Entries = ReadonlyMap<string, ZipEntry>;
type StampFiles = PackageManifest['stamps'][number];

/**
 * Checks the stamps over the head's signature, or over that of an earlier end of the same ledger. `knownRoots` are PEM
 * certificates the checker trusts; a stamp that leads to another root, brought along in the package, is told apart: whoever
 * makes a package can make a root too.
 */
export async function checkStamps(
  entries: Entries,
  stamps: PackageManifest['stamps'],
  ledger: LedgerCheck,
  { knownRoots, now }: { knownRoots: string; now: Date },
): Promise<StampReport[]> {
  const reports: StampReport[] = [];
  for (const files of stamps) reports.push(await checkStamp(entries, files, ledger, { knownRoots, now }));
  return reports;
}

async function checkStamp(
  entries: Entries,
  files: StampFiles,
  ledger: LedgerCheck,
  { knownRoots, now }: { knownRoots: string; now: Date },
): Promise<StampReport> {
  const { reply: file } = files;
  const bytes = await bytesIn(entries, file);
  if (!bytes) return { file, state: 'bad', says: '时间戳文件不在包里，或者读不出来。' };
  const over = files.earlier ? await earlierEnd(entries, files.earlier, ledger) : wholeEnd(ledger);
  if (!over) return { file, state: 'bad', says: '它盖的那一段末端的声明或签名不对，或者不在这条存证链上。' };
  const digest = await digestOf('SHA-256', over.signature);
  const brought = readCertificates((await textOf(entries, files.root)) ?? '');
  const others = [...readCertificates((await textOf(entries, files.chain)) ?? ''), ...brought];
  const trusted = await either(bytes, { digest, roots: readCertificates(knownRoots), others, now });
  const checked =
    !trusted.ok && trusted.fault === 'no-path' ? await either(bytes, { digest, roots: brought, others, now }) : trusted;
  if (checked.ok) return { file, at: checked.at, ...words(checked, over.what, trusted.ok) };
  return { file, state: checked.fault === 'national' ? 'unchecked' : 'bad', says: checked.sentence };
}

interface Over {
  signature: Uint8Array<ArrayBuffer>;
  what: string;
}

function wholeEnd({ headSignature }: LedgerCheck): Over {
  return { signature: headSignature ?? new Uint8Array(), what: '存证链末端的签名' };
}

/** An end that was signed before: with the same key, and it stands in this very chain. */
async function earlierEnd(
  entries: Entries,
  files: NonNullable<StampFiles['earlier']>,
  { publicKey, ends }: LedgerCheck,
): Promise<Over | undefined> {
  const [statement, signature] = [await bytesIn(entries, files.head), await bytesIn(entries, files.signature)];
  if (!statement || !signature || !publicKey) return undefined;
  const verified = await verifyHead({ statement, signature, publicKey });
  if (!verified.ok || ends.get(verified.head.seq) !== verified.head.head) return undefined;
  return { signature, what: `存证链前 ${verified.head.seq} 条` };
}

/** A reply as it came, or a token alone, as some tools keep it. */
async function either(
  bytes: Uint8Array<ArrayBuffer>,
  asked: Parameters<typeof checkReply>[1],
): Promise<Stamped | Refused> {
  const reply = await checkReply(bytes, asked);
  if (reply.ok || reply.fault !== 'not-a-token') return reply;
  const token = await checkToken(bytes, asked);
  return token.ok || token.fault !== 'not-a-token' ? token : reply;
}

function words({ authority, at }: Stamped, what: string, isKnown: boolean): Pick<StampReport, 'state' | 'says'> {
  const said = `${authority} 说明：${what}在 ${beijingTime(at.getTime())}（北京时间）之前已经存在。`;
  if (isKnown) return { state: 'good', says: said };
  return {
    state: 'unknown-root',
    says: `${said}但它的根证书是包里带来的，不在购机保认识的名单里，请自己核对根证书是不是这家机构的。`,
  };
}
