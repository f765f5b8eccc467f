import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { unlessSame } from '@/lib/platforms/unless-same';

const LIST = new URL('https://order.jd.com/center/list.action');

function box(html: string) {
  const { document } = new Window();
  document.write(html);
  const element = document.body.firstElementChild as unknown as Element;
  let readings = 0;
  const read = (url = LIST) =>
    unlessSame(element, url, () => {
      readings += 1;
      return { value: element.textContent, via: { title: 'words' } };
    });
  return { element, read, readings: () => readings };
}

test('a box that says the same is read once', () => {
  const { read, readings } = box('<div><b class="shop">示例店</b></div>');
  expect([read(), read()]).toEqual(Array(2).fill({ value: '示例店', via: { title: 'words' } }));
  expect(readings()).toBe(1);
});

test('a word or an attribute that changes, however deep, is noticed', () => {
  const { element, read, readings } = box('<div><p><b class="shop">示例店</b></p></div>');
  read();
  const inner = element.querySelector('b');
  if (inner) inner.textContent = '另一家店';
  expect(read().value).toBe('另一家店');
  inner?.setAttribute('title', '旗舰店');
  read();
  expect(readings()).toBe(3);
});

test('an attribute of the box itself is noticed', () => {
  const { element, read, readings } = box('<div class="parent-1">示例</div>');
  read();
  element.setAttribute('class', 'parent-2');
  read();
  expect(readings()).toBe(2);
});

test('a browser that cannot put an element into words has every box read', () => {
  const { element, read, readings } = box('<div>示例</div>');
  Object.defineProperty(element, 'getHTML', { value: undefined });
  read();
  read();
  expect(readings()).toBe(2);
});

test('relative links lead elsewhere at another address, so the box is read again', () => {
  const { read, readings } = box('<div><a href="item.htm">示例</a></div>');
  read();
  read(new URL('https://order.jd.com/center/recycle.action'));
  expect(readings()).toBe(2);
});
