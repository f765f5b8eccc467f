/** What a text needs and nobody has said yet. */
export interface Gap {
  gap: GapId;
  /** What the buyer is asked for: 哪天签收的. */
  name: string;
}

export type GapId =
  | 'shop'
  | 'order'
  | 'received'
  | 'faultOn'
  | 'fault'
  | 'part'
  | 'promise'
  | 'harm'
  | 'backOn'
  | 'askedOn'
  | 'answer'
  | 'platformAnswer'
  | 'paid'
  | 'name'
  | 'phone'
  | 'address'
  | 'idNumber'
  | 'sellerAddress'
  | 'sellerCode'
  | 'imei'
  | 'court'
  | 'claim'
  | 'amount';

/** A text with its gaps: never filled by guessing. */
export type Part = string | Gap;

export const gap = (id: GapId, name: string): Gap => ({ gap: id, name });

export function gapsOf(parts: readonly Part[]): Gap[] {
  const seen = new Map<GapId, Gap>();
  for (const part of parts) if (typeof part !== 'string') seen.set(part.gap, part);
  return [...seen.values()];
}

/** For reading and copying: a gap stands as 【哪天签收的】. */
export function plain(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `【${part.name}】`)).join('');
}

/** `['a', undefined, ['b', gap]]` -> `['a', 'b', gap]`: a clause nobody can say is left out. */
export function joined(...clauses: readonly (Part | readonly Part[] | undefined)[]): Part[] {
  return clauses.flatMap((clause) => (clause === undefined ? [] : Array.isArray(clause) ? clause : [clause as Part]));
}
