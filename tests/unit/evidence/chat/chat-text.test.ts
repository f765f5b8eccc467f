import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatText, type KeptMessage, parseChat } from '@/lib/evidence/chat/chat-text';

const FACTS = {
  name: '云杉数码旗舰店',
  url: 'https://jdcs.jd.com/index.action?pid=1',
  from: '2026-12-01 19:03:11',
  to: '2026-12-01 19:08:00',
};

const message = fc
  .record(
    {
      who: fc.constantFrom('我', '云杉数码旗舰店:小云', 'w***8'),
      at: fc.constantFrom('2026-11-06 09:30:00', '11月6日 09:30', '昨天 21:04', '09:30'),
      text: fc.constantFrom(
        '在吗',
        '第一行\n第二行',
        '·',
        '聊天记录',
        '……',
        '  缩进',
        '2026-11-06 09:30:00 我',
        '三天内\n\n答复',
      ),
    },
    { requiredKeys: ['text'] },
  )
  .map((one): KeptMessage => one);

describe('the text of a talk', () => {
  it('is read back without loss, whatever was said', () => {
    fc.assert(
      fc.property(fc.array(fc.array(message, { minLength: 1 }), { minLength: 1 }), (parts) => {
        expect(parseChat(chatText({ ...FACTS, parts }))?.parts).toEqual(parts);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as a talk, and says where something may be missing', () => {
    const parts = [
      [{ who: '我', at: '2026-11-06 09:30:00', text: '在吗' }],
      [{ who: '小云', at: '2026-11-06 09:40:00', text: '亲，\n三天内答复' }, { text: '好的' }],
    ];
    expect(chatText({ ...FACTS, parts })).toBe(
      [
        '聊天记录',
        '对方：云杉数码旗舰店',
        '网页：https://jdcs.jd.com/index.action?pid=1',
        '记录：2026-12-01 19:03:11 至 2026-12-01 19:08:00（北京时间）',
        '条数：3 条，中间有 1 处可能缺了消息。更早和更晚的没有翻到的不在其中。',
        '',
        '2026-11-06 09:30:00 我',
        '  在吗',
        '……（这里可能缺了消息：没有翻到，或翻得太快）……',
        '2026-11-06 09:40:00 小云',
        '  亲，',
        '  三天内答复',
        '·',
        '  好的',
        '',
      ].join('\n'),
    );
  });

  it('is told from every other text', () => {
    expect(parseChat('我和客服的聊天\n2026-11-06 我：在吗')).toBeUndefined();
    expect(parseChat('聊天记录')).toBeUndefined();
  });
});
