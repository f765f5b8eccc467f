import type { ZipEntry } from '../../zip/zip-entry';
import { FILES } from '../package/manifest';
import { publicDerFromPem } from '../signature/device-key';
import { verifyHead } from '../signature/sign-head';
import { brokenAt, chainOf, type Line } from './chain-text';
import { bytesIn, textOf } from './open-package';

export interface LedgerCheck {
  faults: string[];
  /** Added and not removed: evidence id -> SHA-256. */
  kept: ReadonlyMap<string, string>;
  /** Hash of each entry that hangs together with those before. */
  ends: ReadonlySet<string>;
  /** Every sum that was ever added. */
  ever: ReadonlySet<string>;
  entries: number;
  key?: string;
  /** Keys that the signed end names as of the same vault. */
  earlierKeys: readonly string[];
  publicKey?: Uint8Array<ArrayBuffer>;
  /** What the stamps are over. */
  headSignature?: Uint8Array<ArrayBuffer>;
}

const HEAD_FAULTS = {
  statement: '存证链末端的声明（ledger/head.json）格式不对，被改动过。',
  key: '公钥和签名声明里的不是同一把，公钥被换过。',
  signature: '存证链末端的签名不对：末端或签名被改动过。',
} as const;

/** The chain from its first entry to the signed head. */
export async function checkLedger(entries: ReadonlyMap<string, ZipEntry>): Promise<LedgerCheck> {
  const chain = chainOf(await textOf(entries, FILES.ledger));
  const broken = chain ? brokenAt(chain) : -1;
  const [statement, signature] = [await bytesIn(entries, FILES.head), await bytesIn(entries, FILES.headSignature)];
  const publicKey = publicDerFromPem((await textOf(entries, FILES.publicKey)) ?? '');
  const head = statement && signature && publicKey && (await verifyHead({ statement, signature, publicKey }));
  const last = chain?.at(-1);
  const faults = [
    ...(chain ? [] : ['存证链（ledger/entries.txt）读不出来，被改动过或不完整。']),
    ...(broken >= 0 ? [`存证链在第 ${broken + 1} 条断开：这一条或它前面被改动过。`] : []),
    ...(head ? [] : ['缺少存证链末端的声明、签名或公钥，或者读不出来。']),
    ...(head && !head.ok ? [HEAD_FAULTS[head.fault]] : []),
    ...(head?.ok && chain && (head.head.head !== last?.hash || head.head.seq !== last?.seq)
      ? [`存证链的末端和签名时的不一样（签名时有 ${head.head.seq} 条，包里是 ${chain.length} 条），链被截短或接长过。`]
      : []),
  ];
  return {
    faults,
    kept: keptIn(chain ?? []),
    ends: new Set((chain ?? []).slice(0, broken < 0 ? undefined : broken).map(({ hash }) => hash)),
    ever: new Set((chain ?? []).flatMap(({ sha256 }) => sha256 ?? [])),
    entries: chain?.length ?? 0,
    ...(head?.ok && { key: head.head.key }),
    earlierKeys: head?.ok ? head.head.earlierKeys : [],
    ...(publicKey && { publicKey }),
    ...(signature && { headSignature: signature }),
  };
}

function keptIn(chain: readonly Line[]): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { evidenceId, sha256, removed } of chain) {
    if (evidenceId === undefined || sha256 === undefined) continue;
    if (removed) kept.delete(evidenceId);
    else kept.set(evidenceId, sha256);
  }
  return kept;
}
