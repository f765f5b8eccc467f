import type { CaseRecord } from '../../model/case';
import type { CivilDate } from '../../model/dates';
import { phoneName } from '../../model/phone/phone-name';
import type { Vault } from '../store/schema';

/** What a list shows of a dispute that is under way. */
export type OpenDispute = Pick<CaseRecord, 'id' | 'purchaseId' | 'nextOn' | 'nextWords'>;

/** Of each of these phones the open dispute that is due first. Within the caller's transaction over `cases`. */
export async function openDisputes(db: Vault, phones: readonly string[]): Promise<Map<string, OpenDispute>> {
  if (phones.length === 0) return new Map();
  // By their state: few are ever under way, while one by one each phone would be a request of its own.
  const open = await db.cases.where('[status+nextOn]').between(['open', ''], ['open', '\uffff']).toArray();
  const wanted = new Set(phones);
  return soonestByPhone(open.filter(({ purchaseId }) => wanted.has(purchaseId)));
}

/** By phone, of those that are open; the rest says nothing that a list needs. */
export function soonestByPhone(records: readonly CaseRecord[]): Map<string, OpenDispute> {
  const open = records
    .filter(({ status, nextOn }) => status === 'open' && typeof nextOn === 'string')
    .toSorted((a, b) => b.nextOn.localeCompare(a.nextOn))
    .map(({ id, purchaseId, nextOn, nextWords }): OpenDispute => {
      return { id, purchaseId, nextOn, ...(nextWords === undefined ? {} : { nextWords }) };
    });
  return new Map(open.map((dispute) => [dispute.purchaseId, dispute]));
}

/** What comes next in each open dispute, of one phone or of all; phones in the bin are left out. */
export async function nextActs(
  db: Vault,
  purchaseId?: string,
): Promise<{ caseId: string; phone: string; on: CivilDate; words: string }[]> {
  return db.transaction('r', db.cases, db.purchases, async () => {
    const open = await db.cases.where('[status+nextOn]').between(['open', ''], ['open', '\uffff']).toArray();
    const wanted = open.filter((record) => purchaseId === undefined || record.purchaseId === purchaseId);
    const phones = await db.purchases.bulkGet(wanted.map((record) => record.purchaseId));
    return wanted.flatMap(({ id, nextOn, nextWords }, i) => {
      const phone = phones[i];
      const told = phone && phone.shelf !== 'deleted' && nextWords !== undefined;
      return told ? [{ caseId: id, phone: phoneName(phone), on: nextOn, words: nextWords }] : [];
    });
  });
}

/** The cases of one phone, the newest first. */
export async function casesOf(db: Vault, purchaseId: string): Promise<CaseRecord[]> {
  return (await db.cases.where({ purchaseId }).toArray()).toSorted((a, b) => b.openedAt - a.openedAt);
}
