import { describe, expect, it } from 'vitest';
import { handbookFor } from '@/lib/cases/handbook';
import { LINES } from '@/lib/cases/service/lines';
import { MAKERS } from '@/lib/cases/service/makers';
import { ALL_RULES } from '@/lib/warranty/rules/all-rules';

const find = (words: string) => handbookFor(ALL_RULES, words);

describe('the handbook', () => {
  it('holds every rule, step, misconception and line where nothing is looked for', () => {
    const all = find(' ');
    expect(all.rules).toHaveLength(ALL_RULES.length);
    expect(all.count).toBeGreaterThan(ALL_RULES.length + 20);
  });

  it.each([
    ['国补', 'rules'],
    ['国补', 'misconceptions'],
    ['12315', 'stages'],
    ['12315', 'lines'],
    ['小米 电话', 'makers'],
    ['xiaomi', 'makers'],
    ['三包', 'rules'],
    ['消法25', 'rules'],
    ['激活', 'misconceptions'],
  ] as const)('finds %s among its %s', (words, where) => {
    expect(find(words)[where].length).toBeGreaterThan(0);
  });

  it('wants every word', () => {
    expect(find('国补 起诉状').count).toBe(0);
  });

  it('names no number without where it was seen and when that was looked at', () => {
    for (const { seen, checked } of LINES)
      expect([seen.length > 3, checked]).toEqual([true, expect.stringMatching(/^20\d\d-\d\d$/)]);
    for (const { hotline } of MAKERS) if (hotline) expect(hotline.seen).toMatch(/官|国行/);
  });
});
