import type { ZipEntry } from '../../zip/zip-entry';
import type { PackageManifest } from '../package/manifest';
import { publicDerFromPem } from '../signature/device-key';
import { verifyHead } from '../signature/sign-head';
import { brokenAt, chainOf } from './chain-text';
import type { LedgerCheck } from './check-ledger';
import { bytesIn, textOf } from './open-package';

type Entries = ReadonlyMap<string, ZipEntry>;
type OtherFiles = NonNullable<PackageManifest['others']>[number];

/** The chain of another device, signed with a key that the package's own key names. */
export interface OtherCheck {
  key: string;
  /** Entries it signed; those that went along are checked. */
  signed: number;
  /** `evidenceId sha256` of what it kept. */
  kept: ReadonlySet<string>;
  /** Hash of each of its entries. */
  ends: ReadonlySet<string>;
}

/** Chains and keys of other devices: each signed end, whether the package's key names its key, and each chain up to that end. */
export async function checkOthers(
  entries: Entries,
  others: readonly OtherFiles[],
  ledger: LedgerCheck,
): Promise<{ faults: string[]; others: OtherCheck[] }> {
  const faults: string[] = [];
  const sound: OtherCheck[] = [];
  for (const files of others) {
    const checked = await checkOther(entries, files, ledger);
    if (typeof checked === 'string') faults.push(checked);
    else sound.push(checked);
  }
  return { faults, others: sound };
}

async function checkOther(entries: Entries, files: OtherFiles, ledger: LedgerCheck): Promise<OtherCheck | string> {
  const head = await otherHead(entries, files);
  if (!head) return `另一台设备签的末端（${files.head}）、签名或公钥不对，被改动过或换过。`;
  if (head.key !== ledger.key && !ledger.earlierKeys.includes(head.key))
    return `${files.key} 这把钥匙没有写在末端的声明里，不能算同一份记录的。`;
  const key = { key: head.key, signed: head.seq };
  if (files.entries === undefined) return { ...key, kept: new Set(), ends: new Set() };
  const chain = chainOf(await textOf(entries, files.entries));
  if (!chain) return `另一台设备的存证链（${files.entries}）读不出来，被改动过或不完整。`;
  const broken = brokenAt(chain);
  if (broken >= 0) return `另一台设备的存证链（${files.entries}）在第 ${broken + 1} 条断开，被改动过。`;
  if (chain.at(-1)?.hash !== head.head)
    return `另一台设备的存证链（${files.entries}）和它签的末端不一样，被截短或接长过。`;
  return {
    ...key,
    kept: new Set(
      chain.flatMap(({ evidenceId, sha256, removed }) =>
        evidenceId !== undefined && sha256 !== undefined && !removed ? [`${evidenceId} ${sha256}`] : [],
      ),
    ),
    ends: new Set(chain.map(({ hash }) => hash)),
  };
}

/** A signed end with its key from the package, if it was signed so. */
export async function otherHead(entries: Entries, files: Pick<OtherFiles, 'head' | 'signature' | 'key'>) {
  const [statement, signature] = [await bytesIn(entries, files.head), await bytesIn(entries, files.signature)];
  const publicKey = publicDerFromPem((await textOf(entries, files.key)) ?? '');
  if (!statement || !signature || !publicKey) return undefined;
  const verified = await verifyHead({ statement, signature, publicKey });
  return verified.ok ? { ...verified.head, signatureBytes: signature } : undefined;
}
