import type { Situation } from '../triage/situation';
import { advice, law, type Statement } from './statement';

export type CircumstanceId =
  | 'two-phones'
  | 'subsidy'
  | 'present'
  | 'seller-gone'
  | 'order-gone'
  | 'refused-back'
  | 'handled';

/** What may be so whatever the trouble is, and what then has to be minded. */
export interface Circumstance {
  id: CircumstanceId;
  /** As the buyer ticks it. */
  text: string;
  minds: readonly Statement[];
  /** On record already. */
  known?: (s: Situation) => boolean;
}

export const CIRCUMSTANCES: readonly Circumstance[] = [
  {
    id: 'two-phones',
    text: '一单里不止一台',
    minds: [
      advice('每台分开提，写清是哪一台的IMEI。'),
      advice('退一台，退那一台的钱；满减和赠品怎么分，请他们写出算法。'),
    ],
    known: ({ phones }) => phones > 1,
  },
  {
    id: 'subsidy',
    text: '用了国补',
    minds: [
      law('参加国补不是拒绝退、换、修的法定理由。', 'law.subsidy.not_a_bar'),
      law('退的是你实付的钱；补贴怎么退、资格恢不恢复，请他们写清。', 'law.subsidy.refund'),
    ],
    known: ({ subsidised }) => subsidised,
  },
  {
    id: 'present',
    text: '送人的，发票写着别人的名字',
    minds: [
      advice('谁下的单谁出面：用下单的账号提，投诉也写下单人的名字。'),
      law('修的时候看手机在不在期内：订单、发票副本能证明就行。', 'law.sanbao.copyok'),
    ],
  },
  {
    id: 'seller-gone',
    text: '店关了，找不到人',
    minds: [
      law('请平台提供卖家的真实名称、地址和联系方式；给不出的，可以要求平台赔。', 'law.platform_liability'),
      advice('只要修的，可以直接去品牌官方，带订单和签收记录。'),
    ],
  },
  {
    id: 'order-gone',
    text: '订单被删了，看不到了',
    minds: [
      advice('先看平台的订单回收站；这里存下的画面照样能用。'),
      law('平台要保存交易记录至少三年，可以要求提供。', 'law.platform_records3y'),
      law('争议处理时，卖家要交出原始合同和交易记录。', 'law.records_duty'),
    ],
  },
  {
    id: 'refused-back',
    text: '退回去，店家拒收、又寄回来了',
    minds: [
      advice('寄回来的包裹当面拆、录像；拒收那一页物流截下来。'),
      advice('当天请平台介入，写明哪天寄的、哪天被拒收。'),
      law('说不出正当理由、拖过15天的，属于拖延。', 'law.delay15'),
    ],
  },
  {
    id: 'handled',
    text: '消协、法院已经受理过',
    minds: [
      law('同一件事，12315就不再受理：接着走他们那边，或者去法院。', 'gov.12315.bar_handled'),
      law('只是平台处理过不算，12315照样能找。', 'gov.12315.bar_handled'),
    ],
  },
];

/** Those that hold here: on record, or ticked. */
export function circumstancesOf(s: Situation): Circumstance[] {
  return CIRCUMSTANCES.filter(({ id, known }) => known?.(s) || isTicked(s, id));
}

/** Did the buyer say so? */
export function isTicked({ answers }: Pick<Situation, 'answers'>, id: CircumstanceId): boolean {
  return (answers.also ?? '').split(',').includes(id);
}
