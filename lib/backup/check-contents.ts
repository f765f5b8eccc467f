import { brokenAt } from '../db/evidence/ledger';
import { isShowable } from '../db/evidence/mime';
import { sumOfRecord } from '../db/evidence/store-evidence';
import { chainFaults, type Link, linkOf } from '../db/history/chain';
import { type Entries, entriesOf } from '../db/merge/entries';
import type { OtherVault } from '../db/merge/merge-histories';
import type { Seals } from '../db/merge/merge-seals';
import type { EvidenceRecord, LedgerEntry } from '../model/evidence';
import type { HistoryEntry } from '../model/history/entry';
import type { Source } from '../model/purchase';
import { rowsFilesOf } from './format';
import { type OpenBackup, Unsound } from './open-backup';
import { OneOfEach } from './pieces/one-of-each';
import { isOfItsOrder } from './pieces/sound-row';

/** What a backup brings, when all of it holds together. The bytes of the items are still in the file. */
export interface SoundBackup {
  other: OtherVault;
  /** Chains of version 1. */
  chains: readonly LedgerEntry[][];
  settings: readonly { key: string; value: unknown }[];
  /** As they stand in the file: whoever takes them in checks them first. */
  seals: Seals;
  /** The file says of itself that the vault was damaged that wrote it. */
  amiss?: NonNullable<OpenBackup['manifest']['amiss']>;
}

/** Where the entries go as they are read: they may be more than fits into memory. */
export interface Aside {
  add(some: readonly HistoryEntry[]): Promise<void>;
  entries: Entries;
}
const NOWHERE: Aside = { add: async () => undefined, entries: entriesOf([]) };

/**
 * Every entry follows from the one before, says what its sum says, and every item is one the chains speak of. In a file of a
 * damaged vault every row is sound by itself, and no more is asked: who makes up such a file could make up whole chains as
 * well, and the check of the vault that takes it in finds every gap that is not filled there.
 */
export async function checkContents({ manifest, originals, rows }: OpenBackup, aside = NOWHERE): Promise<SoundBackup> {
  const { amiss } = manifest;
  const texts = new OneOfEach();
  const links: Link[] = [];
  await rows('history.jsonl', async (some) => {
    for (const entry of some) {
      if (!isOfItsOrder(entry)) throw new Unsound('备份里有一张订单的订单号与记录不符。');
      const link = linkOf(entry);
      if (amiss && link.altered) throw new Unsound(`备份里的存证链第 ${link.seq} 环被改动过。`);
      links.push(texts.in(link));
    }
    await aside.add(some);
  });
  const evidence: EvidenceRecord[] = [];
  await rows('evidence.jsonl', (some) => {
    for (const item of some) evidence.push(texts.in(item));
  });
  const chains: LedgerEntry[][] = [];
  await rows('old-chains.jsonl', (some) => chains.push(...some));
  const seen: [string, Source[]][] = [];
  await rows('seen.jsonl', (some) => seen.push(...some.map(({ key, sources }): [string, Source[]] => [key, sources])));
  const settings: { key: string; value: unknown }[] = [];
  await rows('settings.jsonl', (some) => settings.push(...some));

  const seals = await sealsOf(manifest.version, rows);

  if (new Set(evidence.map(({ id }) => id)).size < evidence.length) throw new Unsound('备份里有重复的记录。');
  if (!amiss) {
    await checkChains(links, chains);
    checkHead(manifest.head, links);
    checkEvidence(evidence, links, chains);
  }
  const there = new Set([...originals.keys(), ...manifest.damaged]);
  for (const { sha256, bytes } of evidence) {
    const size = originals.get(sha256)?.size;
    if (!there.has(sha256) || (size !== undefined && size !== bytes))
      throw new Unsound(`备份里缺少一份凭证的内容（${sha256.slice(0, 12)}…）。`);
  }
  return {
    // A vault of an older version may hold a picture that is none: it does not travel, and the rest does.
    other: { history: aside.entries, evidence: evidence.filter(isShowable), seen: new Map(seen) },
    chains,
    settings,
    seals,
    ...(amiss ? { amiss } : {}),
  };
}

async function sealsOf(version: OpenBackup['manifest']['version'], rows: OpenBackup['rows']): Promise<Seals> {
  const stamps: Seals['stamps'][number][] = [];
  const signers: Seals['signers'][number][] = [];
  const there = rowsFilesOf(version);
  if (there.includes('stamps.jsonl')) await rows('stamps.jsonl', (some) => stamps.push(...some));
  if (there.includes('signers.jsonl')) await rows('signers.jsonl', (some) => signers.push(...some));
  return { stamps, signers };
}

async function checkChains(links: readonly Link[], chains: readonly LedgerEntry[][]): Promise<void> {
  const fault = chainFaults(links)[0];
  if (fault) throw new Unsound(`备份里的存证链在第 ${fault.seq} 环断开，文件被改动过。`);
  for (const chain of chains) {
    const broken = await brokenAt(chain);
    if (broken) throw new Unsound(`备份里的存证链在第 ${broken.seq} 环断开，文件被改动过。`);
  }
}

/** A file that was cut together from two ends elsewhere than its chain. */
function checkHead(head: OpenBackup['manifest']['head'], links: readonly Link[]): void {
  if (!head) return;
  const own = links.filter(({ device }) => device === head.device);
  const last = own.reduce((max, { seq }) => Math.max(max, seq), 0);
  if (last !== head.seq || !own.some(({ hash }) => hash === head.hash))
    throw new Unsound('备份里的存证链与它写下的末尾不符，文件被改动过。');
}

function checkEvidence(
  evidence: readonly EvidenceRecord[],
  links: readonly Link[],
  chains: readonly LedgerEntry[][],
): void {
  const kept = new Set(links.flatMap(({ kind, parts }) => (kind === 'kept' ? parts : [])));
  const linked = new Set(chains.flat().map(({ evidenceId, sha256 }) => `${evidenceId} ${sha256}`));
  for (const item of evidence) {
    if (!kept.has(sumOfRecord(item)) && !linked.has(`${item.id} ${item.sha256}`))
      throw new Unsound('备份里有一份凭证不在存证链上。');
  }
}
