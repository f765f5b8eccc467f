import { sealEvidence, storeSealed } from '../../db/evidence/store-evidence';
import { updateSays } from '../../db/purchases/purchases';
import type { Vault } from '../../db/store/schema';
import { type CaseOutcome, CaseRecord, type LogEntry } from '../../model/case';
import type { CivilDate } from '../../model/dates';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../../model/purchase';
import { nextAct } from '../ladder/next-act';
import { patchOf } from '../log/what-it-tells';
import type { Answers } from '../triage/answers';
import { situationOf } from '../triage/situation-of';
import { symptomOf } from '../triage/symptoms';

/** A case as it changes. Every change is one transaction; entries of the log and outcomes are sealed into the ledger with it. */

export interface InCase {
  record: CaseRecord;
  purchase: Purchase;
  order: OrderRecord;
}

export async function getCase(db: Vault, id: string): Promise<InCase | undefined> {
  return db.transaction('r', db.cases, db.purchases, db.orders, async () => {
    const record = await db.cases.get(id);
    const purchase = record && (await db.purchases.get(record.purchaseId));
    const order = record && (await db.orders.get(record.orderKey));
    return record && purchase && order ? { record, purchase, order } : undefined;
  });
}

/** The cases of one phone, the newest first. */
export async function casesOf(db: Vault, purchaseId: string): Promise<CaseRecord[]> {
  return (await db.cases.where({ purchaseId }).toArray()).toSorted((a, b) => b.openedAt - a.openedAt);
}

/** Open cases of all phones, the one that is due first in front. */
export function openCases(db: Vault): Promise<CaseRecord[]> {
  return db.cases.where('[status+nextOn]').between(['open', ''], ['open', '\uffff']).toArray();
}

/** A conversation begins: kept from the first answer on. */
export async function startCase(
  db: Vault,
  purchase: Pick<Purchase, 'id' | 'orderKey'>,
  symptom: string,
  now: number,
): Promise<CaseRecord> {
  const record: CaseRecord = {
    id: crypto.randomUUID(),
    purchaseId: purchase.id,
    orderKey: purchase.orderKey,
    symptom,
    answers: { ...symptomOf(symptom)?.answers },
    said: {},
    status: 'asking',
    stage: 'seller',
    entries: [],
    drafts: [],
    ticked: [],
    nextOn: NO_DEADLINE,
    openedAt: now,
    updatedAt: now,
  };
  await db.cases.add(record);
  return record;
}

export type CasePatch = Partial<
  Pick<CaseRecord, 'symptom' | 'answers' | 'said' | 'status' | 'stage' | 'ticked' | 'drafts'>
>;

/** What the buyer answered, ticked, wrote or decided. Undefined when the case is gone. */
export function changeCase(
  db: Vault,
  id: string,
  change: (record: CaseRecord) => CasePatch,
  today: CivilDate,
  now: number,
): Promise<CaseRecord | undefined> {
  return db.transaction('rw', db.cases, db.purchases, db.orders, async () => {
    const found = await getCase(db, id);
    return found && put(db, found, { ...found.record, ...change(found.record) }, today, now);
  });
}

/** Adds an entry and seals it: what was written down, and when, can be shown later. */
export async function addEntry(
  db: Vault,
  id: string,
  fields: Omit<LogEntry, 'id' | 'writtenAt'>,
  today: CivilDate,
  now: number,
): Promise<void> {
  const entry: LogEntry = { ...fields, id: crypto.randomUUID(), writtenAt: now };
  await tellEngine(db, id, entry, today);
  await sealAct(db, id, entry, today, now, (record) => ({
    ...record,
    status: record.status === 'closed' ? 'closed' : 'open',
    stage: entry.stage === 'brand' ? record.stage : entry.stage,
    entries: [...record.entries, entry],
  }));
}

/** What happened to the phone counts for its rights too: days in repair, another phone. */
async function tellEngine(db: Vault, id: string, entry: LogEntry, today: CivilDate): Promise<void> {
  const found = await getCase(db, id);
  if (!found) return;
  const patch = patchOf(entry, found.purchase.says);
  if (patch) await updateSays(db, found.purchase.id, patch, today);
}

export async function closeCase(
  db: Vault,
  id: string,
  outcome: CaseOutcome,
  today: CivilDate,
  now: number,
): Promise<void> {
  await sealAct(db, id, { outcome }, today, now, (record) => ({ ...record, status: 'closed', outcome }));
}

export async function reopenCase(db: Vault, id: string, today: CivilDate, now: number): Promise<void> {
  await sealAct(db, id, { reopened: true }, today, now, ({ outcome: _outcome, ...record }) => ({
    ...record,
    status: 'open',
  }));
}

export function removeCase(db: Vault, id: string): Promise<void> {
  return db.cases.delete(id);
}

async function sealAct(
  db: Vault,
  id: string,
  act: object,
  today: CivilDate,
  now: number,
  change: (record: CaseRecord) => CaseRecord,
): Promise<void> {
  const known = await getCase(db, id);
  if (!known) return;
  const { purchaseId, orderKey } = known.record;
  const sealed = await sealEvidence(
    [
      {
        orderKey,
        purchaseId,
        kind: 'note',
        method: 'added-by-hand',
        mime: 'application/json',
        name: '维权记录',
        content: new Blob([JSON.stringify({ case: id, ...act })], { type: 'application/json' }),
      },
    ],
    now,
  );
  await storeSealed(db, sealed, now, {
    tables: [db.cases, db.purchases, db.orders],
    write: async () => {
      const found = await getCase(db, id);
      if (found) await put(db, found, change(found.record), today, now);
    },
  });
}

async function put(
  db: Vault,
  { purchase, order }: InCase,
  next: CaseRecord,
  today: CivilDate,
  now: number,
): Promise<CaseRecord> {
  const situation = situationOf(purchase, order, next.answers as Answers, today);
  const act = next.status === 'open' ? nextAct(next, situation, now) : undefined;
  const { nextWords: _before, ...rest } = next;
  const due = act ? { nextOn: act.on, nextWords: act.words } : { nextOn: NO_DEADLINE };
  const record = CaseRecord.parse({ ...rest, ...due, updatedAt: now });
  await db.cases.put(record);
  return record;
}
