export type ProofId =
  | 'order'
  | 'signing'
  | 'fault-video'
  | 'chat'
  | 'imei'
  | 'repair-sheets'
  | 'test-report'
  | 'record-in-time'
  | 'item-page'
  | 'unboxing'
  | 'return-tracking'
  | 'payment'
  | 'tracking'
  | 'remains'
  | 'harm-bills'
  | 'invoice'
  | 'quote'
  | 'no-confirm'
  | 'extra-cover';

/** One thing to have ready, and what makes it hold. */
export interface Proof {
  name: string;
  how: string;
  /** Kinds of kept evidence that tick it off by themselves. */
  kinds?: readonly ('screenshot' | 'snapshot' | 'invoice' | 'chat' | 'recording' | 'photo' | 'note')[];
}

export const PROOFS: Readonly<Record<ProofId, Proof>> = {
  order: { name: '订单和画面', how: '整页，有订单号、店铺、实付和时间。', kinds: ['screenshot', 'snapshot'] },
  signing: { name: '签收日', how: '物流页或快递短信上的那一天。' },
  'fault-video': { name: '故障视频', how: '一镜到底：先拍IMEI，再拍毛病，旁边放一张写着日期的纸。原文件留着。' },
  chat: { name: '聊天记录', how: '用平台的聊天；截全、连着截，看得到对方名字和时间。', kinds: ['chat'] },
  imei: { name: 'IMEI', how: '拨号盘输 *#06#，或看包装盒。' },
  'repair-sheets': { name: '维修单', how: '每次都要：送修日、取机日、毛病、怎么修的。' },
  'test-report': { name: '检测单', how: '品牌官方售后或有CMA、CNAS标志的机构；有IMEI、日期、结论、章。先问清费用。' },
  'record-in-time': { name: '当天的记录', how: '毛病出现那几天的聊天、视频、报修短信，看得到日期。' },
  'item-page': { name: '商品页快照', how: '承诺、配置、装箱清单。订单里的“交易快照”最好。' },
  unboxing: { name: '开箱视频', how: '从没拆的外箱拍起，面单和里面的东西都拍到。' },
  'return-tracking': { name: '退货单号和签收', how: '查到对方哪天签收的那一页。' },
  payment: { name: '付款记录', how: '实付多少、优惠和补贴各多少。' },
  tracking: { name: '物流记录', how: '整页，看得到每一步的时间和签收人。' },
  remains: { name: '残骸和现场照片', how: '别扔、别修、别寄。拍照，放在不易燃的地方。' },
  'harm-bills': { name: '损失的单据', how: '病历、发票、损坏东西的照片和价钱。' },
  invoice: { name: '发票', how: '没有也不要紧，订单和签收照样能证明。', kinds: ['invoice'] },
  quote: { name: '书面报价', how: '零件、工时、检测费分开写，修好保多久也写上。' },
  'no-confirm': { name: '下单步骤', how: '下单时有没有单独一步让你确认“激活后不退”。没有，就截下商品页。' },
  'extra-cover': { name: '延保或碎屏险的订单', how: '买了哪种、到哪天。' },
};
