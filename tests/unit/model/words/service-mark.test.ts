import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCommonMark, isServiceMark } from '@/lib/model/words/service-mark';
import { readPage } from '@/lib/platforms';
import { promisesIn } from '@/lib/platforms/jd/fields/service-marks';
import { isTitleLike } from '@/lib/platforms/labels/words';
import { shownDetail } from '@/lib/platforms/pinduoduo/layouts/detail/shown';
import { cardsOf } from '@/lib/platforms/pinduoduo/layouts/list/cards';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { promisesOfIcons } from '@/lib/platforms/tmall/fields/service-marks';
import { readInfoLines } from '@/lib/platforms/tmall/fields/spec';
import { readPromises } from '@/lib/warranty/promises/read-marks';
import { parsePage } from '../../../fixtures/load-page';
import { COUNTED, NO_MARKS, REFUSED, REMARKS } from './marks';

const PDD = 'https://mobile.yangkeduo.com/order.html?order_sn=260815-123456789012345';

/** Every reader of marks, on a page that shows one item with this text under its title. */
const READERS: Readonly<Record<string, (mark: string) => { promises: readonly string[]; spec: string | undefined }>> = {
  JD: (mark) => ({
    promises: promisesIn(parsePage(`<div><em>${mark}</em></div>`, 'https://order.jd.com/center/list.action').body),
    spec: undefined,
  }),
  'Taobao, a line under the title': (mark) => {
    const page = parsePage(
      `<p>颜色分类：黑色</p><p><span>${mark}</span><span>15天价保</span></p>`,
      'https://x.taobao.com/',
    );
    const { promises, spec } = readInfoLines([...page.querySelectorAll('p')]);
    return { promises, spec: spec.replace('颜色分类：黑色', '') || undefined };
  },
  'Taobao, data': (mark) => ({ promises: promisesOfIcons([{ title: mark }]), spec: undefined }),
  'Pinduoduo, list': (mark) => {
    const page = parsePage(
      `<div class="react-base-list"><div><span data-test="订单状态">待收货</span><div><p data-test="商品名称">示例手机 X9</p><p>${mark}</p></div><p>实付¥1999</p></div></div>`,
      'https://mobile.yangkeduo.com/orders.html',
    );
    const [goods] = inOneGo(cardsOf(page)).cards[0]?.goods ?? [];
    return { promises: goods?.promises ?? [], spec: goods?.spec };
  },
  'Pinduoduo, detail': (mark) => {
    const page = parsePage(
      `<div id="main"><p>订单编号：260815-123456789012345</p><a href="goods.html?goods_id=123456">示例手机 X9 全网通</a><p>${mark}</p><p>¥1999</p><p>x1</p><p>实付：¥1999</p></div>`,
      PDD,
    );
    const [goods] = shownDetail(page, new URL(PDD)).goods;
    return { promises: goods?.promises ?? [], spec: goods?.spec };
  },
  'any page, by its labels': (mark) => {
    const url = new URL('https://trade.m.jd.com/order/n_detail_jdm.shtml?deal_id=350000000123');
    const page = parsePage(
      `<div><p>订单编号：350000000123</p><a href="https://item.jd.com/100012345678.html">示例手机 X9 全网通</a><p>${mark}</p><p>x1</p><p>实付款：¥1999</p></div>`,
      url.href,
    );
    const [line] = readPage(page, url).orders[0]?.lines ?? [];
    return { promises: line?.promises ?? [], spec: line?.spec };
  },
};

/** Words of one mark in elements of their own. */
const SPLIT = [
  '不支持<i>7天无理由退货</i>',
  '<b>不支持</b><b>7天无理由退货</b>',
  '<span><b>暂不支持</b></span><span>7天无理由退货</span>',
  '<b>7天无理由退货</b>：<b>不支持</b>',
];

describe.each(Object.entries(READERS))('%s', (_reader, read) => {
  test.each(COUNTED)('keeps %s', (mark) => {
    const { promises } = read(mark);
    expect(promises.map((promise) => promise.normalize('NFKC').replace(/\s/g, ''))).toContain(
      mark.normalize('NFKC').replace(/\s/g, ''),
    );
  });

  test.each([...REMARKS, ...REFUSED])('keeps %s', (mark) => expect(read(mark).promises).toContain(mark));

  test.each(SPLIT)('keeps a denial whole, however its page writes it: %s', (markup) => {
    const { promises } = read(markup);
    const windows = readPromises(promises).filter(({ kind, group }) => kind !== 'note' && group === 'no-reason-return');
    expect(promises.join()).toMatch(/不/);
    expect(windows).toEqual([]);
  });

  test.each([...COUNTED.map(([mark]) => mark), ...REMARKS, ...REFUSED])('takes %s for no spec', (mark) =>
    expect(read(mark).spec).toBeUndefined(),
  );
});

describe('a service mark', () => {
  test.each(COUNTED)('%s gives the right the table says', (mark, right) => {
    const [read] = readPromises([mark]);
    expect(read).toMatchObject({ group: right });
    expect(read?.kind).not.toBe('note');
  });

  test.each([...COUNTED.map(([mark]) => mark), ...REMARKS])('%s denies nothing, and is no title', (mark) => {
    expect(readPromises([mark])[0]).not.toHaveProperty('denies');
    expect(isTitleLike(mark)).toBe(false);
  });

  test.each(REFUSED)('%s promises nothing, and is still no title or spec', (mark) => {
    expect(readPromises([mark]).every(({ kind }) => kind === 'note')).toBe(true);
    expect(isServiceMark(mark)).toBe(true);
  });

  test.each(NO_MARKS)('%s is none', (text) => expect(isServiceMark(text)).toBe(false));

  test('that is made of a period and a right is known, however they are put together', () => {
    const period = fc.constantFrom('7天', '15日', '180天', '三十天', '6个月', '十八个月', '1年', '两年', '48小时');
    const right = fc.constantFrom(
      '无理由退货',
      '价保',
      '只换不修',
      '包换',
      '换新',
      '质保',
      '联保',
      '保修',
      '包退',
      '退换货',
    );
    const before = fc.constantFrom('', '支持', '官方', '整机', '质量问题', '免费', '享');
    const mark = fc.tuple(before, period, before, right).map((parts) => parts.join(''));
    fc.assert(
      fc.property(mark, (text) => {
        expect(readPromises([text])[0]?.kind).toBe('period');
      }),
    );
  });

  test('of common words is shown in a sample as it is; one with a name or a day in it is not', () => {
    expect(COUNTED.map(([mark]) => mark).filter((mark) => !isCommonMark(mark))).toEqual([
      '价保期 2026-11-01 到 2026-12-1',
    ]);
    expect(isCommonMark('岭南全国联保')).toBe(false);
  });
});
