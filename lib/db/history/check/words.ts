import { foldNotes } from '../../evidence/note-evidence';
import { canonicalJson } from '../../store/canonical-json';
import type { Fault } from './fault';
import type { Rows } from './read-rows';

/** What the buyer said of each item is what its entries add up to, and nothing is said of items that are not here. */
export function wordsAltered({ evidence, notes, says }: Rows): Fault[] {
  const rows = new Map(says.map((row) => [row.id, row]));
  const faults = evidence.flatMap(({ id, orderKey }): Fault[] => {
    const { id: _id, ...words } = rows.get(id) ?? { id };
    rows.delete(id);
    const same = canonicalJson(words) === canonicalJson(foldNotes(notes.get(id) ?? []));
    return same ? [] : [{ kind: 'record', orderKey, evidenceId: id }];
  });
  return [...faults, ...[...rows.keys()].map((evidenceId): Fault => ({ kind: 'unlisted', evidenceId }))];
}
