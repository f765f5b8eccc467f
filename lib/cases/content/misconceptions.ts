import { advice, law, type Statement } from './statement';

/** What many believe and what then costs them a right. Each is put right where it bites. */
export interface Misconception {
  id: MisconceptionId;
  believed: string;
  right: Statement;
}

export type MisconceptionId =
  | 'expired-is-over'
  | 'opened-is-kept'
  | 'activated-is-all'
  | 'subsidy-is-kept'
  | 'close-and-wait'
  | 'entry-is-right'
  | 'mend-it-myself'
  | 'expired-still-free'
  | 'maker-first';

const ALL: readonly Misconception[] = [
  {
    id: 'expired-is-over',
    believed: '过保就没办法了',
    right: law(
      '先重算：送修的日子要加回来，换过机的从换机那天重新算；期内报过的毛病可以接着主张。',
      'law.sanbao.repair_extension',
      'law.sanbao.restart_after_exchange',
      'law.expired.reported_in_time',
    ),
  },
  {
    id: 'expired-still-free',
    believed: '过保了卖家也得白修',
    right: law('不对。真过了期，没有法定的免费修的权利，可以付费修。', 'law.expired.paid_repair'),
  },
  {
    id: 'opened-is-kept',
    believed: '拆封就不能退',
    right: law('拆封、合理试机不影响“完好”。“拆封不退”这类店规没有效力。', 'law.noreason.intact', 'law.terms_void'),
  },
  {
    id: 'activated-is-all',
    believed: '激活了就什么都没了',
    right: law(
      '激活只影响不说理由的退货。有毛病，7天退、15天换、一年修照样在。',
      'law.noreason.intact',
      'law.sanbao.return7',
    ),
  },
  {
    id: 'subsidy-is-kept',
    believed: '国补的不能退',
    right: law('参加国补不是拒绝退换修的法定理由；退的是你实际付的钱。', 'law.subsidy.not_a_bar', 'law.subsidy.refund'),
  },
  {
    id: 'close-and-wait',
    believed: '店家说先撤销申请再给办',
    right: advice('别撤。撤了，平台的期限可能就过了。让他们在申请里同意，或在聊天里写明哪天办好。'),
  },
  {
    id: 'entry-is-right',
    believed: '平台入口关了就是没权利了',
    right: law('平台入口十几天就关，三包管一年。入口关了，还有客服和别的途径。', 'law.sanbao.host1y', 'law.channels'),
  },
  {
    id: 'mend-it-myself',
    believed: '自己拆开看看',
    right: law('自己拆过，可能失去免费保修。先报售后，留下编号。', 'law.sanbao.exclusions'),
  },
  {
    id: 'maker-first',
    believed: '坏了只能找厂家',
    right: law('谁卖的谁先负责，店家不能用“找厂家”推掉。', 'law.seller_first'),
  },
];

export const MISCONCEPTIONS: ReadonlyMap<MisconceptionId, Misconception> = new Map(ALL.map((one) => [one.id, one]));
