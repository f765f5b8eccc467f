import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyItem, explainItem } from '@/lib/phones/index';
import { BRANDS } from '@/lib/phones/names/brands';
import { phoneTable } from '@/lib/phones/names/models';
import { normalise } from '@/lib/phones/title/normalise';
import { anyText } from '../any-text';
import { TITLES } from './titles';

const title = fc.constantFrom(...Object.values(TITLES).flat().filter(Boolean));
/** Pieces that titles are made of, in any order. */
const jumble = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '手机',
        '华为',
        'iPhone',
        '8+256GB',
        '壳',
        '【送',
        '】',
        '二',
        '.',
        '(',
        '+',
        '5G',
        'oppo',
        '\u2066',
        '00',
      ),
      anyText(6),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('whatever a page holds', () => {
  it('gets a verdict, and the same one every time', () => {
    fc.assert(
      fc.property(jumble, fc.option(jumble, { nil: '' }), fc.integer(), (text, spec, unitPrice) => {
        const first = classifyItem({ title: text, spec, shop: spec, unitPrice });
        expect(classifyItem({ title: text, spec, shop: spec, unitPrice })).toEqual(first);
        expect(first.isPhone).toBe(['phone', 'used-phone', 'feature-phone'].includes(first.kind));
        expect(first.confidence).toBeGreaterThanOrEqual(0);
        expect(first.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is not told apart by invisible characters', () => {
    const invisible = fc.constantFrom('\u200b', '\u200d', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u0000', '\ufe0f');
    fc.assert(
      fc.property(title, fc.array(fc.tuple(fc.nat(120), invisible), { maxLength: 30 }), (text, inserted) => {
        const signs = [...text];
        for (const [at, sign] of inserted) signs.splice(at % (signs.length + 1), 0, sign);
        expect(classifyItem({ title: signs.join('') }).kind).toBe(classifyItem({ title: text }).kind);
      }),
    );
  });

  it('is not told apart by full and half width', () => {
    const widen = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(title, (text) => {
        expect(classifyItem({ title: widen(text) })).toEqual(classifyItem({ title: text }));
      }),
    );
  });

  it('is not told apart by letter case', () => {
    fc.assert(
      fc.property(title, (text) => {
        expect(classifyItem({ title: text.toUpperCase() })).toEqual(classifyItem({ title: text.toLowerCase() }));
      }),
    );
  });

  it.each([
    ['a wall of one letter', 'a'.repeat(1_000_000)],
    ['a wall of gifts', '送'.repeat(200_000)],
    ['a wall of brackets', '【('.repeat(200_000)],
    ['a wall of memory', '8+256'.repeat(200_000)],
    ['a wall of models', 'iphone15promax'.repeat(100_000)],
    ['a wall of blanks', ' '.repeat(1_000_000)],
    ['a wall of invisible signs', '\u200b'.repeat(1_000_000)],
    ['signs that grow when normalised', '\ufdfa'.repeat(100_000)],
  ])('costs little: %s', (_, text) => {
    expect(normalise(text).length).toBeLessThanOrEqual(300);
    const started = performance.now();
    for (let times = 0; times < 20; times++) classifyItem({ title: text, spec: text, shop: text });
    expect((performance.now() - started) / 20).toBeLessThan(25);
  });
});

describe('names nobody wrote down', () => {
  const phones = TITLES.phone;
  const makers = BRANDS.filter(({ series }) => series.length > 0);

  it.each(makers.map(({ name }) => name))('without any series of %s, nine phones of ten are still phones', (name) => {
    const table = phoneTable(BRANDS.map((brand) => (brand.name === name ? { ...brand, series: [], weak: [] } : brand)));
    const found = phones.filter((text) => classifyItem({ title: text }, table).isPhone);
    expect(found.length / phones.length).toBeGreaterThanOrEqual(0.9);
  });

  it('without any table at all, three phones of four are still phones', () => {
    const nobody = phoneTable([]);
    const found = phones.filter((text) => classifyItem({ title: text }, nobody).isPhone);
    expect(found.length / phones.length).toBeGreaterThanOrEqual(0.75);
  });
});

describe('a verdict explains itself', () => {
  it('names what spoke for a phone', () => {
    const reasons = explainItem('HUAWEI Mate 70 12GB+256GB 曜石黑 全网通');
    expect(reasons.filter(({ weight }) => weight > 0).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['memory', 'network', 'clean-model']),
    );
  });

  it('names what spoke against it, weightiest first', () => {
    const reasons = explainItem('华为mate60pro手机壳 防摔 保护套');
    expect(reasons.filter(({ weight }) => weight < 0).map(({ what }) => what)).toContain('accessory');
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});
