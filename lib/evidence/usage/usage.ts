import { phoneOf } from '../../db/evidence/items';
import { purchaseOf } from '../../db/store/rows';
import type { Vault } from '../../db/store/schema';
import { CASE_ACT } from '../../model/case';
import type { EvidenceKind, EvidenceRecord } from '../../model/evidence';
import type { EvidenceItem } from '../../model/evidence-says';
import { phoneName } from '../../model/phone/phone-name';
import type { Purchase } from '../../model/purchase';
import { kindOf } from '../item';
import { whatIsLost } from './what-is-lost';

/** Groups of kinds as the storage meter shows them; what lies in the bin is one of its own. */
export const SHARES = ['pages', 'films', 'sounds', 'papers', 'others', 'bin'] as const;
export type Share = (typeof SHARES)[number];

const SHARE_OF: Readonly<Record<EvidenceKind, Share>> = {
  screenshot: 'pages',
  snapshot: 'pages',
  page: 'pages',
  photo: 'films',
  video: 'films',
  recording: 'sounds',
  invoice: 'papers',
  chat: 'papers',
  email: 'papers',
  inspection: 'papers',
  'repair-sheet': 'papers',
  delivery: 'papers',
  note: 'others',
  other: 'others',
};

/** An item whose going would free its bytes. */
export interface Weighty extends EvidenceItem {
  /** Name of the phone, '' where it belongs to none that is kept. */
  phone: string;
  /** What the buyer would lose with it. */
  lost: string;
}

export interface Usage {
  bytes: number;
  shares: { share: Share; bytes: number; items: number }[];
  /** The largest first. `id` absent: what belongs to no phone that is kept. */
  phones: { id?: string; name: string; bytes: number }[];
  /** The largest first. */
  largest: Weighty[];
  /** Items in the bin. */
  binned: string[];
}

/** Items that are listed to be freed. */
const LISTED = 20;
/** Bytes below which nothing is gained by an item's going. */
const WORTH = 100_000;

/** What takes how much of the disk, by kind and by phone. Bytes that several items share count once, for the first of them. */
export async function usageOf(db: Vault): Promise<Usage> {
  return db.transaction('r', db.evidence, db.evidenceSays, db.purchases, async () => {
    const says = new Map((await db.evidenceSays.toArray()).map(({ id, ...words }) => [id, words]));
    const records = await db.evidence.orderBy('takenAt').toArray();
    const phones = (await db.purchases.toArray()).map(purchaseOf);
    return sumUp(
      records.map((record) => ({ record, says: says.get(record.id) ?? {} })),
      phones,
    );
  });
}

/** @param items the oldest first */
export function sumUp(items: readonly EvidenceItem[], phones: readonly Purchase[]): Usage {
  const kept = items.filter(({ says }) => says.binnedAt === undefined);
  const binned = items.filter(({ says }) => says.binnedAt !== undefined);
  const byId = new Map(phones.map((phone) => [phone.id, phone]));
  const firstOf = new Map(phones.toReversed().map((phone) => [phone.orderKey, phone]));
  const phone = (item: EvidenceItem) => byId.get(phoneOf(item) ?? '') ?? firstOf.get(item.record.orderKey);

  const shares = new Map<Share, { bytes: number; items: number }>();
  const byPhone = new Map<string, { id?: string; name: string; bytes: number }>();
  const counted = new Set<string>();
  // What is in the bin comes last: bytes that an item outside has, too, are not freed by its going.
  for (const item of [...kept, ...binned]) {
    const { sha256 } = item.record;
    const bytes = counted.has(sha256) ? 0 : item.record.bytes;
    counted.add(sha256);
    const share = item.says.binnedAt === undefined ? SHARE_OF[kindOf(item)] : 'bin';
    const sum = shares.get(share) ?? { bytes: 0, items: 0 };
    shares.set(share, { bytes: sum.bytes + bytes, items: sum.items + 1 });
    const of = phone(item);
    const whole = byPhone.get(of?.id ?? '') ?? {
      ...(of ? { id: of.id, name: phoneName(of) } : { name: '' }),
      bytes: 0,
    };
    byPhone.set(of?.id ?? '', { ...whole, bytes: whole.bytes + bytes });
  }
  return {
    bytes: [...shares.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    shares: SHARES.flatMap((share) => {
      const sum = shares.get(share);
      return sum ? { share, ...sum } : [];
    }),
    phones: [...byPhone.values()].toSorted((a, b) => b.bytes - a.bytes),
    largest: largestOf(kept).map((item) => {
      const of = phone(item);
      return { ...item, phone: of ? phoneName(of) : '', lost: whatIsLost(item.record, keptBeside(kept, item.record)) };
    }),
    binned: binned.map(({ record }) => record.id),
  };
}

/** Items alone with their bytes; the sealed acts of a case stay with it. */
function largestOf(kept: readonly EvidenceItem[]): EvidenceItem[] {
  // `Map.groupBy` is younger than the oldest browser we run in.
  const owners = new Map<string, number>();
  for (const { record } of kept) owners.set(record.sha256, (owners.get(record.sha256) ?? 0) + 1);
  return kept
    .filter(({ record }) => record.bytes >= WORTH && record.name !== CASE_ACT && owners.get(record.sha256) === 1)
    .toSorted((a, b) => b.record.bytes - a.record.bytes)
    .slice(0, LISTED);
}

function keptBeside(kept: readonly EvidenceItem[], { id }: EvidenceRecord) {
  const others = kept.filter(({ record }) => record.id !== id);
  return {
    sums: new Set(others.map(({ record }) => record.sha256)),
    madeFrom: new Set(others.flatMap(({ record }) => record.derivedFrom ?? [])),
  };
}
