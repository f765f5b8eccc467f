import * as z from 'zod/mini';
import { EvidenceKind, EvidenceMethod } from '../../model/evidence';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const text = (max: number) => z.string().check(z.maxLength(max));
/** Inside the package, forward slashes, nothing that climbs out of it. */
const path = z.string().check(z.maxLength(200), z.regex(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\0\n\r]+$/));

export const PACKAGE_VERSION = 1;
export const MAX_ITEMS = 10_000;
/** Other files: words, the ledger, stamps, copies for a receiver. */
export const MAX_FILES = 5000;

export const PackageItem = z.strictObject({
  /** From 1, in the order the buyer chose. */
  number: z.int(),
  file: path,
  sha256,
  bytes: z.int(),
  evidenceId: z.string().check(z.maxLength(60)),
  kind: EvidenceKind,
  method: EvidenceMethod,
  mime: text(100),
  /** 证据名称, 证据来源, 证明对象 (最高人民法院关于民事诉讼证据的若干规定 19). */
  title: text(200),
  source: text(500),
  proves: text(1000),
  /** Beijing time, `YYYY-MM-DD HH:mm:ss`. */
  takenAt: text(19),
  /** What it shows, how it was made, what it does not prove. */
  assurance: text(500),
  /** Of a copy with parts covered: the sum of its original, and what was covered. */
  masked: z.exactOptional(z.strictObject({ original: sha256, words: text(500) })),
});
export type PackageItem = z.infer<typeof PackageItem>;

export const PackageManifest = z.strictObject({
  app: z.literal('goujibao'),
  type: z.literal('evidence-package'),
  version: z.int(),
  title: text(200),
  items: z.array(PackageItem).check(z.maxLength(MAX_ITEMS)),
  /** Every other file: words for people, the ledger, stamps. */
  files: z.array(z.strictObject({ file: path, sha256, bytes: z.int() })).check(z.maxLength(MAX_FILES)),
  /**
   * Stamps over `ledger/head.sig`, each with its chain and root; of an earlier end of the ledger with that end as it was signed,
   * and then over its signature; of another device's ledger with its key as well.
   */
  stamps: z
    .array(
      z.strictObject({
        reply: path,
        chain: path,
        root: path,
        earlier: z.exactOptional(z.strictObject({ head: path, signature: path, key: z.exactOptional(path) })),
      }),
    )
    .check(z.maxLength(50)),
  /** Other devices and profiles whose records are in this vault: the end of each chain as it was signed, and the key. */
  others: z.exactOptional(
    z
      .array(z.strictObject({ head: path, signature: path, key: path, entries: z.exactOptional(path) }))
      .check(z.maxLength(100)),
  ),
});
/** `manifest.json`: what the package holds. `SHA256SUMS` names the same files for people without us. */
export type PackageManifest = z.infer<typeof PackageManifest>;

/** Files every package has, and where. */
export const FILES = {
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
  sumsSignature: 'SHA256SUMS.sig',
  explanation: '验证说明.txt',
  checkPage: '核对证据包.html',
  catalogue: '证据目录.html',
  catalogueWord: '证据目录.docx',
  ledger: 'ledger/entries.txt',
  head: 'ledger/head.json',
  headSignature: 'ledger/head.sig',
  publicKey: 'ledger/public-key.pem',
} as const;
