import type { Contacts, Said } from '@/lib/cases/drafts/facts';
import type { Answers } from '@/lib/cases/triage/answers';
import type { SymptomId } from '@/lib/cases/triage/symptoms';
import { addDays } from '@/lib/model/dates';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { phone, TODAY } from '../walk-all';

/** One story: what is on record, what was answered, said and logged. All of it made up. */
export interface Story {
  title: string;
  facts: PurchaseFacts;
  symptom: SymptomId;
  answers: Answers;
  said?: Said;
  contacts?: Contacts;
}

const asked: Contacts = { askedOn: addDays(TODAY, -2), answer: '激活了，不支持退货', answeredOn: addDays(TODAY, -1) };
const broken = { faultOn: addDays(TODAY, -1), misuse: 'none' } as const;

export const STORIES: readonly Story[] = [
  { title: '第5天黑屏', facts: phone(5), symptom: 'dead', answers: broken, said: { video: true }, contacts: asked },
  { title: '第12天黑屏', facts: phone(12), symptom: 'dead', answers: broken },
  {
    title: '第8个月，修过两次还坏',
    facts: phone(240, {
      repairs: [
        { sent: addDays(TODAY, -200), returned: addDays(TODAY, -190) },
        { sent: addDays(TODAY, -100), returned: addDays(TODAY, -90) },
      ],
    }),
    symptom: 'dead',
    answers: { ...broken, repairs: '2' },
  },
  {
    title: '第14个月，过保',
    facts: phone(430),
    symptom: 'dead',
    answers: { ...broken, exchanged: 'no', reported: 'no', basis: 'none' },
  },
  {
    title: '国补、当面激活、第5天不想要了',
    facts: phone(5, { subsidised: true }),
    symptom: 'unwanted',
    answers: { activated: 'courier', confirmedNoReturn: 'no' },
  },
  {
    title: '无理由退货，第10天还没退款',
    facts: phone(20),
    symptom: 'money',
    answers: { which: 'refund', backReason: 'noreason', backOn: addDays(TODAY, -10) },
  },
  {
    title: '拼多多，迟迟没收到',
    facts: phone(undefined, { platform: 'pinduoduo' }),
    symptom: 'undelivered',
    answers: { arrival: 'late', askedOn: 'unsure' },
  },
  {
    title: '检测为翻新，页面写全新',
    facts: phone(9),
    symptom: 'mismatch',
    answers: { how: 'refurbished', proof: 'report', declared: 'yes' },
    said: { fault: '官方检测单写明为翻新机，商品页写“全新”' },
    contacts: asked,
  },
  {
    title: '公司买的，第5天黑屏',
    facts: phone(5, { buyer: 'company' }),
    symptom: 'dead',
    answers: broken,
  },
  {
    title: '个人闲置，跟描述不一样',
    facts: phone(3, { platform: 'taobao', condition: 'used' }),
    symptom: 'mismatch',
    answers: { seller: 'private', described: 'differs' },
    said: { fault: '描述写没修过，检测单写换过屏' },
  },
  { title: '鼓包', facts: phone(200), symptom: 'hot', answers: { harm: 'phone' } },
];
