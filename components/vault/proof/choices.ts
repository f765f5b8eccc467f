import type { EvidenceKind, EvidenceRecord } from '@/lib/model/evidence';
import { beijingTime } from '@/lib/proof/package/beijing-time';

export interface Choice {
  record: EvidenceRecord;
  taken: boolean;
  title: string;
  source: string;
  proves: string;
}

const TITLES: Readonly<Record<EvidenceKind, string>> = {
  screenshot: '订单画面',
  snapshot: '订单页面内容',
  invoice: '发票',
  chat: '聊天记录',
  recording: '录音录像',
  photo: '照片',
  note: '说明',
};

const PROVES: Readonly<Record<EvidenceKind, string>> = {
  screenshot: '在该平台购买了这台手机，以及当时的订单状态和金额',
  snapshot: '订单页面当时的内容',
  invoice: '购买事实、金额、销售方和开票日期',
  chat: '双方说过什么',
  recording: '',
  photo: '',
  note: '',
};

/** Every item, oldest first, as a catalogue has them; page contents are left out unless chosen, their pictures say the same. */
export function choicesFor(evidence: readonly EvidenceRecord[]): Choice[] {
  return evidence
    .toSorted((a, b) => a.takenAt - b.takenAt)
    .map((record) => ({
      record,
      taken: record.kind !== 'snapshot',
      title: `${record.name ?? TITLES[record.kind]} ${beijingTime(record.takenAt).slice(0, 10)}`,
      source: record.url ? `订单页面 ${record.url}` : '本人保存',
      proves: PROVES[record.kind],
    }));
}
