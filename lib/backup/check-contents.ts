import { brokenAt } from '../db/evidence/ledger';
import { isShowable } from '../db/evidence/mime';
import { sumOfRecord } from '../db/evidence/store-evidence';
import { chainFault } from '../db/history/chain';
import { readPart } from '../db/history/read-part';
import type { OtherVault } from '../db/merge/merge-histories';
import { isOwnOrder } from '../db/orders/of-platform';
import type { EvidenceRecord, LedgerEntry } from '../model/evidence';
import type { HistoryEntry } from '../model/history/entry';
import { TellingHead } from '../model/history/parts';
import { OrderRecord } from '../model/purchase';
import { type OpenBackup, Unsound } from './open-backup';

/** What a backup brings, when all of it holds together. The bytes of the items are still in the file. */
export interface SoundBackup {
  other: OtherVault;
  /** Chains of version 1. */
  chains: readonly LedgerEntry[][];
  settings: readonly { key: string; value: unknown }[];
}

/** Every entry follows from the one before, says what its sum says, and every item is one the chains speak of. */
export async function checkContents({ manifest, originals, rows }: OpenBackup): Promise<SoundBackup> {
  const history = await rows('history.jsonl');
  const evidence = await rows('evidence.jsonl');
  const chains = await rows('old-chains.jsonl');
  const seen = await rows('seen.jsonl');
  const settings = await rows('settings.jsonl');

  const fault = chainFault(history);
  if (fault) throw new Unsound(`备份里的存证链在第 ${fault.seq} 环断开，文件被改动过。`);
  for (const chain of chains) {
    const broken = await brokenAt(chain);
    if (broken) throw new Unsound(`备份里的存证链在第 ${broken.seq} 环断开，文件被改动过。`);
  }
  if (history.some((entry) => !isOfItsOrder(entry))) throw new Unsound('备份里有一张订单的订单号与记录不符。');
  checkHead(manifest.head, history);
  checkEvidence(evidence, history, chains);
  const there = new Set([...originals.keys(), ...manifest.damaged]);
  for (const { sha256, bytes } of evidence) {
    const size = originals.get(sha256)?.size;
    if (!there.has(sha256) || (size !== undefined && size !== bytes))
      throw new Unsound(`备份里缺少一份凭证的内容（${sha256.slice(0, 12)}…）。`);
  }
  return {
    // A vault of an older version may hold a picture that is none: it does not travel, and the rest does.
    other: {
      history,
      evidence: evidence.filter(isShowable),
      seen: new Map(seen.map(({ key, sources }) => [key, sources])),
    },
    chains,
    settings,
  };
}

/** A file that was cut together from two ends elsewhere than its chain. */
function checkHead(head: OpenBackup['manifest']['head'], history: readonly HistoryEntry[]): void {
  if (!head) return;
  const own = history.filter(({ device }) => device === head.device);
  const last = Math.max(...own.map(({ seq }) => seq));
  if (last !== head.seq || !own.some(({ hash }) => hash === head.hash))
    throw new Unsound('备份里的存证链与它写下的末尾不符，文件被改动过。');
}

function checkEvidence(
  evidence: readonly EvidenceRecord[],
  history: readonly HistoryEntry[],
  chains: readonly LedgerEntry[][],
): void {
  if (new Set(evidence.map(({ id }) => id)).size < evidence.length) throw new Unsound('备份里有重复的记录。');
  const kept = new Set(history.flatMap(({ kind, parts }) => (kind === 'kept' ? parts : [])));
  const linked = new Set(chains.flat().map(({ evidenceId, sha256 }) => `${evidenceId} ${sha256}`));
  for (const item of evidence) {
    if (!kept.has(sumOfRecord(item)) && !linked.has(`${item.id} ${item.sha256}`))
      throw new Unsound('备份里有一份凭证不在存证链上。');
  }
}

/** The key is what pages are matched by, number and platform are where the buttons lead: they must be of one order. */
function isOfItsOrder(entry: HistoryEntry): boolean {
  if (entry.kind === 'told') {
    const head = readPart(entry, TellingHead);
    return !head || isOwnOrder({ key: entry.orderKey, ...head.order });
  }
  if (entry.kind !== 'recorded') return true;
  const order = readPart(entry, OrderRecord);
  return !order || (order.key === entry.orderKey && isOwnOrder(order));
}
