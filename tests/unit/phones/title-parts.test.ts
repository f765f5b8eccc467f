import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionsEnd } from '@/lib/phones/names/editions';
import { withoutAbsent } from '@/lib/phones/title/absent';
import { normalise } from '@/lib/phones/title/normalise';
import { anyOf, signsIn } from '@/lib/phones/title/signs';

describe('what is not in the box', () => {
  test.each([
    ['小米 14 不含充电器', '小米 14 '],
    ['小米 14 无充电器 数据线版 黑色', '小米 14  黑色'],
    ['手机 不带充电头、数据线和耳机 全网通', '手机  全网通'],
    ['无卡槽 无实体卡 5g', ' 5g'],
    ['没有包装盒 未拆封', ' 未拆封'],
    ['无sim卡槽', ''],
  ])('is taken out: %s', (title, left) => {
    expect(withoutAbsent(title)).toBe(left);
  });

  test.each(['无手机壳', '无线耳机', '免费充电器', '没有手机', '未激活 不退', '官方正品 含充电器'])(
    'leaves what is said otherwise: %s',
    (title) => expect(withoutAbsent(title)).toBe(title),
  );

  test('is never longer than the title', () => {
    const word = fc.constantFrom(
      '不含',
      '无',
      '没有',
      '充电器',
      '数据线',
      '手机',
      '壳',
      ' ',
      '、',
      '版',
      'sim',
      '卡',
      '小米',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const title = words.join('');
        expect(withoutAbsent(title).length).toBeLessThanOrEqual(title.length);
      }),
    );
  });
});

describe('editions of a model', () => {
  test.each([
    ['pro max', 7],
    [' pro+ 5g', 5],
    ['promax 256', 6],
    ['青春版 黑色', 3],
    ['长续航版', 4],
    ['典藏至尊版', 5],
    ['flip 5 黑', 6],
    ['fold 5g', 4],
    ['手机', 0],
    ['青春', 0],
    ['', 0],
  ])('%s', (text, end) => expect(editionsEnd(text, 0)).toBe(end));
});

test('one walk over a title tells which lists of signs it has any of', () => {
  const [cars, trees] = [anyOf('车轮'), anyOf('树木轮')];
  expect(signsIn('一辆车') & (cars | trees)).toBe(cars);
  expect(signsIn('年轮') & (cars | trees)).toBe(cars | trees);
  expect(signsIn('手') & (cars | trees)).toBe(0);
});

test.each([
  ['Lenovo Z5 手机', 'lenovo z5 手机'],
  ['0PPO Reno12', 'oppo reno12'],
  ['华为nove 12', '华为nova 12'],
  ['苹果15Por 256G', '苹果15pro 256g'],
  ['iph0ne 15', 'iphone 15'],
  ['vivo X100  手机', 'vivo x100 手机'],
  ['ＯＰＰＯ　Ｒｅｎｏ', 'oppo reno'],
])('%s is spelt %s', (title, spelt) => expect(normalise(title)).toBe(spelt));
