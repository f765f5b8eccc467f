import { describe, expect, test } from 'vitest';
import { promisesIn } from '@/lib/platforms/jd/fields/service-marks';
import { parsePage } from '../../../fixtures/load-page';

const marks = (html: string) => promisesIn(parsePage(html, 'https://order.jd.com/center/list.action').body);

describe('service marks', () => {
  test('marks in a list are kept one by one, a mark in pieces whole', () => {
    expect(marks('<ul><li>15<b>天价保</b></li><li>全国联保</li><li>全国联保</li></ul>')).toEqual([
      '15天价保',
      '全国联保',
    ]);
  });

  test('the refusal around a mark is not overlooked', () => {
    expect(marks('<p>不支持<i>7天无理由退货</i></p>')).toEqual(['不支持7天无理由退货']);
  });

  test('a product whose name speaks of service promises nothing', () => {
    expect(marks('<div class="p-name"><a>远山 Note 12 全国联保</a></div>')).toEqual([]);
  });
});
