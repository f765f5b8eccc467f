import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsOf } from '@/lib/cases/drafts/all-drafts';
import { type Contacts, type DraftFacts, draftFacts, type Said } from '@/lib/cases/drafts/facts';
import { LIMITS } from '@/lib/cases/drafts/forms/gov';
import { clip, lengthOf, shorten } from '@/lib/cases/drafts/shorten';
import { gapsOf, plain } from '@/lib/cases/drafts/text';
import { symptomOf } from '@/lib/cases/triage/symptoms';
import { formatFen } from '@/lib/model/money';
import { order, purchase } from '../warranty/examples';
import { type End, STARTS, TODAY, walks } from './walk-all';

const SHOP = '白鹭通讯旗舰店';

/** One example of every end of every conversation there is. */
const ALL: readonly End[] = STARTS.flatMap((start) => [...walks(start)]);
const ENDS: readonly End[] = [
  ...new Map(
    ALL.map((end) => {
      const { buyer, seller, condition } = end.situation;
      return [`${end.leaf.id} ${buyer} ${seller} ${condition}`, end] as const;
    }),
  ).values(),
];

function factsOf({ situation, leaf, chosen }: End, said: Said = {}, contacts: Contacts = {}): DraftFacts {
  const symptom = chosen === 'damage' ? symptomOf('dead') : undefined;
  return draftFacts({
    purchase: purchase(
      {},
      { brand: '星野', model: 'X9 Pro', line: { title: '星野 X9 Pro 12GB+512GB', quantity: 1, unitPrice: 479_900 } },
    ),
    order: order({ shop: { name: SHOP }, placedAt: '2026-01-02' }),
    situation,
    leaf,
    symptom,
    said,
    contacts,
  });
}

const textsOf = (facts: DraftFacts) =>
  draftsOf(facts).map(({ kind, fields }) => ({ kind, text: fields.map(({ parts }) => plain(parts)).join('\n') }));

describe('no text asserts what nobody said', () => {
  it.each(ENDS.map((end) => [`${end.leaf.id}, ${end.start.name}`, end] as const))('%s', (_name, end) => {
    const facts = factsOf(end);
    for (const { kind, text } of textsOf(facts)) {
      const said = `${kind}: ${text}`;
      if (!facts.noMisuse) expect(said).not.toMatch(/没有摔过|没进过水|没拆过/);
      expect(said).not.toMatch(/视频已附|故意|欺诈|三倍|第五十五条|明知|IMEI/);
      expect(said).not.toMatch(/拒绝|推诿|置之不理|态度/);
      expect(daysIn(text).filter((day) => !knownDays(facts).includes(day))).toEqual([]);
      expect(amountsIn(text).filter((amount) => amount !== formatFen(479_900))).toEqual([]);
      expect(/必须|否则后果|曝光|媒体/.exec(said)?.[0]).toBeUndefined();
    }
  });
});

/** Every full date in a text. */
const daysIn = (text: string) => text.match(/20\d\d年\d{1,2}月\d{1,2}日/g) ?? [];
const amountsIn = (text: string) => text.match(/¥[\d,]+\.\d\d/g) ?? [];

/** Days that the records, the answers or the calendar of the text itself give. */
function knownDays({ situation, placedOn, contacts, received, faultOn }: DraftFacts): string[] {
  const ahead = [0, 3, 7].map((days) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10));
  const { backOn, askedOn } = situation.answers;
  return [...ahead, placedOn, received, faultOn, contacts.askedOn, backOn, askedOn, situation.repairs.since]
    .filter((day) => day !== undefined && /^\d{4}-/.test(day))
    .map((day) => {
      const [year, month, date] = String(day).split('-');
      return `${year}年${Number(month)}月${Number(date)}日`;
    });
}

