import { expect, test } from 'vitest';
import { serialise } from '@/lib/pictures/serialise/serialise';
import { orderOf, pageWith } from '../page';

const FACTS = [
  { name: '金额', text: '4999' },
  { name: '店铺', text: '星河数码旗舰店' },
];
const BOX = `<h4>订单号 300049990001</h4><p class="shop">星河数码<b>旗舰店</b></p><p class="sum">¥<b>4,999</b>.00</p>`;

function remarks(body: string, css = '', attributes = ''): string[] {
  const page = pageWith(body, css);
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
    page.documentElement.setAttribute(name, value);
  // Every box is as large as the window.
  Object.assign(page.defaultView ?? {}, { innerWidth: 300, innerHeight: 120 });
  const taken = serialise(orderOf(page), { goods: { kept: [], others: [], facts: FACTS } });
  if (!taken.ok) throw new Error(taken.reason);
  return taken.snapshot.remarks ?? [];
}

test('a page as the shop made it carries no remark', () => {
  expect(remarks(`<div id="order">${BOX}<img src="//img10.360buyimg.com/a.jpg"></div>`)).toEqual([]);
});

test.each([
  ['.sum{display:none}', '金额'],
  ['.sum{visibility:hidden}', '金额'],
  ['.sum{opacity:0}', '金额'],
  ['.sum{filter:blur(6px)}', '金额'],
  ['.sum,.sum b{font-size:0}', '金额'],
  ['.sum{display:none}.shop{display:none}', '金额、店铺'],
])('what was read of the order and is hidden is named: %s', (css, what) => {
  expect(remarks(`<div id="order">${BOX}</div>`, css)).toEqual([`网页里的${what}被隐藏了，画面上看不到`]);
});

test('a second, hidden copy of what the page shows is its own business', () => {
  expect(remarks(`<div id="order">${BOX}<i style="display:none">¥4999.00</i></div>`)).toEqual([]);
});

test.each([
  ['a filter over the page', '', 'body{filter:invert(1) hue-rotate(180deg)}', ''],
  ['a known dark mode', '', '', 'data-darkreader-mode="dynamic"'],
  ['a layer that blends', '<div style="position:fixed;mix-blend-mode:difference"></div>', '', ''],
])('colours that are not the shop’s: %s', (_what, body, css, attributes) => {
  const page = `<div id="order">${BOX}</div>${body}`;
  expect(remarks(page, css, attributes)).toEqual(['网页的颜色被整体改过（深色模式或滤镜），不是商家原来的样子']);
});

test('a filter over the whole page is in the picture too, or its counter-filters would show negatives', () => {
  const page = pageWith(`<div id="order">${BOX}</div>`, 'body{filter:invert(1)}');
  const taken = serialise(orderOf(page));
  expect(taken.ok && taken.snapshot.markup).toContain('filter:invert(1);');
});

test.each([
  ['<i class="price-tracker-extension">历史低价 ¥1</i>'],
  ['<i data-immersive-translate-walked="1">译</i>'],
  ['<img src="chrome-extension://abcdefgh/icon.png" data-unloaded>'],
])('what another tool put there: %s', (guest) => {
  expect(remarks(`<div id="order">${BOX}${guest}</div>`)).toContain('画面里有别的扩展或脚本加进网页的内容');
});

test('pictures that were blocked are not there to be fetched, and that is said', () => {
  const page = pageWith(`<div id="order">${BOX}<img src="//img10.360buyimg.com/a.jpg" data-unloaded></div>`);
  for (const image of page.querySelectorAll('img')) Object.defineProperty(image, 'complete', { value: true });
  const taken = serialise(orderOf(page));
  expect(taken.ok && taken.snapshot).toMatchObject({
    images: [],
    remarks: ['网页没有显示其中 1 张图片（没有载入，或被拦截）'],
  });
});

test('of a number that is cut into pieces the smallest element that holds all of them is looked at', () => {
  const cut = `<h4>订单号 300049990001</h4><p class="shop">星河数码<b>旗舰店</b></p><p class="sum"><i>¥4,</i><b>99</b><b>9</b></p>`;
  expect(remarks(`<div id="order">${cut}</div>`)).toEqual([]);
  expect(remarks(`<div id="order">${cut}</div>`, '.sum{display:none}')).toEqual(['网页里的金额被隐藏了，画面上看不到']);
  expect(remarks(`<div id="order">${cut}<p>¥<b>4999</b></p></div>`, '.sum{display:none}')).toEqual([]);
});
