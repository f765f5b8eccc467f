import { describe, expect, it } from 'vitest';
import { classifyItem } from '@/lib/phones/index';
import { BRANDS } from '@/lib/phones/names/brands';
import { phoneTable } from '@/lib/phones/names/models';
import { HANDSETS } from './market-handsets';
import { NO_PHONES } from './market-others';
import { NEW_PHONES } from './market-phones';
import { FOR_PHONES } from './market-things';

describe('new phones', () => {
  for (const [how, titles] of Object.entries(NEW_PHONES)) {
    it.each(titles)(`${how}: %s`, (title) => {
      expect(classifyItem({ title })).toMatchObject({ isPhone: true, kind: 'phone' });
    });
  }
});

describe('second-hand and keypad phones', () => {
  for (const [kind, titles] of Object.entries(HANDSETS)) {
    it.each(titles)(`${kind}: %s`, (title) => {
      expect(classifyItem({ title })).toMatchObject({ isPhone: true, kind });
    });
  }
});

describe('what is no phone', () => {
  for (const [what, titles] of Object.entries({ ...FOR_PHONES, ...NO_PHONES })) {
    it.each(titles)(`${what}: %s`, (title) => {
      expect(classifyItem({ title }).isPhone).toBe(false);
    });
  }
});

describe('a name of one word', () => {
  const nameless = phoneTable(BRANDS.map((brand) => ({ ...brand, series: [], weak: [] })));

  it.each(['新品 OPPO/欧珀 Aurora', 'Samsung/三星 Zephyr 新品', '华为(HUAWEI) Aurora 新品'])(
    'after a maker sold as new is a phone, though no table knows it: %s',
    (title) => {
      expect(classifyItem({ title }, nameless).isPhone).toBe(true);
    },
  );

  it('is a phone by itself when only phones bear it', () => {
    expect(classifyItem({ title: 'iPhone 21' }).isPhone).toBe(true);
    expect(classifyItem({ title: '一加18' }).isPhone).toBe(true);
  });

  it.each(['咖啡 1+2 原味 30条', '饼干 1+1 夹心'])('is no 1+ where numbers are added: %s', (title) => {
    expect(classifyItem({ title }).brand).toBeUndefined();
    expect(classifyItem({ title }).isPhone).toBe(false);
  });
});

describe('gifts that a blank tears from their word', () => {
  it.each([
    ['红米K91 8+256 送充电宝 支架 手机壳', '红米K91手机壳 送充电宝 支架'],
    ['vivo S61 手机+耳机+充电头 12+256', '手机+平板 通用 支架 铝合金'],
    ['OPPO A7 12+256【2年延保+碎屏险】', '【2年延保】OPPO A7 碎屏险'],
  ])('%s is a phone, %s is none', (phone, other) => {
    expect(classifyItem({ title: phone }).isPhone).toBe(true);
    expect(classifyItem({ title: other }).isPhone).toBe(false);
  });
});
