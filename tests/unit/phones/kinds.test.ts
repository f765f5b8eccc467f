import { describe, expect, it } from 'vitest';
import { classifyItem } from '@/lib/phones/index';
import { TITLES } from './titles';

const HANDSETS = ['phone', 'used-phone', 'feature-phone'] as const;
const REST = ['accessory', 'service', 'card', 'other-device', 'unknown'] as const;

describe('what an item is, told by its title alone', () => {
  for (const kind of [...HANDSETS, ...REST]) {
    it.each(TITLES[kind])(`${kind}: %s`, (title) => {
      const verdict = classifyItem({ title });
      expect(verdict.kind).toBe(kind);
      expect(verdict.isPhone).toBe(HANDSETS.some((handset) => handset === kind));
    });
  }

  it('is tested with at least 150 titles', () => {
    expect(Object.values(TITLES).flat().length).toBeGreaterThanOrEqual(150);
  });
});

describe('the same words, the other way round', () => {
  it.each([
    ['红米Note13手机 送钢化膜+手机壳', '红米Note13手机壳 送钢化膜+挂绳'],
    ['荣耀X60 手机 5800mAh大电池 8+256', '荣耀X60 手机电池 大容量 原装'],
    ['黑鲨4 游戏手机 8+128', '黑鲨4 游戏手机壳 散热'],
    ['智能2手机 vivo Y77 全网通', '2手车 载手机支架'],
    ['一加 Ace 3V 送碎屏险一年 12+256', '一加 Ace 3V 碎屏险 一年 电子保单'],
    ['飞利浦 老人手机 带收音机 手电筒', '飞利浦 老人收音机 插卡音箱'],
    ['三星Galaxy A55 5G手机 8+256', '三星Galaxy Tab A9 平板 8+256'],
  ])('%s is a phone, %s is none', (phone, other) => {
    expect(classifyItem({ title: phone }).isPhone).toBe(true);
    expect(classifyItem({ title: other }).isPhone).toBe(false);
  });

  it.each([
    ['红米2手机 移动4G 白色', 'phone'],
    ['智能2手机 OPPO Reno5 全网通5G', 'used-phone'],
    ['Note9新款上市 红米手机 未拆封', 'phone'],
    ['红米Note9 9成新 手机', 'used-phone'],
  ])('%s is sold as %s', (title, kind) => {
    expect(classifyItem({ title }).kind).toBe(kind);
  });
});

describe('what else an order line says', () => {
  it('takes a phone of a second-hand shop for a used one', () => {
    const title = '小米13 12+256 白色 全网通手机';
    expect(classifyItem({ title, shop: '小米官方旗舰店' }).kind).toBe('phone');
    expect(classifyItem({ title, shop: '拍拍严选二手专营店' }).kind).toBe('used-phone');
  });

  it('asks the spec when the title does not say', () => {
    expect(classifyItem({ title: '手机' }).isPhone).toBe(false);
    expect(classifyItem({ title: '手机', spec: 'iPhone 15 256GB 蓝色 国行全网通5G手机' }).isPhone).toBe(true);
  });

  it('asks the price only when the title does not say', () => {
    const sure = '华为mate60pro手机壳 素皮 防摔';
    expect(classifyItem({ title: sure, unitPrice: 699_900 }).isPhone).toBe(false);
    expect(classifyItem({ title: 'Apple iPhone 16 128GB 黑色 5G手机', unitPrice: 100 }).isPhone).toBe(true);
  });

  it('is surer of a plain title than of a bare one', () => {
    const plain = classifyItem({ title: 'HUAWEI Mate 70 12GB+256GB 曜石黑 全网通智能手机' }).confidence;
    expect(plain).toBeGreaterThan(classifyItem({ title: '手机' }).confidence);
    expect(plain).toBeLessThanOrEqual(1);
  });
});
