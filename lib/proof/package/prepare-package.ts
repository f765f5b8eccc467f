import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson } from '../../db/store/canonical-json';
import { assuranceOf } from '../../evidence/assurance';
import type { Block } from '../../word/word-file';
import type { ZipPart } from '../../zip/write-zip';
import { publicPem } from '../signature/device-key';
import { keyId, type SignedHead } from '../signature/sign-head';
import { hex } from '../timestamp/bytes';
import { beijingTime } from './beijing-time';
import { type CatalogueHead, catalogueHtml } from './catalogue';
import { catalogueBlocks } from './catalogue-word';
import { explanationText } from './explanation';
import { evidenceFile } from './file-names';
import { type ChainEntry, ledgerText } from './ledger/ledger-text';
import type { OtherChain } from './ledger/other-chains';
import { type LedgerPart, otherFiles, otherParts, type PackageStamp, stampFiles, stampParts } from './ledger/parts';
import { FILES, PACKAGE_VERSION, type PackageItem, type PackageManifest } from './manifest';
import { type ChosenItem, originals } from './originals';

export interface PackageChoice {
  head: CatalogueHead;
  /** In the order of the catalogue. */
  items: readonly ChosenItem[];
  /** The whole chain: it names items by number and hash only. */
  ledger: readonly ChainEntry[];
  signedHead: SignedHead;
  /** Other devices and profiles of the same vault. */
  others?: readonly OtherChain[];
  stamps: readonly PackageStamp[];
  /** `check-file.ts`: the page with which a stranger checks the package. */
  checkPage: Uint8Array<ArrayBuffer>;
  /** What else goes along, by path: chronology and texts of a dispute. */
  papers?: readonly Paper[];
  /** For a form that does not take the originals. */
  copies?: readonly PackageCopy[];
  /** Signs the list of sums. The same list must get the same signature, so that the same choice gives the same bytes. */
  sign(sums: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** A copy in the form a receiver takes, made of the items: it is no original, and its note says of which it is. */
export interface PackageCopy {
  file: string;
  blob: Blob;
}

export interface Paper {
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Items. The library for Word takes seconds for more, and nobody edits a table of so many rows: the page has them all. */
const MAX_WORD = 1000;

export interface PreparedPackage {
  /** What `pipeZip` writes: once, and an item is read when it is its turn. */
  parts: AsyncIterable<ZipPart>;
  /** SHA-256 of its list of sums: two packages with the same one hold the same. */
  sums: string;
}

/**
 * The evidence package, ready to be written: nothing is held but some small files or one piece of a large one. The writing
 * fails where a stored item no longer has its hash. `onBytes` is told how many bytes of the items went through.
 */
export async function preparePackage(
  choice: PackageChoice,
  onBytes?: (total: number) => void,
): Promise<PreparedPackage> {
  const items = choice.items.map(itemOf);
  const { publicKey } = choice.signedHead;
  const stamps = choice.stamps.map(({ earlier }, at) => stampFiles(at + 1, earlier, publicKey));
  const others = await words(choice, items, stamps);
  const copies = await Promise.all((choice.copies ?? []).map(summed));
  const manifest = encoded(canonicalJson(manifestOf(choice, items, others, stamps, copies)));
  const listed = [
    ...others.map(({ name, input }) => ({ name, sum: hex(sha256(input)) })),
    { name: FILES.manifest, sum: hex(sha256(manifest)) },
    ...items.map(({ file, sha256: sum }) => ({ name: file, sum })),
    ...copies.map(({ file, sum }) => ({ name: file, sum })),
  ];
  const sums = encoded(listed.map(({ name, sum }) => `${sum}  ${name}\n`).join(''));
  const signature = await choice.sign(sums);
  let done = 0;
  const count = (bytes: number) => {
    done += bytes;
    onBytes?.(done);
  };
  async function* parts(): AsyncGenerator<ZipPart> {
    for (const { name, input } of others) yield { name, content: input };
    yield { name: FILES.manifest, content: manifest };
    yield { name: FILES.sums, content: sums };
    yield { name: FILES.sumsSignature, content: signature };
    yield* originals(choice.items, items, count);
    for (const { file, blob } of copies) yield { name: file, content: blob };
  }
  return { parts: parts(), sums: hex(sha256(sums)) };
}

function itemOf({ record, title, source, proves }: ChosenItem, at: number): PackageItem {
  const { sha256: sum, bytes, id, kind, method, mime, takenAt, derivedFrom, remarks = [] } = record;
  return {
    number: at + 1,
    file: evidenceFile(at + 1, title, mime),
    sha256: sum,
    bytes,
    evidenceId: id,
    kind,
    method,
    mime,
    title,
    source,
    proves,
    takenAt: beijingTime(takenAt),
    assurance: assuranceOf(kind, method),
    ...(method === 'masked' && derivedFrom !== undefined
      ? { masked: { original: derivedFrom, words: remarks.join('').slice(0, 500) } }
      : {}),
  };
}

async function words(
  choice: PackageChoice,
  items: PackageItem[],
  stamps: PackageManifest['stamps'],
): Promise<LedgerPart[]> {
  const { statement, signature, publicKey } = choice.signedHead;
  return [
    {
      name: FILES.explanation,
      input: encoded(explanationText(stamps, await keyId(publicKey), otherFiles(choice.others ?? []))),
    },
    { name: FILES.checkPage, input: choice.checkPage },
    { name: FILES.catalogue, input: encoded(catalogueHtml(choice.head, items)) },
    ...(items.length <= MAX_WORD
      ? [{ name: FILES.catalogueWord, input: await wordBytes(catalogueBlocks(choice.head, items)) }]
      : []),
    ...(choice.papers ?? []).map(({ file, bytes }) => ({ name: file, input: bytes })),
    { name: FILES.ledger, input: encoded(ledgerText(choice.ledger)) },
    { name: FILES.head, input: statement },
    { name: FILES.headSignature, input: signature },
    { name: FILES.publicKey, input: encoded(publicPem(publicKey)) },
    ...otherParts(choice.others ?? []),
    ...stampParts(choice.stamps, stamps),
  ];
}

function manifestOf(
  choice: PackageChoice,
  items: PackageItem[],
  others: readonly LedgerPart[],
  stamps: PackageManifest['stamps'],
  copies: readonly Summed[],
): PackageManifest {
  return {
    app: 'goujibao',
    type: 'evidence-package',
    version: PACKAGE_VERSION,
    title: choice.head.title,
    items,
    files: [
      ...others.map(({ name, input }) => ({ file: name, sha256: hex(sha256(input)), bytes: input.length })),
      ...copies.map(({ file, blob, sum }) => ({ file, sha256: sum, bytes: blob.size })),
    ],
    stamps,
    ...(choice.others && choice.others.length > 0 ? { others: otherFiles(choice.others) } : {}),
  };
}

interface Summed extends PackageCopy {
  sum: string;
}

async function summed(copy: PackageCopy): Promise<Summed> {
  const hash = sha256.create();
  await copy.blob.stream().pipeTo(
    new WritableStream({
      write(chunk) {
        hash.update(chunk);
      },
    }),
  );
  return { ...copy, sum: hex(hash.digest()) };
}

/** The library is large, and only whoever makes a package needs it. */
async function wordBytes(blocks: readonly Block[]): Promise<Uint8Array<ArrayBuffer>> {
  const { wordFile } = await import('../../word/word-file');
  return new Uint8Array(await (await wordFile(blocks)).arrayBuffer());
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