describe('what was said goes into the texts', () => {
  const end = ALL.find(({ leaf, situation: { answers, buyer } }) => {
    return leaf.id === 'damage.return7' && answers.misuse === 'none' && buyer === 'person' && answers.faultOn === TODAY;
  });
  if (!end) throw new Error('no end');

  it('and nothing stays open when all is said', () => {
    const all = factsOf(
      end,
      {
        fault: '按电源键没反应',
        video: true,
        name: '林小满',
        phone: '13800000000',
        address: '某市某区某路1号',
        idNumber: '身份证号',
        sellerAddress: '某市某路2号',
        sellerCode: '某公司',
        court: '某区',
      },
      { askedOn: '2026-11-28', answer: '只能换', answeredOn: '2026-11-29' },
    );
    const open = draftsOf(all).flatMap(({ kind, fields }) =>
      gapsOf(fields.flatMap(({ parts }) => parts)).map(({ gap }) => `${kind}: ${gap}`),
    );
    expect(open.filter((gap) => !/received|faultOn/.test(gap))).toEqual([]);
    expect(textsOf(all).find(({ kind }) => kind === 'seller-firm')?.text).toContain('贵方答复“只能换”');
  });

  it('threefold of the price is claimed, with its article and amount, only once the buyer confirmed the fraud', () => {
    const fraud = ENDS.find(({ leaf, situation }) => leaf.id === 'mismatch.fraud' && situation.buyer === 'person');
    if (!fraud) throw new Error('no fraud');
    const notice = (said: Said) => textsOf(factsOf(fraud, said)).find(({ kind }) => kind === 'notice')?.text;
    expect(notice({ fraud: true })).toContain('第五十五条赔偿14397.00元');
    expect(notice({})).not.toContain('五十五');
  });

  it('a report is offered where a rule is broken, not for a fault; a delay of fifteen days is one', () => {
    const kinds = (one: End, contacts: Contacts = {}) => textsOf(factsOf(one, {}, contacts)).map(({ kind }) => kind);
    expect(kinds(end)).not.toContain('gov-report');
    expect(kinds(end, { askedOn: '2026-11-05' })).toContain('gov-report');
    const fake = ENDS.find(({ leaf, situation }) => leaf.id.startsWith('mismatch.') && situation.buyer === 'person');
    expect(fake && kinds(fake)).toContain('gov-report');
  });

  it('a letter to the seller speaks to the seller, a complaint of him', () => {
    const texts = textsOf(factsOf(end, {}, { askedOn: '2026-11-28', answer: '不退' }));
    expect(texts.find(({ kind }) => kind === 'notice')?.text).toContain('向贵方提出，贵方答复');
    expect(texts.find(({ kind }) => kind === 'gov-complaint')?.text).toContain('向商家提出，商家答复');
  });

  it('cites what the demand rests on, articles in their order', () => {
    const notice = textsOf(factsOf(end)).find(({ kind }) => kind === 'notice')?.text;
    expect(notice).toContain('《移动电话机商品修理更换退货责任规定》第十一条，消费者权益保护法第二十四条，');
  });

  it('where no right is there, the seller is asked kindly, and nobody else is told of a claim', () => {
    const pleading = ENDS.filter(({ leaf }) => leaf.pleads);
    expect(new Set(pleading.map(({ leaf }) => leaf.id)).size).toBe(6);
    for (const { kind, text } of pleading.flatMap((end) => textsOf(factsOf(end)))) {
      expect(['seller-friendly', 'brand']).toContain(kind);
      expect(`${kind}: ${text}`).not.toMatch(/按[^，]*第[一二三四五六七八九十百]+条|我要求/);
    }
  });

  it('what a demand rests on and was answered stands in its texts', () => {
    const told = (id: string) => {
      const end = ALL.find(({ leaf, situation }) => leaf.id === id && situation.answers.record !== 'no');
      if (!end) throw new Error(`no end ${id}`);
      return textsOf(factsOf(end))[0]?.text ?? '';
    };
    expect(told('expired.reported')).toContain('保修期内报过这个毛病，有记录');
    expect(told('expired.known')).toContain('有证据表明卖的时候就有问题，贵方当时知道');
    expect(told('expired.harm')).toContain('【伤到了什么】');
    expect(told('money.price')).toContain('我要求按价保的承诺补差价');
    expect(told('money.subsidy')).toContain('按我实际支付的金额退清');
    expect(told('parts.swapped-twice')).toContain('退还这个配件的价款【这个配件单卖多少元】元');
  });

  it('a company is never led to 12315 or to the association', () => {
    for (const { text, kind } of ENDS.filter(({ situation }) => situation.buyer === 'company').flatMap((one) =>
      textsOf(factsOf(one)),
    )) {
      expect(`${kind} ${text}`).not.toMatch(/12315|消费者协会|消协/);
    }
  });
});

