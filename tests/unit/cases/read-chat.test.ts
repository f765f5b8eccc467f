import { expect, it } from 'vitest';
import { readChat } from '@/lib/cases/log/read-chat';

const TODAY = '2026-11-30';

it.each([
  [
    '白鹭客服小李 2026-11-28 14:05\n亲，我们会在3天内给您处理',
    { on: '2026-11-28', at: '14:05', kind: 'promised', promisedBy: '2026-12-01' },
  ],
  ['客服：您好，激活后不支持退货', { who: '客服', kind: 'refused' }],
  ['11月29日 09:12 客服小王：已经退款，请查收', { on: '2026-11-29', at: '09:12', kind: 'refunded' }],
  ['店家说12月5日之前一定寄出新机，会处理', { promisedBy: '2026-12-05', kind: 'promised' }],
  ['明天给您回复，会尽快处理', { kind: 'promised', promisedBy: '2026-12-01' }],
  ['两个工作日内回复', { kind: 'promised', promisedBy: '2026-12-04' }],
  ['48小时内处理', { kind: 'promised', promisedBy: '2026-12-02' }],
  ['好的', {}],
])('%s', (text, found) => {
  expect(readChat(text, TODAY)).toMatchObject(found);
});

it('takes a refusal for no promise, whatever days it names', () => {
  expect(readChat('超过7天内不支持退换', TODAY).promisedBy).toBeUndefined();
});

it('takes any text', () => {
  expect(readChat('', TODAY)).toEqual({});
  expect(readChat('2026-13-45 99:99 ：：：', TODAY)).toEqual({});
});
