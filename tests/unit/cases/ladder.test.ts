import { describe, expect, it } from 'vitest';
import { barOf } from '@/lib/cases/ladder/barred';
import { CLOCKS, LAW_CLOCKS } from '@/lib/cases/ladder/clocks';
import { duesOf } from '@/lib/cases/ladder/due';
import { nextAct } from '@/lib/cases/ladder/next-act';
import { ladderOf, STAGES } from '@/lib/cases/ladder/stages';
import { timesOf } from '@/lib/cases/ladder/times';
import type { Answers } from '@/lib/cases/triage/answers';
import type { Situation } from '@/lib/cases/triage/situation';
import { situationFrom } from '@/lib/cases/triage/situation-of';
import type { CaseRecord, LogEntry, StageId } from '@/lib/model/case';
import { addDays } from '@/lib/model/dates';
import { ALL_RULES } from '@/lib/warranty/rules/all-rules';
import { phone, TODAY } from './walk-all';

const NOW = Date.parse(`${TODAY}T12:00:00+08:00`);
const situation = (answers: Answers = {}, extra: Parameters<typeof phone>[1] = {}) =>
  situationFrom(phone(5, extra), { used: false, repairsKnown: false }, answers, TODAY);

let n = 0;
const entry = (fields: Partial<LogEntry>): LogEntry => ({
  id: `e${n++}`,
  kind: 'asked',
  on: TODAY,
  stage: 'seller',
  channel: 'chat',
  text: '',
  writtenAt: n,
  ...fields,
});

function record(entries: LogEntry[], stage: CaseRecord['stage'] = 'seller'): CaseRecord {
  return {
    id: 'c',
    purchaseId: 'jd:350900001704/1',
    orderKey: 'jd:350900001704',
    symptom: 'dead',
    answers: {},
    said: {},
    status: 'open',
    stage,
    entries,
    drafts: [],
    ticked: [],
    nextOn: TODAY,
    openedAt: 0,
    updatedAt: 0,
  };
}