describe('a limit', () => {
  const words = fc.string({ unit: fc.constantFrom('屏', '黑', 'a', '1', '，', '😀'), maxLength: 600 });

  it('of 12315 is kept, or it is said by how much not; the facts stay whatever was written', () => {
    const end = ENDS.find(({ leaf }) => leaf.id === 'damage.return7');
    if (!end) throw new Error('no end');
    fc.assert(
      fc.property(words, words, (answer, platformAnswer) => {
        const facts = factsOf(end, { fault: '黑屏' }, { askedOn: '2026-11-28', answer, platformAnswer });
        const field = draftsOf(facts)
          .find(({ kind }) => kind === 'gov-complaint')
          ?.fields.find(({ id }) => id === 'text');
        const length = lengthOf(field?.parts ?? []);
        expect(length <= LIMITS.text || field?.over === length - LIMITS.text).toBe(true);
        expect(length).toBeLessThanOrEqual(LIMITS.text);
        const text = plain(field?.parts ?? []);
        for (const fact of ['100000000001', '2026年1月2日', '2026年11月28日', '¥4,799.00', '黑屏'])
          expect(text).toContain(fact);
      }),
      { numRuns: 60 },
    );
  });

  it('of hands that have to type is minded: 12315 has a shortest text too, with every fact in it', () => {
    const end = ENDS.find(({ leaf }) => leaf.id === 'damage.return7');
    if (!end) throw new Error('no end');
    const facts = factsOf(end, { fault: '黑屏' }, { askedOn: '2026-11-28', answer: '激活了，不支持退货' });
    const field = draftsOf(facts)
      .find(({ kind }) => kind === 'gov-complaint')
      ?.fields.find(({ id }) => id === 'text');
    const brief = plain(field?.brief ?? []);
    expect([...brief].length).toBeLessThan(lengthOf(field?.parts ?? []));
    expect([...brief].length).toBeLessThan(160);
    for (const fact of ['100000000001', '2026年11月28日', '¥4,799.00', '黑屏', '激活了，不支持退货', '我要求退货退款'])
      expect(brief).toContain(fact);
  });

  it('is in the order in which 12315 asks: seller, buyer, goods, and what is emptied by other choices after them', () => {
    const end = ENDS.find(({ leaf }) => leaf.id === 'mismatch.fraud');
    if (!end) throw new Error('no end');
    const ids = (kind: string) =>
      draftsOf(factsOf(end))
        .find((draft) => draft.kind === kind)
        ?.fields.map(({ id }) => id) ?? [];
    const inOrder = (all: readonly string[], ...wanted: string[]) => all.filter((id) => wanted.includes(id));
    expect(inOrder(ids('gov-complaint'), 'text', 'unit', 'topic', 'way', 'product', 'name', 'company')).toEqual([
      'company',
      'name',
      'product',
      'way',
      'topic',
      'unit',
      'text',
    ]);
    expect(ids('gov-report')).not.toContain('name');
  });

  it('of every box of every form is kept, or it is said by how much not, whatever names and addresses are typed', () => {
    const one = ALL.find(({ leaf }) => leaf.id === 'damage.return7');
    if (!one) throw new Error('no end');
    fc.assert(
      fc.property(words, words, words, (title, name, address) => {
        const told = { ...factsOf(one, { fault: '黑屏', address }), title, shop: name };
        for (const { fields } of draftsOf(told))
          for (const { parts, limit = Infinity, over = 0 } of fields)
            expect(Math.max(0, lengthOf(parts) - limit)).toBe(over);
      }),
      { numRuns: 40 },
    );
  });

  it('drops first what can best be spared, and never a fact', () => {
    const clauses = [{ parts: ['事实'] }, { parts: ['二'], spare: 2 }, { parts: ['三'], spare: 3 }];
    expect(shorten(clauses, 3)).toMatchObject({ parts: ['事实', '二'], over: 0, shortened: true });
    expect(shorten(clauses, 1)).toMatchObject({ parts: ['事实'], over: 1 });
  });

  it('of a name is kept with a mark that it was cut', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 50 }), (text, limit) => {
        expect([...clip(text, limit)].length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
