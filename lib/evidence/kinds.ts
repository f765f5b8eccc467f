import type { EvidenceKind } from '../model/evidence';

interface KindWords {
  /** Its name on screen, and in a catalogue where it has no title of its own. */
  name: string;
  /** What one sees in it. */
  shows: string;
  /** What such an item usually proves; '' where only the buyer can say. */
  proves: string;
}

/** One table of the kinds of evidence: what each is called and what it is good for. */
export const KINDS: Readonly<Record<EvidenceKind, KindWords>> = {
  screenshot: {
    name: '订单画面',
    shows: '订单页面当时的样子。',
    proves: '在该平台购买了这台手机，以及当时的订单状态和金额',
  },
  snapshot: {
    name: '网页内容',
    shows: '网页当时的内容，可以重新打开看。',
    proves: '网页当时的内容',
  },
  invoice: { name: '发票', shows: '发票文件本身。', proves: '购买事实、金额、销售方和开票日期' },
  chat: { name: '聊天记录', shows: '聊天记录。', proves: '提出过什么要求，对方怎样答复' },
  page: { name: '网页', shows: '网页当时的样子。', proves: '网页当时写着什么' },
  email: { name: '邮件', shows: '邮件原件，连同附件。', proves: '双方书面说过什么' },
  recording: { name: '录音', shows: '录音。', proves: '通话里说过什么' },
  photo: { name: '照片', shows: '照片。', proves: '手机当时的样子' },
  video: { name: '视频', shows: '录像。', proves: '故障或开箱时的样子' },
  inspection: { name: '检测报告', shows: '检测单位出的报告。', proves: '故障是否存在、是不是质量问题' },
  'repair-sheet': { name: '维修单', shows: '维修单。', proves: '什么时候送修、修了什么、修了几次' },
  delivery: { name: '物流签收', shows: '物流或签收的记录。', proves: '什么时候签收、由谁签收' },
  note: { name: '说明', shows: '本人写下的说明。', proves: '经过' },
  other: { name: '其他文件', shows: '文件本身。', proves: '' },
};

/** Kinds a buyer can choose for what he adds; the other two are made from pages. */
export const ADDED_KINDS: readonly EvidenceKind[] = [
  'photo',
  'chat',
  'page',
  'invoice',
  'repair-sheet',
  'inspection',
  'recording',
  'video',
  'delivery',
  'email',
  'note',
  'other',
];
