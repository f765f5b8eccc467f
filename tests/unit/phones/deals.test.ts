import { describe, expect, it } from 'vitest';
import { classifyItem } from '@/lib/phones/index';
import { NOT_SOLD, SOLD } from './deal-titles';

describe.each(Object.entries(SOLD))('%s', (_kind, titles) => {
  it.each(titles)('%s is a phone that was bought', (title) => {
    expect(classifyItem({ title }).isPhone).toBe(true);
  });
});

describe.each(Object.entries(NOT_SOLD))('%s', (_kind, titles) => {
  it.each(titles)('%s is no phone that was bought', (title) => {
    expect(classifyItem({ title }).isPhone).toBe(false);
  });
});

it('tells what a rented, an insured and a given-in phone is instead: a service', () => {
  for (const title of ['租机 小米17 12GB+256GB', '小米17 12GB+256GB 碎屏险', '旧机：小米11 8GB+128GB 估价单'])
    expect(classifyItem({ title }).kind, title).toBe('service');
  expect(classifyItem({ title: '执法记录仪 4G 全网通 128GB' }).kind).toBe('other-device');
});
