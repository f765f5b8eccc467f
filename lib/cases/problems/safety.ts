import { advice, law } from '../content/statement';
import type { Doing, Problem } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { SEND_WORDS } from './doings';

const SECURE: Doing = {
  title: '停用，放好，拍照',
  how: advice('拔掉充电线，离开床和易燃物，不压、不扎、不放冰箱。在冒烟就先离开，打119。'),
};

const harmed = ({ answers }: Situation) => answers.harm === 'person' || answers.harm === 'things';

export const SAFETY: Problem = {
  id: 'safety',
  title: '鼓包、冒烟、烫手',
  stop: [
    advice('现在就停用，拔掉充电线，别再充电。'),
    advice('放在不易燃的地方，别压、别扎、别拆。'),
    advice('别寄快递：鼓包的电池是运输危险品。'),
    advice('在冒烟、起火：先离开，打119。伤到人：先就医。'),
  ],
  asks: [{ question: 'harm' }],
  leaves: [
    {
      id: 'safety.harm',
      when: (s) => harmed(s),
      says: '伤到人或别的东西，卖的和造的都可以要求赔，不受一年限制。',
      rights: ['law.product_safety', 'law.battery_ccc'],
      why: law('缺陷造成人身、财产损害，店家和厂家任选一个先找。', 'law.product_safety'),
      later: law('从知道受损害那天起两年内主张。', 'law.product_safety'),
      doings: [
        SECURE,
        { title: '留好残骸和单据', how: law('残骸别扔别修；病历、发票、坏东西的照片都留着。', 'law.product_safety') },
        {
          title: '书面告诉店家',
          how: advice('写事实：哪天、什么情形、伤到什么。要他们派人来取，不寄。'),
          door: 'chat',
          words: true,
        },
      ],
      demand: 'compensate',
      proofs: ['remains', 'harm-bills', 'order', 'imei'],
      objections: ['safety-misuse', 'go-to-maker'],
      weak: [law('要证明是它造成的：残骸和现场照片最要紧。', 'law.product_safety')],
      nevers: ['send-swollen', 'keep-using', 'open-up'],
    },
    {
      id: 'safety.phone',
      when: () => true,
      says: '先放好。只坏了手机的，按保修和合同要求退、换、修。',
      rights: ['law.sanbao.faults', 'law.product_quality40', 'law.battery_ccc'],
      why: law('鼓包不是正常损耗，在期内的按保修走。', 'law.product_quality40'),
      until: ['law.sanbao.return7', 'law.sanbao.exchange15', 'law.sanbao.host1y'],
      later: law('过了一年也别再用：有安全缺陷的，另看产品责任。', 'law.product_safety'),
      doings: [
        SECURE,
        { title: '问品牌怎么上门取', how: advice('说“电池鼓包”，他们有专门的收法。'), door: 'brand' },
        SEND_WORDS,
      ],
      demand: 'collect-phone',
      proofs: ['remains', 'order', 'imei', 'signing'],
      objections: ['safety-misuse', 'send-it-first-swollen', 'go-to-maker'],
      weak: [law('自己换过电池、拆过的，多半不在保修里。', 'law.sanbao.exclusions')],
      nevers: ['send-swollen', 'keep-using', 'open-up'],
    },
  ],
};
