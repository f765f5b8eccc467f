import { describe, expect, it } from 'vitest';
import { classifyItem } from '@/lib/phones/index';

describe('memory', () => {
  it.each([
    ['三星 A17 5G 8GB+256GB', '8GB+256GB'],
    ['iPhone 17 5G 256GB', '256GB'],
    ['小米 15 5G+16GB+512GB', '16GB+512GB'],
    ['红米 5G/8GB+256GB', '8GB+256GB'],
    ['荣耀X70(5G)12GB+512GB', '12GB+512GB'],
    ['OPPO A5 5G版 8+256', '8GB+256GB'],
    ['红米13R 4G 128GB', '128GB'],
    ['vivo Y300 5G 8GB 256GB', '8GB+256GB'],
    ['vivo Y300 8GB 256GB', '8GB+256GB'],
    ['荣耀 X70 8GB+8GB+256GB', '8GB+256GB'],
    ['小米 10 5g 8g 128g', '8GB+128GB'],
    ['华为 4G全网通 8G+128G', '8GB+128GB'],
    ['诺基亚 4G 64MB', undefined],
    ['小米 5G 12+256 黑', '12GB+256GB'],
    ['双4G 6GB+64GB', '6GB+64GB'],
    ['iPhone 16e 4G/5G 128G', '128GB'],
    ['真我 5G 12G 256G', '12GB+256GB'],
    ['红米 3GB+32GB 4G', '3GB+32GB'],
    ['三星 2G 3G 4G 6+128', '6GB+128GB'],
    ['小米 5G手机 16 512', undefined],
    ['5g 1tb iPhone 17 Pro', '1TB'],
    ['魅族 16 5G 12GB+1TB', '12GB+1TB'],
    ['荣耀 5G 16+1T', '16GB+1TB'],
  ])('%s has %s: 5G is a network, and the last of several pairs is the memory', (title, storage) => {
    expect(classifyItem({ title: `${title} 手机 小米` }).storage).toBe(storage);
  });
});

