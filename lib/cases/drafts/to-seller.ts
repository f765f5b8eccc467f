import { fullDay } from '../../model/words/day';
import { answerBy, basis, freight, greeting, theThing } from './clauses';
import type { DraftFacts } from './facts';
import { claimOf, matterOf } from './matter';
import { gap, joined, type Part } from './text';

export type Tone = 'friendly' | 'firm' | 'final';

/** Words for the seller's chat. Nothing in them is more than the buyer, the order or the log said. */
export function toSeller(facts: DraftFacts, tone: Tone): Part[] {
  const opening = joined(greeting(facts), theThing(facts), '，', matterOf(facts), '。');
  const claim = joined(basis(facts), claimOf(facts, { again: tone !== 'friendly' }), freight(facts), '。');
  switch (tone) {
    case 'friendly':
      return joined(opening, claim, answerBy(facts, 3), '，谢谢。');
    case 'firm':
      return joined(opening, soFar(facts), claim, answerBy(facts, 3), '；不同意的，请写明理由和依据。');
    case 'final':
      return joined(opening, soFar(facts), claim, answerBy(facts, 7), `。到期没有办好，我会${nextStep(facts)}。`);
  }
}

function soFar({ contacts: { askedOn, answer, promisedBy } }: DraftFacts): Part[] {
  return joined(
    askedOn ? `${fullDay(askedOn)}` : gap('askedOn', '哪天第一次提的'),
    '我已经提过',
    answer ? `，贵方答复“${answer}”` : undefined,
    promisedBy ? `，说${fullDay(promisedBy)}前办好` : undefined,
    '，到今天没有解决。',
  );
}

function nextStep({ outside, also, seller, contacts }: DraftFacts): string {
  const steps = [
    seller === 'platform' || contacts.platformAnswer ? undefined : '申请平台介入',
    outside || also.has('handled') ? '向法院起诉' : '向12315投诉',
  ];
  return steps.filter((step) => step !== undefined).join('，或者');
}
