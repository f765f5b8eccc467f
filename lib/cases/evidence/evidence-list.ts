import { KINDS } from '../../evidence/kinds';
import { CASE_ACT, type CaseRecord, type LogEntry } from '../../model/case';
import { civilDateOf } from '../../model/dates';
import type { EvidenceRecord } from '../../model/evidence';

/** One line of a 证据目录 (证据规定19): numbered, what it is, where it is from, what it proves. */
export interface EvidenceLine {
  /** Id of the kept item. */
  id: string;
  category: '电子数据' | '书证' | '视听资料';
  name: string;
  source: string;
  /** `YYYY-MM-DD` */
  date: string;
  proves: string;
  /** 1份、1页: as it will be handed over. */
  pages: string;
  mime: string;
  bytes: number;
}

const METHODS: Readonly<Record<EvidenceRecord['method'], string>> = {
  rendered: '按网页内容画出',
  photographed: '浏览器拍下',
  serialised: '网页内容副本',
  'added-by-hand': '本人提供',
};

/** What the case holds, in the order of what happened. The machine's own copies of a page come after the picture of it. */
export function evidenceLines(evidence: readonly EvidenceRecord[]): EvidenceLine[] {
  return evidence
    .filter(({ kind, name }) => !(kind === 'note' && name === CASE_ACT))
    .toSorted((a, b) => a.takenAt - b.takenAt || Number(a.kind === 'snapshot') - Number(b.kind === 'snapshot'))
    .map(({ id, kind, method, url, name, takenAt, mime, bytes }) => ({
      id,
      category: categoryOf(mime, kind),
      name: name ?? KINDS[kind].name,
      source: url ? `${METHODS[method]}：${new URL(url).host}` : METHODS[method],
      date: civilDateOf(takenAt),
      proves: KINDS[kind].proves,
      pages: '1份',
      mime,
      bytes,
    }));
}

function categoryOf(mime: string, kind: EvidenceRecord['kind']): EvidenceLine['category'] {
  if (/^(audio|video)\//.test(mime) || kind === 'recording' || kind === 'video') return '视听资料';
  return kind === 'invoice' && mime !== 'application/json' ? '书证' : '电子数据';
}

/** The log as evidence of what was said when, for who wants to add it: one chronology. */
export function chronology({ entries }: Pick<CaseRecord, 'entries'>, words: (entry: LogEntry) => string): string {
  return entries
    .toSorted((a, b) => `${a.on}${a.at ?? ''}`.localeCompare(`${b.on}${b.at ?? ''}`))
    .map((entry) => `${entry.on}${entry.at ? ` ${entry.at}` : ''} ${words(entry)}`)
    .join('\n');
}
