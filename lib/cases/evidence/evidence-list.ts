import { dayOf, kindOf, provesOf, titleOf } from '../../evidence/item';
import { CASE_ACT } from '../../model/case';
import type { EvidenceRecord } from '../../model/evidence';
import type { EvidenceItem } from '../../model/evidence-says';

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
  bytes: number;
  /** Of the kept bytes. */
  sha256: string;
}

const METHODS: Readonly<Record<EvidenceRecord['method'], string>> = {
  rendered: '按网页内容画出',
  photographed: '浏览器拍下',
  serialised: '网页内容副本',
  'added-by-hand': '本人提供',
  masked: '本人遮盖的副本',
};

/** What the case holds, in the order of what happened. The machine's own copies of a page come after the picture of it. */
export function evidenceLines(evidence: readonly EvidenceItem[]): EvidenceLine[] {
  return evidence
    .filter(({ record }) => !(record.kind === 'note' && record.name === CASE_ACT))
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || inOrder(a.record, b.record))
    .map((item) => {
      const { id, method, url, mime, bytes, sha256 } = item.record;
      return {
        id,
        category: categoryOf(mime, kindOf(item)),
        name: titleOf(item),
        source: url ? `${METHODS[method]}：${new URL(url).host}` : METHODS[method],
        date: dayOf(item),
        proves: provesOf(item),
        bytes,
        sha256,
      };
    });
}

/** Copies of pages that stand beside a picture of the same page: kept for machines, seldom handed over. */
export function copiesWithPicture(evidence: readonly EvidenceItem[]): Set<string> {
  const pictures = evidence.filter(({ record }) => record.mime.startsWith('image/') && record.url !== undefined);
  const copies = evidence.filter(
    ({ record: { kind, sha256, url, takenAt } }) =>
      kind === 'snapshot' &&
      pictures.some(
        ({ record }) =>
          record.derivedFrom === sha256 || (record.url === url && Math.abs(record.takenAt - takenAt) < TOGETHER),
      ),
  );
  return new Set(copies.map(({ record }) => record.id));
}

/** Milliseconds: a picture and a copy of one page come one after the other. */
const TOGETHER = 2 * 60_000;

const inOrder = (a: EvidenceRecord, b: EvidenceRecord): number =>
  a.takenAt - b.takenAt || Number(a.kind === 'snapshot') - Number(b.kind === 'snapshot');

function categoryOf(mime: string, kind: EvidenceRecord['kind']): EvidenceLine['category'] {
  if (/^(audio|video)\//.test(mime) || kind === 'recording' || kind === 'video') return '视听资料';
  return kind === 'invoice' && mime !== 'application/json' ? '书证' : '电子数据';
}
