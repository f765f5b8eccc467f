import { EvidenceSays } from '../../model/evidence-says';
import type { HistoryEntry } from '../../model/history/entry';
import type { Happened } from '../../model/history/happened';
import { Noted } from '../../model/history/parts';
import { append, historyTables } from '../history/append';
import { inOrder } from '../history/in-order';
import { readPart } from '../history/read-part';
import { canonicalJson } from '../store/canonical-json';
import type { Outcome } from '../store/outcome';
import type { EvidenceSaysRow } from '../store/rows';
import type { Vault } from '../store/schema';

/** What the buyer says of an item, field by field; `undefined` takes back. */
export type EvidencePatch = { [K in keyof EvidenceSays]?: EvidenceSays[K] | undefined };

export const noteTables = (db: Vault) => [db.evidence, db.evidenceSays, ...historyTables(db)];

/** Stores what the buyer says of these items, each with its entry in the history: all of them or none. */
export function noteEvidence(
  db: Vault,
  ids: readonly string[],
  patch: EvidencePatch,
  now: number,
): Promise<Outcome<EvidenceSaysRow[]>> {
  return db.transaction('rw', noteTables(db), async (): Promise<Outcome<EvidenceSaysRow[]>> => {
    const rows: EvidenceSaysRow[] = [];
    const happened: Happened[] = [];
    for (const id of ids) {
      const record = await db.evidence.get(id);
      if (!record) return { ok: false, reason: '这件凭证已经不在了。' };
      const before = await saysOf(db, id);
      const says = EvidenceSays.safeParse(withPatch(before, patch));
      if (!says.success) return { ok: false, reason: '填得不对，没有保存。' };
      const changed = changedFields(before, says.data);
      if (Object.keys(changed).length === 0) continue;
      rows.push({ ...says.data, id });
      const { orderKey, sha256 } = record;
      happened.push({
        kind: 'noted',
        orderKey,
        item: { evidenceId: id, sha256 },
        parts: [{ evidenceId: id, says: changed }],
      });
    }
    await db.evidenceSays.bulkPut(rows);
    await append(db, happened, now);
    return { ok: true, value: rows };
  });
}

export const allNotes = async (db: Vault): Promise<Map<string, HistoryEntry[]>> =>
  notesIn(await db.history.where('kind').equals('noted').toArray());

/** The entries that say what the buyer said, in their order, by item. */
export function notesIn(entries: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
  const notes = new Map<string, HistoryEntry[]>();
  for (const entry of inOrder(entries.filter(({ kind }) => kind === 'noted'))) {
    if (entry.evidenceId === undefined) continue;
    const known = notes.get(entry.evidenceId);
    if (known) known.push(entry);
    else notes.set(entry.evidenceId, [entry]);
  }
  return notes;
}

/** What these entries about one item, given in their order, add up to. */
export function foldNotes(entries: readonly HistoryEntry[]): EvidenceSays {
  let says: EvidenceSays = {};
  for (const entry of entries) {
    const noted = entry.kind === 'noted' ? readPart(entry, Noted) : undefined;
    const next = noted && EvidenceSays.safeParse(withPatch(says, noted.says));
    if (next?.success) says = next.data;
  }
  return says;
}

/** What the buyer said of an item so far. */
export async function saysOf(db: Vault, id: string): Promise<EvidenceSays> {
  const { id: _id, ...says } = (await db.evidenceSays.get(id)) ?? { id };
  return says;
}

function withPatch(says: EvidenceSays, patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const merged = Object.entries({ ...says, ...patch });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined && value !== null));
}

/** The fields that differ; `null` for what was taken back. */
function changedFields(before: EvidenceSays, after: EvidenceSays): Record<string, unknown> {
  const [old, said]: Record<string, unknown>[] = [before, after];
  const fields = Object.keys({ ...old, ...said }).filter(
    (field) => canonicalJson(old?.[field] ?? null) !== canonicalJson(said?.[field] ?? null),
  );
  return Object.fromEntries(fields.map((field) => [field, said?.[field] ?? null]));
}
