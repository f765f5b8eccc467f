import { addEvidence } from '@/lib/db/evidence/store-evidence';
import type { EvidenceKind } from '@/lib/model/evidence';
import type { OpenCase } from '../case-in-hand';

/** Stores files as evidence of the phone, hashed and chained as everything is. @returns their ids */
export async function keepFiles({ db, purchase }: OpenCase, files: readonly File[]): Promise<string[]> {
  if (files.length === 0) return [];
  const items = files.map((file) => ({
    orderKey: purchase.orderKey,
    purchaseId: purchase.id,
    kind: kindOf(file.type),
    method: 'added-by-hand' as const,
    mime: /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream',
    name: file.name.slice(0, 200),
    content: file,
  }));
  return (await addEvidence(db, items, Date.now())).map(({ id }) => id);
}

/** A picture that goes with a talk is nearly always one of the talk. */
function kindOf(mime: string): EvidenceKind {
  return /^(audio|video)\//.test(mime) ? 'recording' : 'chat';
}
