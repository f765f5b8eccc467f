import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { boxMemory } from '@/lib/platforms/reading/box-memory';

/** A page with two boxes, watched as the capture watches it. */
function page() {
  const { document, MutationObserver } = new Window();
  document.write(`<main>
    <table><tbody id="one"><tr><td><b class="shop">示例店</b></td></tr></tbody></table>
    <table><tbody id="two"><tr><td>另一单</td></tr></tbody></table>
    <aside><i>广告</i></aside>
  </main>`);
  const memory = boxMemory();
  const observer = new MutationObserver((records) => memory.forget(records as unknown as MutationRecord[]));
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  const element = (selector: string) => document.querySelector(selector) as unknown as Element;
  const readings = { one: 0, two: 0 };
  /** Reads both boxes once the changes have been told. */
  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return (['one', 'two'] as const).map((id) =>
      memory.remember(element(`#${id}`), () => {
        readings[id] += 1;
        return element(`#${id}`).textContent;
      }),
    );
  };
  return { document, element, memory, read, readings };
}

test('a box is read once while nothing changes', async () => {
  const { read, readings } = page();
  expect(await read()).toEqual(await read());
  expect(readings).toEqual({ one: 1, two: 1 });
});

test.each<[change: string, (element: (selector: string) => Element) => void]>([
  ['a word', (element) => element('.shop').replaceChildren('另一家店')],
  ['a piece of text', (element) => (element('.shop').firstChild as Text).replaceData(0, 2, '另一')],
  ['an attribute, however deep', (element) => element('.shop').setAttribute('title', '旗舰店')],
  ['an attribute of the box itself', (element) => element('#one').setAttribute('class', 'parent-1')],
  ['something new', (element) => element('#one td').append('x1')],
  ['something gone', (element) => element('.shop').remove()],
])('%s that changes in a box is noticed, and the other box is left in peace', async (_change, change) => {
  const { element, read, readings } = page();
  await read();
  change(element);
  const [one] = await read();
  expect(one).toBe(element('#one').textContent);
  expect(readings).toEqual({ one: 2, two: 1 });
});

test('changes beside the boxes make nobody read', async () => {
  const { element, read, readings } = page();
  await read();
  element('aside i').textContent = '另一则广告';
  element('aside').replaceChildren();
  await read();
  expect(readings).toEqual({ one: 1, two: 1 });
});

test('a box that was out of the page is read again: there it could change unseen', async () => {
  const { element, read, readings } = page();
  await read();
  const table = element('table');
  const box = element('#one');
  table.remove();
  await new Promise((resolve) => setTimeout(resolve));
  box.querySelector('.shop')?.replaceChildren('换过的店');
  element('main').prepend(table);
  const [one] = await read();
  expect(one).toContain('换过的店');
  expect(readings).toEqual({ one: 2, two: 1 });
});

test('relative links lead elsewhere at another address, so all is read again', async () => {
  const { memory, read, readings } = page();
  await read();
  memory.forgetAll();
  await read();
  expect(readings).toEqual({ one: 2, two: 2 });
});
