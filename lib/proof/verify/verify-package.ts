import { checkFiles } from './check-files';
import { checkLedger, type LedgerCheck } from './check-ledger';
import { checkOthers } from './check-others';
import { checkStamps } from './check-stamps';
import { checkSums } from './check-sums';
import { devicesOf } from './devices';
import { openPackage } from './open-package';
import type { ItemReport, PackageReport, Refusal } from './report';

export interface VerifyWorld {
  now: Date;
  /** Root certificates to trust, PEM. */
  knownRoots: string;
  /** Bytes hashed so far. */
  onBytes?: (total: number) => void;
}

/**
 * Checks a whole evidence package, in a stream: the archive, every file, the list of sums and its signature, the ledger up to
 * its signed head, the stamps over that. Every item is named with what became of it.
 */
export async function verifyPackage(file: Blob, world: VerifyWorld): Promise<PackageReport | Refusal> {
  const opened = await openPackage(file);
  if ('refused' in opened) return opened;
  const { entries, manifest } = opened;
  let total = 0;
  const files = await checkFiles(opened, (count) => {
    total += count;
    world.onBytes?.(total);
  });
  const ledger = await checkLedger(entries);
  const sums = await checkSums(entries, files.hashes, ledger.publicKey);
  const { faults: amiss, others } = await checkOthers(entries, manifest.others ?? [], ledger);
  const stamps = await checkStamps(entries, manifest.stamps, { ledger, others }, world);
  const items = files.items.map((one) => inLedger(one, ledger));
  const known = new Set(items.flatMap(({ item, state }) => (state === 'whole' ? [] : [item.file])));
  // A file that is named already need not be named again as missing from the sums.
  const faults = [
    ...files.faults,
    ...numbering(items),
    ...withoutOriginal(items, ledger),
    ...ledger.faults,
    ...amiss,
    ...sums.filter((says) => ![...known].some((name) => says.startsWith(name))),
  ];
  const whole =
    faults.length === 0 &&
    items.every(({ state }) => state === 'whole') &&
    stamps.every(({ state }) => state !== 'bad');
  return {
    whole,
    title: manifest.title,
    items,
    stamps,
    devices: devicesOf(items, ledger, others),
    faults,
    entries: ledger.entries,
    ...(ledger.key && { key: ledger.key }),
  };
}

function inLedger(report: ItemReport, { kept }: LedgerCheck): ItemReport {
  const { item, state } = report;
  if (state !== 'whole' || kept.get(item.evidenceId) === item.sha256) return report;
  return {
    item,
    state: 'not-in-ledger',
    says: kept.has(item.evidenceId) ? '存证链里这一件的校验值不是这个，内容被换过。' : '存证链里没有这一件。',
  };
}

/** A copy with parts covered is worth what its original is, so that must have been kept as well. */
function withoutOriginal(items: readonly ItemReport[], { ever }: LedgerCheck): string[] {
  return items.flatMap(({ item: { number, masked } }) =>
    masked && !ever.has(masked.original) ? [`第 ${number} 件是遮盖副本，但存证链里没有它的原件。`] : [],
  );
}

function numbering(items: readonly ItemReport[]): string[] {
  return items.every(({ item }, at) => item.number === at + 1) ? [] : ['证据的序号不连续，目录被改动过。'];
}
