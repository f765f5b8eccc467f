import { describe, expect, it } from 'vitest';
import { amountsOf } from '@/lib/cases/amounts';
import { CIRCUMSTANCES } from '@/lib/cases/content/circumstances';
import { draftsOf } from '@/lib/cases/drafts/all-drafts';
import { draftFacts } from '@/lib/cases/drafts/facts';
import { gapsOf, plain } from '@/lib/cases/drafts/text';
import { ladderOf } from '@/lib/cases/ladder/stages';
import type { Answers } from '@/lib/cases/triage/answers';
import type { ProblemId } from '@/lib/cases/triage/problem';
import { resultOf } from '@/lib/cases/triage/result';
import type { Traits } from '@/lib/cases/triage/situation-of';
import { situationFrom, situationOf } from '@/lib/cases/triage/situation-of';
import { nextScreen } from '@/lib/cases/triage/walk';
import { ALL_RULES } from '@/lib/warranty/rules/all-rules';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { order, purchase } from '../warranty/examples';
import { phone, TODAY } from './walk-all';

const BROKEN: Answers = { part: 'function', faultOn: TODAY, misuse: 'none' };
const NEW: Traits = { used: false, repairsKnown: true };

/** What the conversation comes to, its texts included. */
function end(facts: PurchaseFacts, answers: Answers, chosen: ProblemId = 'damage', traits: Traits = NEW) {
  const situation = situationFrom(facts, traits, answers, TODAY);
  const screen = nextScreen(chosen, situation);
  if (screen.kind !== 'result') throw new Error(`asks ${screen.id}`);
  const { leaf } = screen;
  const line = { title: '星野 X9 Pro', quantity: traits.phones ?? 1, unitPrice: 479_900 };
  const told = draftFacts({
    purchase: purchase({}, { line }),
    order: order({ total: 479_900 * (traits.phones ?? 1) }),
    situation,
    leaf,
    symptom: undefined,
  });
  const texts = draftsOf(told).map(({ kind, fields }) => ({ kind, parts: fields.flatMap(({ parts }) => parts) }));
  const textOf = (kind: string) => plain(texts.find((one) => one.kind === kind)?.parts ?? []);
  return { situation, leaf, result: resultOf(leaf, situation), told, texts, textOf };
}

describe('no signing date', () => {
  const undated: PurchaseFacts = { platform: 'jd', sellerType: 'pop' };

  it('is asked for, and where nobody remembers, the first thing to do is to find it', () => {
    const asked = nextScreen('damage', situationFrom(undated, NEW, { part: 'function' }, TODAY));
    expect(asked).toMatchObject({ kind: 'question', id: 'received' });
    const { leaf, result, textOf } = end(undated, { ...BROKEN, received: 'unsure' });
    expect([leaf.id, leaf.doings[0].title]).toEqual(['damage.undated', '找签收日']);
    expect(result.until).toBeUndefined();
    expect(textOf('seller-friendly')).toContain('【哪天签收的】');
  });

  it('that was only reckoned is said to be a guess', () => {
    const paid: PurchaseFacts = { ...undated, paidAt: '2026-11-25' };
    const { result } = end(paid, { ...BROKEN, received: 'unsure' });
    expect(result.until?.estimated).toBe(true);
    expect(JSON.stringify(result.weak)).toContain('先按付款日算');
  });
});

describe('two phones in one order', () => {
  it('are told apart by their number in every text that names the phone, and each has its own price', () => {
    const { result, textOf, told, texts } = end(phone(5), BROKEN, 'damage', { ...NEW, phones: 2 });
    expect(result.also.map(({ id }) => id)).toContain('two-phones');
    expect(textOf('seller-friendly')).toContain('（一单2台中的一台，IMEI 【这台的IMEI】）');
    expect(gapsOf(texts.find(({ kind }) => kind === 'seller-friendly')?.parts ?? []).map(({ gap }) => gap)).toContain(
      'imei',
    );
    expect(amountsOf(told).total).toBe(479_900);
  });

  it('are seen from the order itself', () => {
    const both = situationOf(purchase(), order({ phoneLines: 2 }), {}, TODAY);
    expect(both.phones).toBe(2);
  });
});

