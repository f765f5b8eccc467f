import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innermost, plain, wordsOf } from '@/lib/pictures/serialise/words';
import { runs } from '../../runs';
import { orderOf, pageWith } from '../page';

/** What the smallest elements with a text are, said plainly: each child is asked, and each child of it. */
function asked(element: Element, text: string): Element[] {
  if (!plain(element.textContent).includes(text)) return [];
  const inside = [...element.children].flatMap((child) => asked(child, text));
  return inside.length > 0 ? inside : [element];
}

test('the smallest elements that hold a text are the same however the page has cut it up', () => {
  const { box } = fc.letrec<{ box: string }>((tie) => ({
    box: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('4', '99', '9', ',', ' ', '¥', '49', '旗', '舰'),
      fc.array(tie('box'), { maxLength: 4 }).map((inside) => `<b>${inside.join('')}</b>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), fc.constantFrom('4', '499', '4999', '99', '旗舰'), (boxes, text) => {
      const order = orderOf(pageWith(`<div id="order">${boxes.join('')}</div>`));
      const found = innermost(wordsOf(order), text);
      expect(new Set(found)).toEqual(new Set(asked(order, text)));
      expect(found).toHaveLength(new Set(found).size);
    }),
    { numRuns: runs(30, 300) },
  );
});

test('text in several texts of one element stands in that element', () => {
  const order = orderOf(pageWith('<div id="order"><p>4,<!-- -->999</p></div>'));
  expect(innermost(wordsOf(order), '4999').map(({ localName }) => localName)).toEqual(['p']);
});