describe('two generations', () => {
  it.each([
    ['荣耀Magic V Flip2', '荣耀 Magic V Flip'],
    ['索尼 Xperia 1 VII', '索尼 Xperia 1 VI'],
    ['索尼 Xperia 10 V', '索尼 Xperia 10 IV'],
    ['三星 Galaxy Z Flip7', '三星 Galaxy Z Flip6'],
    ['三星 Galaxy Z Fold 7', '三星 Galaxy Z Fold 6'],
    ['OPPO Find N5', 'OPPO Find N3'],
    ['OPPO Find N3 Flip', 'OPPO Find N2 Flip'],
    ['小米 MIX Flip 2', '小米 MIX Flip'],
    ['小米 MIX Fold 4', '小米 MIX Fold 3'],
    ['iPhone SE 3', 'iPhone SE 2'],
    ['iPhone SE 第三代', 'iPhone SE 第二代'],
    ['iPhone SE (2022款)', 'iPhone SE (2020款)'],
    ['iPhone SE3', 'iPhone SE'],
    ['摩托罗拉 razr 2023', '摩托罗拉 razr 2022'],
    ['moto g 2025', 'moto g 2024'],
    ['华为 Mate XTs', '华为 Mate XT'],
    ['华为 Pura X', '华为 Pura 80'],
    ['华为 nova Flip S', '华为 nova Flip'],
    ['华为 Pocket 2', '华为 Pocket S'],
    ['华为 Pocket 3', '华为 Pocket 2'],
    ['vivo X Fold5', 'vivo X Fold3'],
    ['vivo X Fold3 Pro', 'vivo X Fold3'],
    ['vivo X Flip 2', 'vivo X Flip'],
    ['一加 Ace 2V', '一加 Ace 2'],
    ['红魔 11 Pro+', '红魔 11 Pro'],
    ['红魔 9S Pro', '红魔 9 Pro'],
    ['努比亚 Flip II', '努比亚 Flip'],
    ['努比亚 小牛 2', '努比亚 小牛'],
    ['Nothing Phone (3)', 'Nothing Phone (2)'],
    ['Nothing Phone (2a)', 'Nothing Phone (2)'],
    ['Light Phone III', 'Light Phone II'],
    ['谷歌 Pixel 10 Pro Fold', '谷歌 Pixel 9 Pro Fold'],
    ['谷歌 Pixel 9a', '谷歌 Pixel 9'],
    ['华硕 ROG Phone 9', '华硕 ROG Phone 8'],
    ['小米 Civi 5 Pro', '小米 Civi 4 Pro'],
    ['荣耀 Magic Vs3', '荣耀 Magic Vs2'],
    ['荣耀 Magic V5', '荣耀 Magic V3'],
    ['荣耀 GT 2', '荣耀 GT'],
    ['真我 GT Neo6 SE', '真我 GT Neo6'],
    ['realme GT8 Pro', 'realme GT7 Pro'],
    ['华为畅享 80 Plus', '华为畅享 70 Plus'],
    ['华为 Mate 60 RS 非凡大师', '华为 Mate 60'],
    ['三星 W26', '三星 W25'],
    ['三星 心系天下 W26 Flip', '三星 心系天下 W25 Flip'],
    ['联想 拯救者 Y70 二代', '联想 拯救者 Y70'],
    ['华为 Mate X7 典藏版', '华为 Mate X6 典藏版'],
    ['中兴 Axon 40 Ultra', '中兴 Axon 30 Ultra'],
    ['索尼 Xperia 5 Mark III', '索尼 Xperia 5 Mark II'],
    ['索尼 Xperia 1 七代', '索尼 Xperia 1 六代'],
    ['诺基亚 3310 2017款', '诺基亚 3310'],
    ['iPhone 17 Air', 'iPhone 17'],
    ['一加 Open 2', '一加 Open'],
    ['moto edge 60 Pro', 'moto edge 50 Pro'],
    ['小米 15S Pro', '小米 15 Pro'],
    ['vivo S50 Pro mini', 'vivo S50 Pro'],
    ['红米 Note 15 Pro+', '红米 Note 15 Pro'],
    ['荣耀 Magic V Flip 3', '荣耀 Magic V Flip2'],
  ])('%s and %s have names of their own', (one, other) => {
    const named = [one, other].map((title) => classifyItem({ title: `${title} 12GB+256GB 手机` }));
    const [first, second] = named.map(({ brand = '', model = '' }) => `${brand} ${model}`);
    expect(first).not.toBe(second);
  });

  it.each([
    ['一加15 第五代骁龙8至尊版 16GB+512GB', '15'],
    ['索尼 Xperia 1 VII 12GB+256GB', 'Xperia 1 VII'],
    ['荣耀 Magic V Flip2 12GB+512GB', 'Magic V Flip 2'],
    ['iPhone SE (第三代) 128GB', 'iPhone SE 第三代'],
    ['华为 nova 14 2026新款 8GB+256GB', 'nova 14'],
  ])('%s is shown as %s', (title, model) => {
    expect(classifyItem({ title }).model).toBe(model);
  });
});

describe('a series within a longer name', () => {
  it.each([
    ['优畅享 50 Plus 5G 12GB+256GB 华为智选', '华为'],
    ['U-MAGIC 优畅享 30e 8GB+256GB', '华为'],
    ['U-MAGIC 60 8GB+256GB', '荣耀'],
    ['Hi 畅享 70 Pro 8+256 5G', '华为'],
    ['Hi畅享60 8GB+128GB', '华为'],
    ['WIKO Hi畅享70 Pro 8+256', '华为'],
    ['Hi nova 12 8GB+256GB', '华为'],
    ['红魔 RedMagic 11 Pro 16+512', '荣耀'],
    ['RedMagic 9 Pro 16GB+512GB', '荣耀'],
    ['乐享畅享 20 8GB+128GB 手机', '华为'],
    ['心畅享手机 8GB+128GB', '华为'],
    ['moto edge 60 12+256 手机', '三星'],
    ['Blackview Mega 10 8+256', '小米'],
    ['先锋畅玩 8 手机 6+128', '荣耀'],
    ['小畅玩 50 手机 8+128', '荣耀'],
    ['金立 畅享 手机 8+256', '华为'],
    ['朵唯 Mate 60 Pro 手机 8+256', '华为'],
    ['索爱 Pura 70 手机 12+512', '华为'],
  ])('%s is not by %s', (title, brand) => {
    const verdict = classifyItem({ title });
    expect(verdict.isPhone).toBe(true);
    expect(verdict.brand).not.toBe(brand);
  });

  it.each([
    ['新款畅享80 8GB+256GB 手机', '华为'],
    ['官方旗舰 畅玩 60 手机 8+256', '荣耀'],
    ['手机Mate80 Pro 12+256', '华为'],
  ])('%s is by %s', (title, brand) => {
    expect(classifyItem({ title }).brand).toBe(brand);
  });
});
