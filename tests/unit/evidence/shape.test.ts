import { expect, test } from 'vitest';
import { serialise } from '@/lib/evidence/serialise';
import { Known } from '@/lib/evidence/serialise/known';
import { folded, shapeOf } from '@/lib/evidence/serialise/shape';
import { pageWith } from './page';

test.each([
  ['class', 'goods-item p-100012043978', 'goods-item p-0'],
  ['id', 'track300000000001', 'track0'],
  ['href', '//item.jd.com/100012043978.html', '*'],
  ['title', '示例手机 12GB+256GB', '*'],
  ['data-time', '2026-11-20 10:00:00', '*'],
  ['oty', '22,4,70', '0,0,0'],
])('orders differ in %s="%s", not in how they look', (name, value, rest) => {
  expect(folded(name, value)).toBe(rest);
});

test.each([
  ['class', 'col-4 done'],
  ['style', 'width: 100012px'],
  ['colspan', '5'],
  ['data-status', '4'],
  ['aria-level', '2'],
])('%s="%s" may choose a style and is kept whole', (name, value) => {
  expect(folded(name, value)).toBe(value);
});

test('a form control in another state, or an element without words, is of another shape', () => {
  const page = pageWith('<input><input><p>a</p><p></p><p><b>a</b></p>');
  const [one, other] = page.querySelectorAll('input');
  if (!one || !other) throw new Error('incomplete example');
  other.checked = true;
  expect(shapeOf(one)).not.toBe(shapeOf(other));
  expect(new Set([...page.querySelectorAll('p')].map(shapeOf)).size).toBe(3);
});

test('pictures that a style sheet shows are listed for every order, also where its look is known', () => {
  const order = '<div class="order"><p><i class="mark">x</i></p></div>';
  const page = pageWith(order.repeat(4), '.mark{background-image:url("//img11.360buyimg.com/n2/b.png")}');
  const known = new Known();
  const images = [...page.querySelectorAll('.order')].map((element) => {
    const taken = serialise(element, known);
    return taken.ok && taken.snapshot.images;
  });
  expect(images).toEqual(Array.from({ length: 4 }, () => ['https://img11.360buyimg.com/n2/b.png']));
});
