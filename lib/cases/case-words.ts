import type { CaseOutcome, CaseRecord, EntryKind, LogEntry, StageId } from '../model/case';

/** The words on screen for what a case holds. */
export const STATUS_WORDS: Readonly<Record<CaseRecord['status'], string>> = {
  asking: '问到一半',
  open: '正在办',
  closed: '办完了',
};

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome['kind'], string>> = {
  repaired: '修好了',
  exchanged: '换了',
  refunded: '退款了',
  'part-given': '补了配件',
  paid: '自己付费修了',
  'promise-kept': '答应的做了',
  'gave-up': '不办了',
  other: '别的结果',
};

export const STAGE_WORDS: Readonly<Record<StageId, string>> = {
  seller: '卖家',
  platform: '平台售后',
  intervene: '平台介入',
  gov12315: '12315',
  association: '消费者协会',
  court: '法院',
  brand: '品牌官方',
};

export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  asked: '我提了要求',
  answered: '对方回了话',
  promised: '对方答应了，还没做',
  agreed: '对方同意了',
  refused: '对方拒绝了',
  filed: '我提交了申请、投诉',
  accepted: '受理了',
  'not-accepted': '不受理',
  'sent-back': '我寄回了',
  'arrived-back': '对方收到退货',
  'repair-sent': '送修了',
  'repair-back': '修好取回',
  exchanged: '换好了',
  refunded: '退款到账',
  note: '别的',
};

export const CHANNEL_WORDS: Readonly<Record<LogEntry['channel'], string>> = {
  chat: '聊天',
  phone: '电话',
  page: '网页表单',
  counter: '当面',
  letter: '信、邮件',
  other: '别的',
};
