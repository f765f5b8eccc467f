import { fullDay } from '../../../model/words/day';
import { advice, law } from '../../content/statement';
import { basis, theThing } from '../clauses';
import type { Draft } from '../draft';
import type { DraftFacts } from '../facts';
import { claimOf, matterOf } from '../matter';
import { shorten } from '../shorten';
import { gap, joined, type Part } from '../text';

/** No platform's text box is known to be shorter than this; said beside it that the page counts. */
const BOX = 200;

/** The same facts, told to somebody who is not the seller. */
export const toOthers = (facts: DraftFacts): DraftFacts => ({ ...facts, you: '商家' });

/** For the after-sales form: what is seen, no cause. */
export function platformDraft(seller: DraftFacts): Draft {
  const facts = toOthers(seller);
  const { parts, over } = shorten(
    [
      { parts: joined(matterOf(facts), '。') },
      { parts: joined(basis(facts) || undefined), spare: 1 },
      { parts: joined(claimOf(facts), '。') },
    ],
    BOX,
  );
  return {
    kind: 'platform',
    title: '平台售后单',
    stage: 'platform',
    fields: [{ id: 'text', label: '问题描述', parts, limit: BOX, ...(over ? { over } : {}) }],
    hints: [advice('原因选“质量问题”或“与描述不符”。字数以页面为准。'), advice('不写原因，只写看到的。')],
  };
}

/** For the platform to step in: day by day, and who has to decide. */
export function interveneDraft(seller: DraftFacts): Draft {
  const facts = toOthers(seller);
  const { parts, over } = shorten(
    [
      { parts: joined(theThing(facts), '：'), spare: 1 },
      { parts: joined(matterOf(facts), '。') },
      { parts: joined(contacts(facts)) },
      { parts: joined(basis(facts), claimOf(facts), '。') },
      ...asideOf(facts),
      { parts: ['要求人工判定，并告知依据的事实、理由和规则。'] },
    ],
    500,
  );
  return {
    kind: 'intervene',
    title: '申请平台介入',
    stage: 'intervene',
    fields: [{ id: 'text', label: '申请说明', parts, limit: 500, ...(over ? { over } : {}) }],
    hints: [
      law('只是机器判的，你要求人工判定就应当人工判。', 'platform.human_review'),
      advice('字数以页面为准。附聊天、视频、检测单。'),
    ],
  };
}

/** What the platform has to know besides, as far as the buyer ticked it. */
function asideOf({ also }: DraftFacts): { parts: Part[] }[] {
  return [
    ...(also.has('seller-gone') ? [{ parts: ['店铺联系不上了，请提供经营者的真实名称、地址和联系方式。'] }] : []),
    ...(also.has('order-gone') ? [{ parts: ['订单页看不到了，请提供平台保存的这一单的交易记录。'] }] : []),
    ...(also.has('refused-back') ? [{ parts: ['商品寄回以后，商家拒收。'] }] : []),
  ];
}

/** When it was asked for, and what came of it: only what the log or the buyer says. */
export function contacts({ you, contacts: { askedOn, answer, answeredOn, platformAnswer } }: DraftFacts): Part[] {
  return joined(
    askedOn ? fullDay(askedOn) : gap('askedOn', '哪天第一次提的'),
    `向${you}提出，`,
    answer
      ? `${you}${answeredOn ? `${fullDay(answeredOn)}` : ''}答复“${answer}”。`
      : [you, gap('answer', '怎么答复的'), '。'],
    platformAnswer ? `平台答复“${platformAnswer}”。` : undefined,
  );
}
