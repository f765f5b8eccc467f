import { describe, expect, it } from 'vitest';
import { classifyItem } from '@/lib/phones/index';
import { colourIn } from '@/lib/phones/names/color';
import { storageIn } from '@/lib/phones/names/storage';

describe('brand, model, storage and colour of a phone', () => {
  it.each([
    ['Apple iPhone 17 Pro Max 256GB 深空黑', 'Apple', 'iPhone 17 Pro Max', '256GB', '深空黑'],
    ['苹果15promax 512G 原色钛金属 5G手机', 'Apple', 'iPhone 15 Pro Max', '512GB', '原色钛金属'],
    ['Apple iPhone XS Max 64GB 金色 双卡手机', 'Apple', 'iPhone XS Max', '64GB', '金色'],
    ['Huawei/华为 Mate 70 Pro+ 16GB+512GB 飞天青', '华为', 'Mate 70 Pro+', '16GB+512GB', '飞天青'],
    ['HUAWEI nova13 Pro 12+256 羽砂紫 手机', '华为', 'nova 13 Pro', '12GB+256GB', '羽砂紫'],
    ['小米 红米 Redmi Note 14 Pro 8GB+128GB 子夜黑', 'Redmi', 'Note 14 Pro', '8GB+128GB', '子夜黑'],
    ['小米14 Ultra 16GB+1TB 白色 徕卡', '小米', '14 Ultra', '16GB+1TB', '白色'],
    ['OPPO 一加 Ace 3 16+512 月海蓝 5G手机', '一加', 'Ace 3', '16GB+512GB', '月海蓝'],
    ['vivoiQOO Z9 Turbo 12GB+256GB 曜夜黑', 'iQOO', 'Z9 Turbo', '12GB+256GB', '曜夜黑'],
    ['OPPOReno12 Pro 12GB+256GB 闪耀银', 'OPPO', 'Reno12 Pro', '12GB+256GB', '闪耀银'],
    ['vivo X100s 16GB+512GB 白月光 蓝色', 'vivo', 'X100s', '16GB+512GB', '蓝色'],
    ['三星 Galaxy S24 Ultra (12GB RAM+256GB) 钛灰', '三星', 'Galaxy S24 Ultra', '12GB+256GB', '钛灰'],
    ['真我realme GT Neo6 SE 12+256 液银', 'realme', 'GT Neo6 SE', '12GB+256GB', '液银'],
    ['华为 荣耀 畅玩50 Plus 8+256 墨玉青', '荣耀', '畅玩50 Plus', '8GB+256GB', '墨玉青'],
    ['荣耀Magic V9 16GB+512GB 金丝绒黑', '荣耀', 'Magic V9', '16GB+512GB', '金丝绒黑'],
    ['华为 Mate XTs 16+512 瑞红', '华为', 'Mate XTs', '16GB+512GB', '瑞红'],
    ['HUAWEI Pura X4 16GB+512GB 零度白', '华为', 'Pura X4', '16GB+512GB', '零度白'],
    ['Google Pixel 12 Pro XL 256GB', '谷歌', 'Pixel 12 Pro XL', '256GB', undefined],
    ['红米 K100', 'Redmi', 'K100', undefined, undefined],
    ['三星 Galaxy Z Fold9 12GB+512GB 秘夜黑', '三星', 'Galaxy Z Fold9', '12GB+512GB', '秘夜黑'],
    ['诺基亚(NOKIA) 105 黑色 移动联通2G手机 双卡双待', '诺基亚', '105', undefined, '黑色'],
  ])('%s', (title, brand, model, storage, color) => {
    const { brand: b, model: m, storage: s, color: c } = classifyItem({ title });
    expect([b, m, s, c]).toEqual([brand, model, storage, color]);
  });

  it('names a model of a series no table knows', () => {
    const verdict = classifyItem({ title: '华为 Aurora 9 Pro 12GB+256GB 极光蓝 5G手机' });
    expect(verdict).toMatchObject({ isPhone: true, brand: '华为', model: 'Aurora 9 Pro' });
  });

  it('believes the chosen spec before the title that lists several', () => {
    const verdict = classifyItem({
      title: 'Apple/苹果 iPhone 15/14/13 国行全网通5G手机 128G 黑色',
      spec: '机身颜色：星光色;型号：iPhone 13;存储容量：256GB',
    });
    expect(verdict).toMatchObject({ model: 'iPhone 13', storage: '256GB', color: '星光色' });
  });

  it('says nothing about the model of what is no phone', () => {
    const verdict = classifyItem({ title: '华为mate60pro手机壳 黑色' });
    expect(verdict).not.toHaveProperty('brand');
    expect(verdict).not.toHaveProperty('color');
  });
});

describe('storage', () => {
  it.each([
    ['12GB+256GB', '12GB+256GB'],
    ['8+128', '8GB+128GB'],
    ['(4g ram+64g rom)', '4GB+64GB'],
    ['16G+1T', '16GB+1TB'],
    ['16GB 512GB', '16GB+512GB'],
    ['存储容量:256g', '256GB'],
    ['2tb', '2TB'],
    ['2GRAM+16GROM', '2GB+16GB'],
    ['5000mah 2+8+256gb', '8GB+256GB'],
    ['118+256', undefined],
    ['v1.8+256', undefined],
    ['300gb', undefined],
    ['5g手机', undefined],
    ['6.8英寸 120hz 5000mah', undefined],
    ['3+1年质保', undefined],
  ])('%s', (text, shown) => {
    expect(storageIn(text)).toBe(shown);
  });
});

describe('colour', () => {
  it.each([
    ['颜色分类:深空黑色;套餐类型:官方标配', '深空黑色'],
    ['机身颜色: 远峰蓝 256gb', '远峰蓝'],
    ['黑色,256gb', '黑色'],
    ['官方标配', undefined],
    ['现金红包', undefined],
  ])('%s', (spec, shown) => {
    expect(colourIn(spec, '')).toBe(shown);
  });
});
