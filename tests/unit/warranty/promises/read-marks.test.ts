import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPromises } from '@/lib/warranty/promises/read-marks';

/** `group length unit` of every period, `note` and what it denies for the rest. */
function said(...marks: string[]): string[] {
  return readPromises(marks).map((mark) => {
    const only = mark.conditions ? ` if ${mark.conditions.join(' ')}` : '';
    if (mark.kind === 'period') return `${mark.group} ${mark.length.n} ${mark.length.unit}${only}`;
    if (mark.kind === 'range') return `${mark.group} ${mark.from}..${mark.to}`;
    return [mark.denies ? 'denies' : 'note', mark.group].filter(Boolean).join(' ') + only;
  });
}

describe('a service mark with a period', () => {
  test.each([
    ['7天无理由退货', 'no-reason-return 7 day'],
    ['七天无理由退换', 'no-reason-return 7 day'],
    ['7日无理由', 'no-reason-return 7 day'],
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
    ['退货包运费', 'note fault-return'],
    ['90天退货运费险', 'note fault-return'],
    ['极速退款', 'note fault-return'],
    ['48小时发货', 'note'],
    ['36小时价格保护', 'note price'],
    ['以旧换新', 'note'],
    ['30天以旧换新补贴', 'note'],
    ['11月11日价保', 'note price'],
    ['延保1年', 'note'],
    ['99999天质保', 'note host'],
    ['0天价保', 'note price'],
  ])('%s', (mark, expected) => {
    expect(said(mark)).toEqual([expected]);
  });
});

describe('a service mark that holds only so long says how long', () => {
  test.each([
    ['支持 7 天无理由退货（激活后不支持）', 'no-reason-return 7 day if not-activated'],
    ['7天无理由退货（拆封后不支持）', 'no-reason-return 7 day if unopened'],
    ['支持15天无理由退货（使用后不支持）', 'no-reason-return 15 day if unused'],
    ['7天无理由退货（安装后不支持）', 'no-reason-return 7 day if not-installed'],
    ['激活后不支持7天无理由退货', 'no-reason-return 7 day if not-activated'],
    ['7天无理由退货，一经激活或试用不予退换', 'no-reason-return 7 day if not-activated unused'],
    ['七天无理由(已激活的除外)', 'no-reason-return 7 day if not-activated'],
    ['7天无理由退货 拆封不退', 'no-reason-return 7 day if unopened'],
    ['未激活7天无理由退货', 'no-reason-return 7 day if not-activated'],
    ['7天无理由退货（未拆封）', 'no-reason-return 7 day if unopened'],
    ['激活前7天无理由退货', 'no-reason-return 7 day if not-activated'],
    ['激活后不支持无理由退货', 'note no-reason-return if not-activated'],
    ['一经激活不退不换', 'note no-reason-return if not-activated'],
    ['7天无理由退货（一经拆封，不支持）', 'no-reason-return 7 day if unopened'],
    ['拆封使用后不支持7天无理由退货', 'no-reason-return 7 day if unopened unused'],
    ['7天无理由退货（拆封后不支持，激活后不支持）', 'no-reason-return 7 day if unopened not-activated'],
  ])('%s', (mark, expected) => {
    expect(said(mark)).toEqual([expected]);
  });

  test('and only of the right it speaks of', () => {
    expect(said('30天价保，7天无理由退货（激活后不支持）')).toEqual([
      'price 30 day',
      'no-reason-return 7 day if not-activated',
    ]);
  });
});

describe('a service mark that denies a right gives none, whatever word it denies with', () => {
  test.each([
    ['不支持7天无理由退货', 'denies no-reason-return'],
    ['不支持退换', 'denies fault-return'],
    ['不参与价保30天', 'denies price'],
    ['7天无理由退货除外', 'denies no-reason-return'],
    ['非7天无理由退货商品', 'denies no-reason-return'],
    ['无7天无理由退货', 'denies no-reason-return'],
    ['本商品不在7天无理由退货范围', 'denies no-reason-return'],
    ['7天无理由退货（本商品除外）', 'denies no-reason-return'],
    ['30天价保已取消', 'denies price'],
    ['价保30天（活动期间暂停）', 'denies price'],
    ['谢绝7天无理由退货', 'denies no-reason-return'],
    ['此商品没有一年质保', 'denies host'],
    ['15天价保：不适用', 'denies price'],
    ['30天价保以外商品', 'denies price'],
    ['未提供一年联保', 'denies host'],
    ['7天无理由退货：否', 'denies no-reason-return'],
    ['7天无理由退货×', 'denies no-reason-return'],
    ['超出7天无理由退货范围', 'denies no-reason-return'],
    ['免7天无理由退货', 'denies no-reason-return'],
    ['30天换新服务需另购', 'denies exchange'],
    ['放弃7天无理由退货', 'denies no-reason-return'],
    ['概不退换，不享15天换新', 'denies fault-return', 'denies exchange'],
    ['不支持7天无理由退货、30天价保', 'denies no-reason-return', 'denies price'],
    ['两年质保（电池、充电器除外）', 'host 24 month', 'denies battery', 'denies charger'],
    ['支持7天无理由退货，不支持价保', 'no-reason-return 7 day', 'denies price'],
  ])('%s', (mark, ...expected) => {
    expect(said(mark)).toEqual(expected);
  });

  test.each([
    ['180天只换不修', 'exchange 180 day'],
    ['一年不限次质保', 'host 12 month'],
    ['15天不满意包退', 'fault-return 15 day'],
    ['非人为损坏一年包换', 'exchange 12 month'],
    ['无忧退换30天', 'fault-return 30 day'],
    ['一年质保（人为损坏除外）', 'host 12 month'],
    ['7天无理由退货（偏远地区除外）', 'no-reason-return 7 day'],
    ['1年免费保修', 'host 12 month'],
    ['15天质量问题换新，人为损坏不换', 'exchange 15 day'],
    ['无线耳机一年换新', 'earphone 12 month'],
  ])('but %s takes nothing away', (mark, expected) => {
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
