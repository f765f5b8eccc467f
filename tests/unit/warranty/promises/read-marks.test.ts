import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPromises } from '@/lib/warranty/promises/read-marks';

/** `group length unit` of every period, `note` and what it denies for the rest. */
function said(...marks: string[]): string[] {
  return readPromises(marks).map((mark) => {
    if (mark.kind === 'period') return `${mark.group} ${mark.length.n} ${mark.length.unit}`;
    if (mark.kind === 'range') return `${mark.group} ${mark.from}..${mark.to}`;
    return [mark.denies ? 'denies' : 'note', mark.group].filter(Boolean).join(' ');
  });
}

describe('a service mark with a period', () => {
  test.each([
    ['7天无理由退货', 'no-reason-return 7 day'],
    ['七天无理由退换', 'no-reason-return 7 day'],
    ['支持 7 天无理由退货（激活后不支持）', 'no-reason-return 7 day'],
    ['7日无理由', 'no-reason-return 7 day'],
    ['激活后不支持7天无理由退货', 'no-reason-return 7 day'],
    ['15天价保', 'price 15 day'],
    ['价保30天', 'price 30 day'],
    ['保价３６５天', 'price 365 day'],
    ['720小时价格保护', 'price 30 day'],
    ['30天换新', 'exchange 30 day'],
    ['30天质量问题换新', 'exchange 30 day'],
    ['180天只换不修', 'exchange 180 day'],
    ['一百八十天只换不修', 'exchange 180 day'],
    ['一年只换不修', 'exchange 12 month'],
    ['15天质量问题退换货', 'fault-return 15 day'],
    ['全国联保一年', 'host 12 month'],
    ['2年质保', 'host 24 month'],
    ['一年半保修', 'host 18 month'],
    ['半年质保', 'host 6 month'],
    ['18个月整机保修', 'host 18 month'],
    ['电池两年换新', 'battery 24 month'],
    ['碎屏险1年', 'cover 12 month'],
  ])('%s', (mark, expected) => {
    expect(said(mark)).toEqual([expected]);
  });

  test('may name two rights', () => {
    expect(said('7天包退15天包换')).toEqual(['fault-return 7 day', 'exchange 15 day']);
    expect(said('7天无理由退货，一年质保')).toEqual(['no-reason-return 7 day', 'host 12 month']);
  });

  test('may name its dates', () => {
    expect(said('价保期 2026-11-01 到 2026-12-1')).toEqual(['price 2026-11-01..2026-12-01']);
  });

  test('counts once, however often the page repeats it', () => {
    expect(said('7天无理由退货', '七天无理由', ' 7天无理由退货 ')).toEqual(['no-reason-return 7 day']);
  });
});

describe('a service mark without a period is a remark', () => {
  test.each([
    ['全国联保', 'note host'],
    ['假一赔四', 'note'],
    ['假一赔十', 'note'],
    ['退货包运费', 'note no-reason-return'],
    ['极速退款', 'note fault-return'],
    ['48小时发货', 'note'],
    ['以旧换新', 'note'],
    ['30天以旧换新补贴', 'note'],
    ['11月11日价保', 'note price'],
    ['延保1年', 'note'],
    ['不支持7天无理由退货', 'denies no-reason-return'],
    ['不支持退换', 'denies fault-return'],
    ['99999天质保', 'note host'],
    ['0天价保', 'note price'],
  ])('%s', (mark, expected) => {
    expect(said(mark)).toEqual([expected]);
  });
});

test('whatever a page says, reading it ends, loses no mark and throws nothing', () => {
  const sign = fc.constantFrom(...'7天日年个月小时三十百无理由退换货价保（）()，不支持激活后质0-到2026');
  const mark = fc.oneof(fc.string(), fc.string({ unit: sign, maxLength: 60 }));
  fc.assert(
    fc.property(mark, (text) => {
      const marks = readPromises([text]);
      expect(marks.length === 0).toBe(text.trim() === '');
      for (const each of marks) expect(each.text).toBe(text.trim());
    }),
    { numRuns: 1000 },
  );
});
