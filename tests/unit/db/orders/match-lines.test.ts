import { describe, expect, it } from 'vitest';
import { matchLines } from '@/lib/db/orders/match-lines';
import { titleSimilarity } from '@/lib/db/orders/title-forms';
import type { Purchase } from '@/lib/model/purchase';

const known = (title: string) => ({ id: 'jd:350000000000/1', line: { title, quantity: 1 } }) as Purchase;
const other = { ...known('星河 N1 旗舰 5G 手机'), id: 'jd:350000000000/2' };
const seen = (title: string) => ({
  line: { title, quantity: 1 },
  verdict: { kind: 'phone' as const, isPhone: true, confidence: 1 },
  source: 'list jd-list-cards',
});
/** Two phones are known, so that a line is not taken for one of them just because there is no other. */
const match = (title: string, line: string) => matchLines([known(title), other], [seen(line)])[0]?.line.title;

const TITLE = '蓝鲸青春版拍照全网通新品';

describe('a line whose title is written otherwise', () => {
  it('is the same phone where most of the shorter title is in the other', () => {
    const line = '蓝鲸青春版拍照双卡新品';
    expect(titleSimilarity(TITLE, line)).toBeCloseTo(0.7, 1);
    expect(match(TITLE, line)).toBe(TITLE);
  });

  it('is another where half of it is', () => {
    const line = '蓝鲸青春版游戏双卡新品';
    expect(titleSimilarity(TITLE, line)).toBeCloseTo(0.5, 1);
    expect(match(TITLE, line)).toBeUndefined();
  });
});
