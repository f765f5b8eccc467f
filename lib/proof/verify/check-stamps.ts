import type { ZipEntry } from '../../zip/zip-entry';
import { beijingTime } from '../package/beijing-time';
import { FILES, type PackageManifest } from '../package/manifest';
import { shortKey } from '../signature/sign-head';
import { digestOf } from '../timestamp/bytes';
import { readCertificates } from '../timestamp/certificates';
import { checkReply, checkToken, type Stamped } from '../timestamp/check-token';
import type { Refused } from '../timestamp/token/faults';
import type { LedgerCheck } from './check-ledger';
import { type OtherCheck, otherHead } from './check-others';
import { bytesIn, textOf } from './open-package';
import type { StampReport } from './report';

type Entries = ReadonlyMap<string, ZipEntry>;
type StampFiles = PackageManifest['stamps'][number];

/** What stamps may be over. */
export interface Ledgers {
  ledger: LedgerCheck;
  others: readonly OtherCheck[];
}

/**
 * Checks the stamps over the head's signature, or over that of an earlier end of the same ledger. `knownRoots` are PEM
 * certificates the checker trusts; a stamp that leads to another root, brought along in the package, is told apart: whoever
 * makes a package can make a root too.
 */
export async function checkStamps(
  entries: Entries,
  stamps: PackageManifest['stamps'],
  ledgers: Ledgers,
  { knownRoots, now }: { knownRoots: string; now: Date },
): Promise<StampReport[]> {
  const reports: StampReport[] = [];
  for (const files of stamps) reports.push(await checkStamp(entries, files, ledgers, { knownRoots, now }));
  return reports;
}

async function checkStamp(
  entries: Entries,
  files: StampFiles,
  ledgers: Ledgers,
  { knownRoots, now }: { knownRoots: string; now: Date },
): Promise<StampReport> {
  const { reply: file } = files;
  const bytes = await bytesIn(entries, file);
  if (!bytes) return { file, state: 'bad', says: '时间戳文件不在包里，或者读不出来。' };
  const over = files.earlier ? await earlierEnd(entries, files.earlier, ledgers) : wholeEnd(ledgers.ledger);
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

/** An end that was signed before, and stands in this very chain; or in that of another device, signed with its key. */
async function earlierEnd(
  entries: Entries,
  { key, ...files }: NonNullable<StampFiles['earlier']>,
  { ledger, others }: Ledgers,
): Promise<Over | undefined> {
  const head = await otherHead(entries, { ...files, key: key ?? FILES.publicKey });
  if (!head) return undefined;
  const { signatureBytes: signature, seq } = head;
  if (head.key === ledger.key && ledger.ends.has(head.head)) return { signature, what: `存证链前 ${seq} 条` };
  const other = others.find((one) => one.key === head.key && one.ends.has(head.head));
  return other && { signature, what: `另一台设备（钥匙 ${shortKey(head.key)}）的存证链前 ${seq} 条` };
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
