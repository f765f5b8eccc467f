import { advice, law, type Statement } from './statement';

export type NeverId =
  | 'open-up'
  | 'factory-reset'
  | 'refund-only'
  | 'association-first'
  | 'close-request'
  | 'confirm-receipt'
  | 'send-swollen'
  | 'keep-using'
  | 'threaten'
  | 'pay-first';

/** What must not be done, because it costs a right or harms somebody. */
export const NEVERS: Readonly<Record<NeverId, Statement>> = {
  'open-up': law('自己拆机：会失去免费保修。', 'law.sanbao.exclusions'),
  'factory-reset': advice('恢复出厂：毛病的痕迹会没了。先录好视频，备份，退出账号。'),
  'refund-only': advice('申请“仅退款”：多半被拒，还耽误时间。要退就选退货退款。'),
  'association-first': law(
    '先去找消协：消协处理过，12315就不再受理。两个只能选一个，先12315。',
    'gov.12315.bar_handled',
  ),
  'close-request': advice('撤销售后申请：他们答应的事还没做，就别撤。'),
  'confirm-receipt': law('先点确认收货：点了以后，少东西、外观伤要由你来证明。', 'tb.surface_burden'),
  'send-swollen': advice('寄快递：鼓包的电池是运输危险品，路上会着火。'),
  'keep-using': advice('接着用、接着充电。'),
  threaten: advice('说过头的话、威胁发帖：对你没有好处。写事实和日期就够。'),
  'pay-first': advice('没有书面报价就同意付费修。'),
};
