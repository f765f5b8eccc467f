import { StageId } from '@/lib/model/case';

/**
 * The pages of cases, as the vault's address has them: `#/case/new/<phone>`, `#/case/<id>/steps`, `#/case/<id>/drafts/<step>`, `#/cases`,
 * `#/handbook`.
 */
export const CASE_PARTS = ['ask', 'steps', 'log', 'drafts', 'evidence'] as const;
export type CasePart = (typeof CASE_PARTS)[number];

export type CaseView =
  | { name: 'new-case'; purchaseId: string; symptom?: string }
  /** `stage`: whose texts are shown first. */
  | { name: 'case'; id: string; part: CasePart; stage?: StageId }
  | { name: 'cases' }
  | { name: 'handbook' };

export function caseViewOf(hash: string): CaseView | undefined {
  const [, name, first = '', second = '', third] = hash.split('/');
  if (name === 'cases' || name === 'handbook') return { name };
  if (name !== 'case' || !first) return undefined;
  if (first !== 'new') {
    const part = CASE_PARTS.find((known) => known === second) ?? 'ask';
    const stage = StageId.options.find((known) => known === third);
    return { name, id: first, part, ...(stage ? { stage } : {}) };
  }
  try {
    const purchaseId = decodeURIComponent(second);
    return purchaseId ? { name: 'new-case', purchaseId, ...(third ? { symptom: third } : {}) } : undefined;
  } catch {
    return undefined;
  }
}

export function caseHash(view: CaseView): string {
  switch (view.name) {
    case 'new-case': {
      const path = `#/case/new/${encodeURIComponent(view.purchaseId)}`;
      return view.symptom ? `${path}/${view.symptom}` : path;
    }
    case 'case':
      return `#/case/${view.id}/${view.part}${view.stage ? `/${view.stage}` : ''}`;
    default:
      return `#/${view.name}`;
  }
}
