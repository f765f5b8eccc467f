import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OrderReading } from '@/lib/model/order';
import { CONDITION_WORDS, conditionOf } from '@/lib/model/phone/condition';
import { nameParts } from '@/lib/model/phone/phone-name';
import { classifyItem } from '@/lib/phones';
import { readPage } from '@/lib/platforms';
import { PAGES, parsePage } from '../../fixtures/load-page';

/** How sellers write it, and how the buyer is told. */
const WRITTEN: readonly (readonly [title: string, word: string | undefined])[] = [
  ['二手 Apple iPhone 15 128GB 黑色', '二手'],
  ['Apple iPhone 15 128GB 黑色 99新', '二手'],
  ['九九新 华为 Mate 60 12GB+256GB 雅丹黑', '二手'],
  ['荣耀 Magic6 九成新 12GB+256GB 全网通', '二手'],
  ['小米14 准新机 12GB+256GB 黑色', '二手'],
  ['小米14 准新 12GB+256GB 黑色 全网通5G手机', '二手'],
  ['【官方认证二手】OPPO Find X7 16GB+256GB', '二手'],
  ['拍拍严选 vivo X100 12GB+256GB 星迹蓝 5G手机', '二手'],
  ['翻新 iPhone 13 128GB 店保半年', '二手'],
  ['退租机 Apple iPhone 14 128GB 蓝色 全网通', '二手'],
  ['官翻机 iPhone 15 128GB 绿色', '官翻'],
  ['Apple iPhone 15 Pro 256GB 官方翻新', '官翻'],
  ['iPhone 15 Pro 256GB Apple 官方认证翻新', '官翻'],
  ['【官方翻新】小米14 12GB+256GB 黑色', '官翻'],
  ['【展示机】三星 Galaxy S24+ 12GB+256GB 秘矿紫', '样机'],
  ['三星 Galaxy S24 12GB+256GB 演示机 全网通', '样机'],
  ['OPPO Reno12 12GB+256GB 样机 门店陈列', '样机'],
  ['Apple iPhone 17 256GB 黑色 全新国行', undefined],
  ['华为 Mate 70 12GB+256GB 官方正品 全国联保', undefined],
];

/** A page of each platform with a phone on it, and how its phone is called there. */
const ON_PAGES = [
  ['jd/list-cards-several.html', 'https://order.jd.com/center/list.action'],
  ['tmall/list-tm2.html', 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'],
  ['pinduoduo/list-first-page.html', 'https://mobile.yangkeduo.com/orders.html'],
] as const;

const purchaseOf = ({ lines: [line] }: Pick<OrderReading, 'lines'>) => {
  if (!line) throw new Error('no line');
  const { isPhone, kind, confidence: _confidence, ...named } = classifyItem(line);
  return {
    isPhone,
    purchase: { id: 'jd:350000000000/1', ...named, kind, line, says: {} } as unknown as Parameters<typeof nameParts>[0],
  };
};

const phoneAmong = (orders: readonly OrderReading[]) =>
  orders.flatMap(({ lines }) => lines).find((line) => classifyItem(line).isPhone);

describe('the condition of a phone', () => {
  test.each(WRITTEN)('%s: %s', (title, word) => {
    const { isPhone, purchase } = purchaseOf({ lines: [{ title, quantity: 1 }] });
    const condition = conditionOf(purchase);
    expect(isPhone).toBe(true);
    expect(condition && CONDITION_WORDS[condition]).toBe(word);
    expect(nameParts(purchase).about.startsWith(word ?? '\0')).toBe(word !== undefined);
  });

  test('is what the buyer says, whatever the page wrote', () => {
    const { purchase } = purchaseOf({ lines: [{ title: '官翻机 iPhone 15 128GB 绿色', quantity: 1 }] });
    expect(conditionOf({ ...purchase, says: { condition: 'used' } })).toBe('used');
    expect(conditionOf({ ...purchase, says: { condition: 'new' } })).toBeUndefined();
  });

  test('is read from what was chosen, too', () => {
    const line = { title: 'Apple iPhone 15 全网通5G手机', spec: '成色：99新 颜色：黑色', quantity: 1 };
    expect(conditionOf(purchaseOf({ lines: [line] }).purchase)).toBe('used');
  });

  describe.each(ON_PAGES)('on a page of its platform (%s)', (file, url) => {
    const html = readFileSync(path.join(PAGES, file), 'utf8');
    const known = phoneAmong(readPage(parsePage(html, url), new URL(url)).orders)?.title ?? '';

    test.each(WRITTEN)('%s: %s', (title, word) => {
      const page = parsePage(html.replaceAll(known, title), url);
      const line = phoneAmong(
        readPage(page, new URL(url)).orders.filter(({ lines }) => lines.some((l) => l.title === title)),
      );
      const condition = line && conditionOf(purchaseOf({ lines: [line] }).purchase);
      expect(line?.title).toBe(title);
      expect(condition && CONDITION_WORDS[condition]).toBe(word);
    });
  });
});
