import { caseTables, noteCase, withdrawCases } from '../../db/cases/note-case';
import { emptyCase } from '../../db/cases/words-of-case';
import { sha256Hex } from '../../db/evidence/ledger';
import { sealEvidence, storeSealed } from '../../db/evidence/store-evidence';
import { updateSays } from '../../db/purchases/purchases';
import type { Vault } from '../../db/store/schema';
import { CASE_ACT, type CaseOutcome, CaseRecord, type LogEntry, type StageId } from '../../model/case';
import type { CivilDate } from '../../model/dates';
import type { OrderRecord, Purchase } from '../../model/purchase';
import { ladderOrder } from '../ladder/order';
import { patchOf, patchOfOutcome } from '../log/what-it-tells';
import { symptomOf } from '../triage/symptoms';
import { dueOf } from './due-of';

/**
 * A case as it changes. Every change is one transaction, and every act is sealed into the history with it: answers, steps, entries of the
 * log, texts, outcomes. What is ticked, and what was typed for the texts (a name, a number), is not.
 */

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
  const { id: purchaseId, orderKey } = purchase;
  const base = { id: crypto.randomUUID(), purchaseId, orderKey, symptom, openedAt: now, updatedAt: now };
  const record: CaseRecord = { ...emptyCase(base), answers: { ...symptomOf(symptom)?.answers } };
  return db.transaction('rw', caseTables(db), async () => await noteCase(db, record, now));
}

export type CasePatch = Partial<
  Pick<CaseRecord, 'symptom' | 'answers' | 'said' | 'status' | 'stage' | 'ticked' | 'drafts'>
>;

/** What the buyer answered, ticked, wrote or decided. */
export async function changeCase(
  db: Vault,
  id: string,
  change: (record: CaseRecord) => CasePatch,
  today: CivilDate,
  now: number,
): Promise<void> {
  const found = await getCase(db, id);
  if (!found) return;
  const act = await actOf(found.record, change(found.record));
  const next = (record: CaseRecord) => ({ ...record, ...change(record) });
  if (act) return sealAct(db, id, act, today, now, next);
  await db.transaction('rw', [...caseTables(db), db.orders], async () => {
    const still = await getCase(db, id);
    if (still) await put(db, still, next(still.record), today, now);
  });
}

/** What of a change is an act, as it is sealed; of a text only its sum, since names and numbers stand in it. */
async function actOf(
  before: CaseRecord,
  { symptom, answers, drafts, status, stage }: CasePatch,
): Promise<object | undefined> {
  const draft = drafts?.at(-1);
  const written = draft && !before.drafts.includes(draft) ? draft : undefined;
  const act = {
    ...(symptom && symptom !== before.symptom ? { symptom } : {}),
    ...(answers && !sameText(answers, before.answers) ? { answers } : {}),
    ...(written ? { draft: written.kind, sha256: await sha256Hex(new TextEncoder().encode(written.text).buffer) } : {}),
    ...(status && status !== before.status ? { status } : {}),
    ...(stage && stage !== before.stage ? { stage } : {}),
  };
  return Object.keys(act).length > 0 ? act : undefined;
}

const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

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
    stage: further(record.stage, entry.stage),
    entries: [...record.entries, entry],
  }));
}

/** What happened to the phone counts for its rights too: days in repair, another phone. */
async function tellEngine(db: Vault, id: string, entry: LogEntry, today: CivilDate): Promise<void> {
  const found = await getCase(db, id);
  if (!found) return;
  const patch = patchOf(entry, found.purchase.says, found.record);
  if (patch) await updateSays(db, found.purchase.id, patch, today);
}

/** What is written down later of an earlier step leads nobody back to it. */
function further(here: StageId, other: StageId): StageId {
  return ladderOrder(other) > ladderOrder(here) ? other : here;
}

export async function closeCase(
  db: Vault,
  id: string,
  outcome: CaseOutcome,
  today: CivilDate,
  now: number,
): Promise<void> {
  const found = await getCase(db, id);
  const patch = found && patchOfOutcome(outcome, found.purchase.says, found.record);
  if (patch) await updateSays(db, found.purchase.id, patch, today);
  await sealAct(db, id, { outcome }, today, now, (record) => ({ ...record, status: 'closed', outcome }));
}

export async function reopenCase(db: Vault, id: string, today: CivilDate, now: number): Promise<void> {
  await sealAct(db, id, { reopened: true }, today, now, ({ outcome: _outcome, ...record }) => ({
    ...record,
    status: 'open',
  }));
}

/** A conversation that led nowhere. One that was written down stays: it is closed, not removed. @returns what puts it back */
export async function dropUnkept(db: Vault, id: string, now = Date.now()): Promise<() => Promise<void>> {
  const record = await db.cases.get(id);
  if (record?.status !== 'asking') return async () => undefined;
  await removeCase(db, id, now);
  return async () => void (await db.transaction('rw', caseTables(db), async () => await noteCase(db, record, now + 1)));
}

/** Deletes a dispute with all that was said in it; what was sealed as evidence stays with the evidence. */
export async function removeCase(db: Vault, id: string, now: number): Promise<void> {
  await db.transaction('rw', caseTables(db), async () => {
    const record = await db.cases.get(id);
    if (record) await withdrawCases(db, record.orderKey, (one) => one.id === id, now);
  });
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
    db,
    [
      {
        orderKey,
        purchaseId,
        kind: 'note',
        method: 'added-by-hand',
        mime: 'application/json',
        name: CASE_ACT,
        content: new Blob([JSON.stringify({ case: id, ...act })], { type: 'application/json' }),
      },
    ],
    now,
  );
  await storeSealed(db, sealed, now, {
    tables: [...caseTables(db), db.orders],
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
): Promise<void> {
  const { nextWords: _before, ...rest } = next;
  const due = dueOf(next, purchase, order, today, now);
  await noteCase(db, CaseRecord.parse({ ...rest, ...due, updatedAt: now }), now);
}
