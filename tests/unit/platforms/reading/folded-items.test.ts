import { describe, expect, it } from 'vitest';
import { platformAt } from '@/lib/platforms';
import { readByLabels } from '@/lib/platforms/labels/read-by-labels';
import { withoutMemory } from '@/lib/platforms/reading/box-memory';
import { findOrders } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { loadPage } from '../../../fixtures/load-page';
import { WHOLE_LISTS } from '../../../fixtures/whole-lists';

describe.each(WHOLE_LISTS)('%s', (_name, file, address) => {
  const url = new URL(address);
  const page = loadPage(file, address);
  const read = () => {
    const platform = platformAt(url);
    if (!platform) throw new Error('no platform');
    return inOneGo(findOrders(platform, page, url, readByLabels, withoutMemory, '2026-11-30'));
  };
  const folded = () => read().reading.problems.filter((problem) => problem.startsWith('items-folded'));
  const count = page.createElement('span');

  it('hides nothing as long as no order counts more pieces than it shows', () => {
    expect(folded()).toEqual([]);
  });

  it.each([
    '共 99 件',
    '共99件商品',
    '（共99件）',
    '共<b>99</b>件',
    '共计 99 件',
    '合计99件商品',
    '查看全部99件商品',
    '共99款商品',
    '展开剩余99件',
    '還有99件商品',
  ])('is said to hide some where an order says %s', (words) => {
    const box = read().found.find(({ element }) => element !== undefined)?.element;
    count.innerHTML = words;
    (box?.tagName === 'TBODY' ? box.querySelector('td') : box)?.append(count);
    expect(folded()).toEqual(['items-folded: 1']);
    count.remove();
    expect(folded()).toEqual([]);
  });
});
