import type * as z from 'zod/mini';
import { OrderRecord, Purchase } from '../purchase';
import { CaseDrops, CaseHead, CaseWithdrawn, CaseWord } from './case-words';
import type { HistoryKind } from './entry';
import { Began, Exported, Named, Noted, Purged, Removed, Said, TellingHead, ToldLine } from './parts';

/** Which schema the n-th part of an entry has; `undefined` where its text lies elsewhere. */
export function partSchema(kind: HistoryKind, index: number): z.ZodMiniType | undefined {
  if (kind === 'told') return index === 0 ? TellingHead : ToldLine;
  if (kind === 'recorded') return index === 0 ? OrderRecord : Purchase;
  if (kind === 'argued') return index === 0 ? CaseHead : CaseWord;
  if (kind === 'withdrawn') return index === 0 ? CaseWithdrawn : CaseDrops;
  if (index > 0) return undefined;
  const schemas: Partial<Record<HistoryKind, z.ZodMiniType>> = {
    began: Began,
    said: Said,
    split: Said,
    joined: Said,
    deleted: Named,
    restored: Named,
    purged: Purged,
    removed: Removed,
    noted: Noted,
    exported: Exported,
  };
  return schemas[kind];
}