describe('the ladder', () => {
  it('has 12315 before the consumer association, because the reverse bars it', () => {
    const order = ladderOf(situation()).map(({ id }) => id);
    expect(order).toEqual(['seller', 'platform', 'intervene', 'gov12315', 'association', 'court']);
  });

  it('has no one to step in where the platform itself sells', () => {
    expect(ladderOf(situation({}, { sellerType: 'self' })).map(({ id }) => id)).not.toContain('intervene');
  });

  it.each([{ buyer: 'company' }, { seller: 'private' }] as const)(
    'has neither 12315 nor the association for %o',
    (answers) => {
      const ladder = ladderOf(situation(answers));
      expect(JSON.stringify(ladder.map(({ id, title }) => [id, title]))).not.toMatch(/12315|消/);
    },
  );

  it('says nothing without its rule but what it marks as advice, and names only rules that exist', () => {
    const known = new Set(ALL_RULES.map(({ id }) => id));
    const named = STAGES.flatMap(({ doings, onYes, onNo, onSilence, warnings }) =>
      [...doings, onYes, onNo, onSilence, ...warnings].flatMap(({ by }) => by),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('a time limit', () => {
  it.each([...CLOCKS, ...LAW_CLOCKS])('$ruleId belongs to a rule that exists', ({ ruleId }) => {
    expect(ALL_RULES.some(({ id }) => id === ruleId)).toBe(true);
  });

  it('of hours runs in hours from the logged moment, of days in days', () => {
    const pdd = situation({}, { platform: 'pinduoduo' });
    const filed = entry({ kind: 'filed', stage: 'platform', on: addDays(TODAY, -1), at: '09:30' });
    expect(duesOf(record([filed]), pdd, NOW)).toMatchObject([
      { ruleId: 'pdd.seller_refund_shipped', day: TODAY, at: `${TODAY}T21:30:00+08:00`, passed: false },
    ]);
    const refused = entry({ kind: 'refused', stage: 'platform', on: addDays(TODAY, -3) });
    expect(duesOf(record([refused]), pdd, NOW)).toMatchObject([{ whose: 'ours', day: addDays(TODAY, 2) }]);
  });

  it('ends with the answer', () => {
    const asked = entry({ kind: 'asked', on: addDays(TODAY, -20) });
    expect(duesOf(record([asked]), situation(), NOW)).toMatchObject([{ ruleId: 'law.delay15', passed: true }]);
    expect(duesOf(record([asked, entry({ kind: 'agreed' })]), situation(), NOW)).toEqual([]);
  });

  it('is what they promised themselves', () => {
    const promised = entry({ kind: 'promised', on: addDays(TODAY, -4), promisedBy: addDays(TODAY, -1), who: '小鹭' });
    expect(duesOf(record([promised]), situation(), NOW)).toMatchObject([{ text: '小鹭答应的事', passed: true }]);
  });
});

describe('the next act', () => {
  const words = (entries: LogEntry[], stage: CaseRecord['stage'] = 'seller', answers: Answers = {}) => {
    const { words: said, on, climb } = nextAct(record(entries, stage), situation(answers), NOW);
    return { words: said, on, climb };
  };

  it('begins with the seller, today', () => {
    expect(words([])).toEqual({ words: '跟卖家说', on: TODAY, climb: false });
  });

  it('waits three days for an answer, then goes on', () => {
    expect(words([entry({ on: TODAY })])).toEqual({ words: '看对方答复了没有', on: addDays(TODAY, 3), climb: false });
    expect(words([entry({ on: addDays(TODAY, -3) })])).toMatchObject({
      words: '没有回音：在平台提售后单',
      climb: true,
    });
  });

  it('goes on by itself after fifteen days of silence, and says that it is a delay', () => {
    const act = nextAct(record([entry({ on: addDays(TODAY, -18) })]), situation(), NOW);
    expect(act.words).toBe('对方到期没办：在平台提售后单');
    expect(act.why.by).toEqual(['law.delay15']);
  });

  it('goes up at a refusal, by the day the platform gives', () => {
    const refused = entry({ kind: 'refused', stage: 'platform', on: addDays(TODAY, -2) });
    expect(words([refused], 'platform')).toEqual({
      words: '对方没答应：请平台介入',
      on: addDays(TODAY, 13),
      climb: true,
    });
  });

  it('leads a company past 12315 to the court', () => {
    const refused = entry({ kind: 'refused', stage: 'intervene' });
    expect(words([refused], 'intervene', { buyer: 'company' }).words).toBe('对方没答应：去收货地的法院');
  });

  it('asks 12315 itself when its seven working days are over, and goes to the court after its sixty', () => {
    const filed = entry({ kind: 'filed', stage: 'gov12315', on: addDays(TODAY, -20) });
    expect(words([filed], 'gov12315')).toMatchObject({ words: '打12315，问受理了没有', climb: false });
    const accepted = entry({ kind: 'accepted', stage: 'gov12315', on: addDays(TODAY, -70) });
    expect(words([accepted], 'gov12315').words).toBe('对方到期没办：去收货地的法院');
  });

  it('leads to the consumer association only where 12315 did not take the matter up', () => {
    const declined = entry({ kind: 'not-accepted', stage: 'gov12315' });
    expect(words([declined], 'gov12315').words).toBe('对方没答应：请消费者协会调解');
    const failed = [entry({ kind: 'accepted', stage: 'gov12315' }), entry({ kind: 'refused', stage: 'gov12315' })];
    expect(words(failed, 'gov12315').words).toBe('对方没答应：去收货地的法院');
  });

  it('waits for what was promised, by its day, wherever one stands', () => {
    const promised = entry({ kind: 'promised', promisedBy: addDays(TODAY, 2), who: '小鹭' });
    expect(words([promised], 'platform')).toEqual({ words: '看小鹭办好了没有', on: addDays(TODAY, 2), climb: false });
  });

  it('counts the refund from the day the seller got the phone back: seven days without a reason, fifteen for a fault', () => {
    const back = [
      entry({ kind: 'agreed', on: addDays(TODAY, -6) }),
      entry({ kind: 'arrived-back', on: addDays(TODAY, -3) }),
    ];
    const run = (symptom: string) =>
      duesOf({ ...record(back), symptom }, situation(), NOW).map(({ ruleId, day }) => [ruleId, day]);
    expect(run('unwanted')).toEqual([
      ['law.noreason.refund7', addDays(TODAY, 4)],
      ['law.noreason.stall15', addDays(TODAY, 14)],
    ]);
    expect(run('dead')).toEqual([['law.delay15', addDays(TODAY, 14)]]);
  });

  it('leads from the parcel to the money: signed for, then refunded', () => {
    const sent = entry({ kind: 'sent-back', on: addDays(TODAY, -1) });
    expect(words([sent])).toEqual({ words: '看店家签收退货了没有', on: addDays(TODAY, 2), climb: false });
    const back = entry({ kind: 'arrived-back', on: addDays(TODAY, -3) });
    const later = nextAct({ ...record([back]), symptom: 'unwanted' }, situation(), NOW);
    expect([later.words, later.on]).toEqual(['看退款到账了没有', addDays(TODAY, 4)]);
  });

  it('goes on counting what was answered at the start, before anything is logged', () => {
    const answers = { which: 'refund', backReason: 'noreason', backOn: addDays(TODAY, -12) };
    expect(duesOf(record([]), situation(answers), NOW)).toMatchObject([
      { ruleId: 'law.noreason.refund7', passed: true },
    ]);
    expect(words([], 'seller', answers).words).toBe('对方到期没办：在平台提售后单');
  });

  it('asks whether all is done once the money came, and goes on when something new is asked for', () => {
    const refunded = entry({ kind: 'refunded', on: addDays(TODAY, -1) });
    expect(words([refunded]).words).toBe('都办好了就记“办完了”');
    expect(words([refunded, entry({ kind: 'asked' })]).words).toBe('看对方答复了没有');
  });

  it('has an end at the court', () => {
    expect(words([entry({ kind: 'refused', stage: 'court' })], 'court').words).toBe('对方没答应：准备起诉材料');
  });
});

describe('the time limits of a step', () => {
  const texts = (stage: StageId, s: Situation, entries: LogEntry[] = []) =>
    timesOf(stage, record(entries), s, duesOf(record(entries), s, NOW)).map(({ text }) => text);

  it('are known before anything happened, in hours or days as the rule says', () => {
    expect(texts('seller', situation())).toEqual(['你提出起15天内，店家办理，超过算拖延。']);
    expect(texts('gov12315', situation())).toEqual([
      '你提交起7个工作日内，12315告诉你受不受理。',
      '受理起60天内，12315调解完。',
    ]);
    const jd = situation({}, { sellerType: 'pop' });
    expect(texts('platform', jd)).toContain('对方拒绝起15天内，你要申请京东介入。');
    expect(texts('intervene', jd)).toContain('你提交起24小时内，商家和解或举证。');
  });

  it('have their day once the log has started them', () => {
    const asked = entry({ on: addDays(TODAY, -2) });
    expect(texts('seller', situation(), [asked])[0]).toMatch(
      /^你提出起15天内，店家办理，超过算拖延（到\d+月\d+日）。$/,
    );
  });

  it('are none of a consumer for a company', () => {
    expect(texts('seller', situation({ buyer: 'company' }))).toEqual([]);
  });
});

describe('the consumer association', () => {
  const step = (id: StageId) => ladderOf(situation()).find((one) => one.id === id);
  const barred = (id: StageId, ...entries: LogEntry[]) => {
    const stage = step(id);
    return stage && barOf(stage, record(entries)) !== undefined;
  };

  it('is shut until 12315 has not taken the matter up, whoever skips a step', () => {
    expect(barred('association')).toBe(true);
    expect(barred('association', entry({ kind: 'filed', stage: 'gov12315' }))).toBe(true);
    expect(barred('association', entry({ kind: 'accepted', stage: 'gov12315' }))).toBe(true);
    expect(barred('association', entry({ kind: 'not-accepted', stage: 'gov12315' }))).toBe(false);
  });

  it('shuts 12315 where it has taken the matter up, as a court does; a platform does not', () => {
    expect(barred('gov12315')).toBe(false);
    expect(barred('gov12315', entry({ kind: 'refused', stage: 'intervene' }))).toBe(false);
    expect(barred('gov12315', entry({ kind: 'accepted', stage: 'association' }))).toBe(true);
    expect(barred('gov12315', entry({ kind: 'not-accepted', stage: 'association' }))).toBe(false);
    const accepted = entry({ kind: 'accepted', stage: 'court' });
    const refused = entry({ kind: 'refused', stage: 'intervene' });
    expect(nextAct(record([accepted, refused], 'intervene'), situation(), NOW).words).toBe(
      '对方没答应：去收货地的法院',
    );
  });

  it('and 12315 are no steps any more once the buyer says that it was taken up', () => {
    const ids = ladderOf(situation({ also: 'subsidy,handled' })).map(({ id }) => id);
    expect(ids).toEqual(['seller', 'platform', 'intervene', 'court']);
  });
});
