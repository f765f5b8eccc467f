import { describe, expect, test } from 'vitest';
import { clean, present } from '@/lib/platforms/page/text';

describe('text as a person sees it', () => {
  test('a line break separates words, it does not glue them', () => {
    expect(clean('2026-08-15\n14:34:25')).toBe('2026-08-15 14:34:25');
    expect(clean('  黑色\t\t256GB \u00a0\n 国行  ')).toBe('黑色 256GB 国行');
  });

  test('characters that hide, reorder or end text are dropped', () => {
    expect(clean('手\u200b机\u0000\u202e膜\ufeff\u2066')).toBe('手机膜');
  });

  test('a cut never leaves half a character', () => {
    expect(clean('ab😀', 3)).toBe('ab');
    expect(clean('x'.repeat(1000), 500)).toHaveLength(500);
  });

  test('an absent element is empty text', () => {
    expect(clean(null)).toBe('');
    expect(clean(undefined)).toBe('');
  });

  test('a field that a page does not show is absent, zero is not', () => {
    expect(present({ a: 0, b: '', c: undefined, d: null, e: false })).toEqual({ a: 0, e: false });
  });
});
