import { isTicked } from '../content/circumstances';
import { advice, law } from '../content/statement';
import { isOutsideConsumerLaw } from '../triage/bars';
import type { Situation } from '../triage/situation';
import type { Stage } from './stage';

/** Neither for who is no consumer, nor for what an association or a court has taken up already. */
const consumer = (s: Situation) => !isOutsideConsumerLaw(s) && !isTicked(s, 'handled');

/** In the order in which they are climbed. 12315 stands before the association: the reverse bars it. */
export const STAGES: readonly Stage[] = [
  {
    id: 'seller',
    title: '跟卖家说',
    short: '卖家',
    doings: [advice('用平台的聊天，写明要什么、哪天前答复。'), advice('电话里说过的，挂了马上在聊天里再写一遍。')],
    ready: ['order', 'signing', 'chat'],
    door: 'chat',
    onYes: advice('请他们写下来：怎么办、哪天办好。把那天记成一条，到时提醒你。'),
    onNo: advice('请他们写明理由和依据，截图，走下一步。'),
    onSilence: law('满15天没有正当理由不办，就是拖延，走下一步。不用真等满：三天没回就可以提售后单。', 'law.delay15'),
    warnings: [advice('别撤销已经提的申请。')],
  },
  {
    id: 'platform',
    title: '在平台提售后单',
    short: '售后单',
    doings: [
      advice('在订单里申请售后，选对原因：坏了选质量问题，不对版选与描述不符。'),
      advice('只写看到的，附视频和聊天。'),
    ],
    ready: ['order', 'fault-video', 'chat'],
    door: 'after-sales',
    onYes: advice('按提示寄回：寄前录像，单号填进去。'),
    onNo: advice('被拒的那天记下来：有的平台从那天起只有几天可以请平台介入。'),
    onSilence: advice('看售后单上的倒计时，到点没处理，系统多半自动往下走。'),
    warnings: [advice('别选“仅退款”。寄出前留着包装和录像。')],
  },
  {
    id: 'intervene',
    title: '请平台介入',
    short: '平台介入',
    doings: [
      advice('在被拒的售后单里点“申请介入”，事实按日期写。'),
      law('判得不对的，写“要求人工判定，请告知事实、理由和依据”。', 'platform.human_review'),
    ],
    ready: ['order', 'fault-video', 'chat', 'test-report'],
    door: 'after-sales',
    onYes: advice('照判的办，盯着到账和寄回的日期。'),
    onNo: law('要他们写明依据的是哪条规则；带新证据申诉一次。', 'platform.human_review'),
    onSilence: advice('催一次客服，记下工号；还没有就走下一步。'),
    warnings: [
      law('有的平台在行政、法院介入后就不处理，所以平台走在前面。', 'law.channels'),
      law('“去投诉就不处理”这样的规则，与平台规则办法不一致，可以据此申诉。', 'platform.no_bar'),
    ],
    // The platform is the seller: there is nobody to step in.
    when: (s) => s.seller !== 'platform',
  },
  {
    id: 'gov12315',
    title: '向12315投诉',
    short: '12315',
    doings: [
      advice('投诉是解决自己的事；举报是反映违法，分开提。'),
      law('要真实姓名、电话、地址，商家名称地址，要求和经过。', 'gov.12315.materials'),
      advice('商家的名称地址，看店铺的营业执照页。'),
    ],
    ready: ['order', 'chat', 'fault-video', 'test-report'],
    link: { url: 'https://www.12315.cn', text: '全国12315平台', checked: '2026-09' },
    onYes: law('受理后60天内调解。双方签了字的调解书，不履行的可以去法院。', 'gov.12315.mediate'),
    onNo: law('不受理的会告诉你理由。调解要双方自愿，谈不成就去法院。', 'gov.12315.mediate'),
    onSilence: law('7个工作日内要告诉你受不受理；过了就打电话问。', 'gov.12315.accept'),
    warnings: [
      law('消协、法院处理过的，12315不再受理；平台处理过不算。', 'gov.12315.bar_handled'),
      law('要检测的，先写明费用谁垫、谁输谁出；谈不拢会终止调解。', 'gov.12315.testing_fee'),
    ],
    when: consumer,
  },
  {
    id: 'association',
    title: '请消费者协会调解',
    short: '消协',
    doings: [advice('只在12315没有受理时再找。'), law('能调查、调解，不能强制、不能处罚。', 'assoc.mediate')],
    ready: ['order', 'chat', 'fault-video'],
    onYes: advice('写下调解结果，双方签字。'),
    onNo: advice('去法院。'),
    onSilence: law('没有写几天，只说“及时处理”。', 'assoc.mediate'),
    warnings: [law('和12315二选一，先12315。', 'gov.12315.bar_handled')],
    when: consumer,
  },
  {
    id: 'court',
    title: '去收货地的法院',
    short: '收货地法院',
    doings: [
      law('网购快递送到的收货地，或卖家所在地的法院，都可以去。', 'court.venue'),
      law('写明双方、要求、事实和理由，附证据目录。', 'court.filing'),
    ],
    ready: ['order', 'chat', 'fault-video', 'test-report', 'payment'],
    link: { url: 'https://zxfw.court.gov.cn', text: '人民法院在线服务', checked: '2026-05' },
    onYes: law(
      '符合条件的7天内立案。只要钱、事情简单的，可以走小额，两个月审结。',
      'court.filing',
      'court.smallclaims',
    ),
    onNo: advice('不立案的，请他们说明缺什么，补了再交。'),
    onSilence: advice('打诉讼服务热线问，带上提交的编号。'),
    warnings: [
      law('1万元以内受理费50元，简易、小额减半，谁输谁出。', 'court.fee'),
      law('收货地或卖家在北京、杭州、广州的，先问是不是互联网法院管。', 'court.venue'),
      law('小额不能上诉，举证时间一般不超过7天，先备齐。', 'court.smallclaims'),
    ],
  },
];

/** The steps for this phone, in their order. Beside them, at any time, stands the maker's own service. */
export function ladderOf(s: Situation): Stage[] {
  return STAGES.filter(({ when }) => when?.(s) ?? true);
}
