import { phoneOf } from '../db/evidence/items';
import { meaningOf } from '../db/search/families';
import { searchTerms, searchText } from '../db/search/words';
import { rowsWith } from '../db/store/reads/rows-with';
import { purchaseOf } from '../db/store/rows';
import type { Vault } from '../db/store/schema';
import { CASE_ACT } from '../model/case';
import { type EvidenceKind, EvidenceRecord } from '../model/evidence';
import type { EvidenceItem } from '../model/evidence-says';
import { keyOf } from '../model/order-key';
import { phoneName } from '../model/phone/phone-name';
import type { OrderRecord, Purchase } from '../model/purchase';
import { dayOf, kindOf, provesOf, titleOf } from './item';
import { KINDS } from './kinds';

/** An item with the phone it belongs to, and all that it is found by. */
export interface ListedItem extends EvidenceItem {
  purchaseId: string | undefined;
  /** Name of the phone; of the order's first where it belongs to all. */
  phone: string;
  /** Day it came about, else was kept. */
  day: string;
  text: string;
  /** Of the page's copy that was taken together with this picture: its words are the picture's too. */
  copy?: string;
}

export interface ListedEvidence {
  /** The newest first, without their bytes. */
  items: ListedItem[];
  /** Items whose record can no longer be read. */
  damaged: number;
}

/**
 * Every item that is not in the bin, and whose phone is not either. Machine copies of pages stand behind their pictures and
 * are no items of a list; neither are the sealed acts of a case.
 */
export async function listEvidence(db: Vault): Promise<ListedEvidence> {
  return db.transaction('r', db.evidence, db.evidenceSays, db.purchases, db.orders, async () => {
    const says = new Map((await db.evidenceSays.toArray()).map(({ id, ...words }) => [id, words]));
    const records = await db.evidence.toArray();
    const sound = records.filter((record) => EvidenceRecord.safeParse(record).success);
    const shown = sound.filter(
      ({ id, kind, name }) => kind !== 'snapshot' && name !== CASE_ACT && says.get(id)?.binnedAt === undefined,
    );
    const copies = new Map(
      sound.flatMap((record) => (record.kind === 'snapshot' ? [[momentOf(record), record.sha256] as const] : [])),
    );
    const given = shown.flatMap(({ id }) => says.get(id)?.purchaseId ?? []).map(keyOf);
    const keys = [...new Set([...shown.map(({ orderKey }) => orderKey), ...given])];
    const orders = new Map((await db.orders.bulkGet(keys)).flatMap((order) => (order ? [[order.key, order]] : [])));
    const phones = (await rowsWith(db.purchases, 'orderKey', keys)).map(purchaseOf);
    const byId = new Map(phones.map((phone) => [phone.id, phone]));
    // What belongs to all phones of an order is gone with the last of them.
    const kept = phones.filter(({ shelf }) => shelf !== 'deleted');
    const firstOf = new Map(kept.toReversed().map((phone) => [phone.orderKey, phone]));
    const withDeleted = new Set(phones.map(({ orderKey }) => orderKey));
    const items = shown
      .flatMap((record): ListedItem[] => {
        const item = { record, says: says.get(record.id) ?? {} };
        const own = byId.get(phoneOf(item) ?? '');
        const phone = own ?? firstOf.get(record.orderKey);
        if (phone?.shelf === 'deleted' || (!phone && withDeleted.has(record.orderKey))) return [];
        const copy = record.method === 'photographed' ? copies.get(momentOf(record)) : undefined;
        const found = listed(item, phone, orders.get(phone?.orderKey ?? record.orderKey));
        return [copy === undefined ? found : { ...found, copy }];
      })
      .toSorted((a, b) => b.day.localeCompare(a.day) || b.record.takenAt - a.record.takenAt);
    return { items, damaged: records.length - sound.length };
  });
}

/** Picture and copy of a page are taken in one go: same order, same address, same moment. */
const momentOf = ({ orderKey, url = '', takenAt }: EvidenceRecord): string => `${orderKey} ${takenAt} ${url}`;

function listed(item: EvidenceItem, phone: Purchase | undefined, order: OrderRecord | undefined): ListedItem {
  const { record, says } = item;
  const words = [titleOf(item), record.name, provesOf(item), KINDS[kindOf(item)].name, record.url];
  const marks = says.marks?.map(({ note }) => note) ?? [];
  const own = [...words, ...marks, ...(record.remarks ?? [])].filter((word) => word !== undefined).join('\n');
  return {
    ...item,
    purchaseId: phone?.id,
    phone: phone ? phoneName(phone) : '',
    day: dayOf(item),
    text: `${own.normalize('NFKC').toLowerCase()}\n${phone && order ? searchText(phone, order) : ''}`,
  };
}
export interface EvidenceFilter {
  words: string;
  kind?: EvidenceKind | undefined;
  purchaseId?: string | undefined;
}

/**
 * Those in which every typed word occurs, in any name of its family: in what is said of the item, or inside of it.
 *
 * @param inside words of files by their sum; those of a page's copy are found in the picture that was made from it
 */
export function filterEvidence(
  items: readonly ListedItem[],
  { words, kind, purchaseId }: EvidenceFilter,
  inside: ReadonlyMap<string, string> = new Map(),
): ListedItem[] {
  const meanings = searchTerms(words).map(meaningOf);
  const found = (item: ListedItem) => {
    const { sha256, derivedFrom } = item.record;
    const within = [sha256, derivedFrom, item.copy].map((sum) => (sum === undefined ? '' : (inside.get(sum) ?? '')));
    const texts = [item.text, ...within];
    const has = (word: string) => texts.some((text) => text.includes(word));
    return meanings.every(({ any, rest }) => any.some(has) && has(rest));
  };
  return items.filter(
    (item) =>
      (kind === undefined || kindOf(item) === kind) &&
      (purchaseId === undefined || item.purchaseId === purchaseId) &&
      found(item),
  );
}