describe('what the buyer ticks besides', () => {
  const ticked = (also: string) => end(phone(5), { ...BROKEN, also });

  it.each([
    ['present', '用下单的账号提', '', ''],
    ['seller-gone', '真实名称、地址和联系方式', 'intervene', '店铺联系不上了'],
    ['order-gone', '保存交易记录至少三年', 'intervene', '交易记录'],
    ['refused-back', '属于拖延', 'intervene', '商家拒收'],
  ])('%s: is minded, and told to the platform only then', (id, minds, kind, said) => {
    const { result, textOf } = ticked(id);
    expect(JSON.stringify(result.also)).toContain(minds);
    if (!kind) return;
    expect(textOf(kind)).toContain(said);
    expect(ticked('').textOf(kind)).not.toContain(said);
  });

  it('rests on rules that exist, and is short', () => {
    const known = new Set(ALL_RULES.map(({ id }) => id));
    const minds = CIRCUMSTANCES.flatMap((one) => one.minds);
    expect(minds.flatMap(({ by }) => by).filter((id) => !known.has(id))).toEqual([]);
    expect(minds.map(({ text }) => text).filter((text) => text.length > 50)).toEqual([]);
  });
});

describe('the buyer changes his mind', () => {
  const wants = (demand: string) => end(phone(5), { ...BROKEN, wants: demand });

  it('in the first seven days between return, exchange and repair: steps and texts follow', () => {
    expect(wants('').textOf('seller-friendly')).toContain('我要求退货退款');
    const exchange = wants('exchange');
    expect(exchange.textOf('seller-friendly')).toContain('我要求更换同型号新机');
    expect(exchange.result.doings.map(({ title }) => title)).toContain('在售后页选“质量问题换货”');
    expect(amountsOf(exchange.told).total).toBe(0);
    expect(wants('repair').textOf('platform')).toContain('我要求免费修理');
  });

  it('but to nothing that the law does not leave open', () => {
    const late = end(phone(120), { ...BROKEN, wants: 'return' });
    expect(late.result.demand).toBe('repair');
  });

  it('and a wrong answer that is put right leads to what would have come of the right one', () => {
    const wrong = end(phone(5), { ...BROKEN, misuse: 'drop' });
    expect(wrong.leaf.id).toBe('damage.misused');
    expect(end(phone(5), { ...wrong.situation.answers, misuse: 'none' }).leaf.id).toBe(end(phone(5), BROKEN).leaf.id);
  });
});

describe('more than three years', () => {
  it('are said to weaken it, before a court and at 12315', () => {
    const { result } = end(phone(1300), { ...BROKEN, exchanged: 'no', reported: 'no', basis: 'known' });
    expect(JSON.stringify(result.weak)).toMatch(/时效过了.*12315可能不受理/);
  });
});

describe('a private seller, a company', () => {
  it.each<[string, PurchaseFacts, Answers, ProblemId]>([
    [
      'private',
      phone(3, { platform: 'taobao', condition: 'used' }),
      { seller: 'private', described: 'differs' },
      'mismatch',
    ],
    ['company', phone(5), { ...BROKEN, buyer: 'company' }, 'damage'],
  ])('%s: no step, text or sentence is a consumer’s alone', (_name, facts, answers, chosen) => {
    const { situation, result, texts } = end(facts, answers, chosen);
    expect(ladderOf(situation).map(({ id }) => id)).not.toContain('gov12315');
    const all = JSON.stringify([result.rights, result.why, result.weak, result.also, texts]);
    expect(all).not.toMatch(/noreason7|burden6m|fraud3x|12315|消费者协会/);
  });
});

describe('the state’s subsidy', () => {
  it('is minded wherever it was used, and the refund is what was paid', () => {
    const { result, told } = end(phone(5, { subsidised: true }), BROKEN);
    expect(result.also.map(({ id }) => id)).toContain('subsidy');
    expect(amountsOf(told).lines[0]?.working).toBe('实付 ¥4,799.00');
  });
});
