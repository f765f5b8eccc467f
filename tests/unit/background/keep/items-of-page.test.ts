import { describe, expect, it } from 'vitest';
import { itemsOfPage, type OfPage } from '@/lib/background/keep/items-of-page';

const tile = (height: number) => ({ blob: new Blob(['x'], { type: 'image/png' }), width: 1280, height });
const of = (more: Partial<OfPage> = {}) =>
  itemsOfPage({
    whole: { tiles: [tile(16_383), tile(500)], shots: 19, endless: false },
    copy: { markup: '<div/>', width: 1280, height: 16_883, remarks: [] },
    kind: undefined,
    title: '检测说明',
    url: 'https://example.com/',
    keptWith: 'Chrome 156，购机保 1.0.0',
    takenAt: 5,
    ...more,
  });

describe('what is kept of a page', () => {
  it('says of each picture how it was made and which part it is', () => {
    const [first] = of();
    expect(first).toMatchObject({
      kind: 'page',
      method: 'photographed',
      mime: 'image/png',
      name: '检测说明',
      takenAt: 5,
    });
    expect(first?.remarks).toEqual([
      '从上到下第 1 张，共 2 张',
      '分 19 屏拍下拼成，悬浮的部分只留一次',
      '照屏幕原样拍下，没有遮盖',
    ]);
  });

  it('has the page’s copy behind its pictures; without one, that is said', () => {
    expect(of().map(({ kind }) => kind)).toEqual(['page', 'page', 'snapshot']);
    const alone = of({ copy: undefined });
    expect(alone.map(({ kind }) => kind)).toEqual(['page', 'page']);
    expect(alone[0]?.remarks).toContain('网页内容太多，只存了画面');
  });

  it('of a single screen says nothing of putting together, of an endless page where it ends', () => {
    const whole = { tiles: [tile(900)], shots: 1, endless: false };
    expect(of({ whole })[0]?.remarks).toEqual(['照屏幕原样拍下，没有遮盖']);
    expect(of({ whole: { ...whole, endless: true } })[0]?.remarks?.join()).toContain('越滚越长');
  });

  it.each([
    ['chat', 'chat'],
    ['repair', 'repair-sheet'],
    ['invoice', 'page'],
    ['trade-snapshot', 'page'],
  ] as const)('a page of %s is a %s: a page about an invoice is no invoice', (kind, kept) => {
    expect(of({ kind })[0]?.kind).toBe(kept);
  });
});
