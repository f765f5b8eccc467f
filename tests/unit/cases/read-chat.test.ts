import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChatReading, readChat } from '@/lib/cases/log/read-chat';
import { isCivilDate } from '@/lib/model/dates';

/** A Monday. */
const TODAY = '2026-11-30';

const TALKS: readonly [name: string, text: string, found: ChatReading][] = [
  [
    'name and moment in a line of their own',
    '我 2026-11-28 14:02:11\n屏幕黑了，我要求退货\n白鹭客服小李 2026-11-28 14:05:40\n亲，我们会在3天内给您处理',
    {
      on: '2026-11-28',
      at: '14:05',
      who: '白鹭客服小李',
      kind: 'promised',
      promisedBy: '2026-12-01',
      promise: '亲，我们会在3天内给您处理',
    },
  ],
  [
    'moment in brackets after the name',
    '小李 (2026-11-27 09:10:00):\n您好，激活了不支持退货\n我 (2026-11-27 09:12:31):\n这是质量问题',
    { on: '2026-11-27', at: '09:12', who: '小李', kind: 'refused' },
  ],
  [
    'name before a colon, no dates',
    '小鹭：您好\n我：能退吗\n小鹭：可以退，您先寄回来，明天给您退款',
    { who: '小鹭', kind: 'agreed', promisedBy: '2026-12-01', promise: '可以退，您先寄回来，明天给您退款' },
  ],
  ['only the names, as a phone copies it', '星野专营店:\n您好，请您在3天内寄回检测\n我:\n好', { who: '星野专营店' }],
];

describe('a pasted talk', () => {
  it.each(TALKS)(
    'with %s tells who spoke, when last, what came of it, and what they promised',
    (_name, text, found) => {
      expect(readChat(text, TODAY)).toEqual(found);
    },
  );

  it('takes what is asked of the buyer for no promise', () => {
    expect(readChat('客服：请您在3天内寄回检测', TODAY).promisedBy).toBeUndefined();
    expect(readChat('客服：麻烦您明天提供视频', TODAY).promisedBy).toBeUndefined();
  });

  it('takes the buyer’s own words for no answer', () => {
    const text = '我：你们说不支持退货，我要求退货\n小鹭客服：这边帮您反馈';
    expect(readChat(text, TODAY)).toEqual({ who: '小鹭客服', kind: 'answered' });
  });
});

describe('one sentence about it', () => {
  it.each<[string, Partial<ChatReading>]>([
    ['客服：您好，激活后不支持退货', { who: '客服', kind: 'refused' }],
    ['11月29日 09:12 客服小王：已经退款，请查收', { on: '2026-11-29', at: '09:12', who: '客服小王', kind: 'refunded' }],
    ['店家说12月5日之前一定寄出新机，会处理', { promisedBy: '2026-12-05', kind: 'promised' }],
    ['明天给您回复，会尽快处理', { kind: 'promised', promisedBy: '2026-12-01' }],
    ['两个工作日内回复', { kind: 'promised', promisedBy: '2026-12-02' }],
    ['5个工作日内给您答复', { promisedBy: '2026-12-07' }],
    ['48小时内处理', { kind: 'promised', promisedBy: '2026-12-02' }],
    ['后天给您寄出', { promisedBy: '2026-12-02' }],
    ['会在周五前处理好', { promisedBy: '2026-12-04' }],
    ['下周二会给您换新', { promisedBy: '2026-12-08' }],
    ['月底前退给您', { promisedBy: '2026-11-30' }],
    ['1月5日前会寄新机给您', { promisedBy: '2027-01-05' }],
    ['审核通过，请按地址寄回', { kind: 'agreed' }],
    ['好的', {}],
  ])('%s', (text, found) => {
    expect(readChat(text, TODAY)).toMatchObject(found);
  });

  it.each(['超过7天内不支持退换', '3天内不能退', '无法在两天内处理'])('%s: a refusal promises nothing', (text) => {
    expect(readChat(text, TODAY).promisedBy).toBeUndefined();
  });
});

it('takes any text, and names only days that there are', () => {
  const piece = fc.constantFrom(
    '2026-13-45',
    '2月30日',
    '99:99',
    '：',
    '小李',
    '\n',
    '3天内',
    '会退',
    '(',
    '2026/11/28 ',
    '9:05',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { on, at = '00:00', promisedBy, who = 'x' } = readChat(pieces.join(''), TODAY);
      expect(on === undefined || (isCivilDate(on) && on <= TODAY)).toBe(true);
      expect(promisedBy === undefined || isCivilDate(promisedBy)).toBe(true);
      expect(at).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect(who.length).toBeLessThanOrEqual(24);
    }),
  );
  expect(readChat('', TODAY)).toEqual({});
});
