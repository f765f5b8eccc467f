import { publicPem } from '../../signature/device-key';
import type { SignedHead } from '../../signature/sign-head';
import { sameBytes } from '../../timestamp/bytes';
import { toPem } from '../../timestamp/certificates';
import type { PackageManifest } from '../manifest';
import { ledgerText } from './ledger-text';
import type { OtherChain } from './other-chains';

/** A file of the package that is small enough to stand in memory. */
export type LedgerPart = { name: string; input: Uint8Array<ArrayBuffer> };

export interface PackageStamp {
  reply: Uint8Array<ArrayBuffer>;
  /** From the signer to the root; empty where it cannot be checked with what browsers have. */
  chain: readonly Uint8Array<ArrayBuffer>[];
  /** The earlier end of the ledger, or of another one, it is over; absent = the package's own. */
  earlier?: SignedHead;
}

/** Where the chains of other devices lie. */
export function otherFiles(others: readonly OtherChain[]): NonNullable<PackageManifest['others']> {
  return others.map(({ entries }, at) => {
    const start = `ledger/others/${at + 1}`;
    const files = { head: `${start}-head.json`, signature: `${start}-head.sig`, key: `${start}-public-key.pem` };
    return entries.length > 0 ? { ...files, entries: `${start}-entries.txt` } : files;
  });
}

export function otherParts(others: readonly OtherChain[]): LedgerPart[] {
  const files = otherFiles(others);
  return others.flatMap(({ signedHead, entries }, at): LedgerPart[] => {
    const names = files[at];
    if (!names) return [];
    return [
      { name: names.head, input: signedHead.statement },
      { name: names.signature, input: signedHead.signature },
      { name: names.key, input: encoded(publicPem(signedHead.publicKey)) },
      ...(names.entries ? [{ name: names.entries, input: encoded(ledgerText(entries)) }] : []),
    ];
  });
}

/** Where a stamp lies, and what goes with it. */
export function stampFiles(
  number: number,
  earlier: SignedHead | undefined,
  publicKey: Uint8Array,
): PackageManifest['stamps'][number] {
  const at = `timestamps/${number}`;
  const files = { reply: `${at}.tsr`, chain: `${at}-chain.pem`, root: `${at}-root.pem` };
  if (!earlier) return files;
  const own = sameBytes(earlier.publicKey, publicKey);
  return {
    ...files,
    earlier: {
      head: `${at}-head.json`,
      signature: `${at}-head.sig`,
      ...(own ? {} : { key: `${at}-public-key.pem` }),
    },
  };
}

export function stampParts(given: readonly PackageStamp[], places: PackageManifest['stamps']): LedgerPart[] {
  return given.flatMap(({ reply, chain, earlier }, at): LedgerPart[] => {
    const files = places[at];
    if (!files) return [];
    const root = chain.at(-1);
    return [
      { name: files.reply, input: reply },
      { name: files.chain, input: encoded(chain.slice(0, -1).map(toPem).join('')) },
      { name: files.root, input: encoded(root ? toPem(root) : '') },
      ...(earlier && files.earlier
        ? [
            { name: files.earlier.head, input: earlier.statement },
            { name: files.earlier.signature, input: earlier.signature },
            ...(files.earlier.key ? [{ name: files.earlier.key, input: encoded(publicPem(earlier.publicKey)) }] : []),
          ]
        : []),
    ];
  });
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
