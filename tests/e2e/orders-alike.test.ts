import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

/**
 * What is known of one order is used for the next that is built alike. Wherever two look different for all that, the
 * snapshot must be the same, to the letter, as if the order had been the only one.
 */
let session: Session;
let script: string;
beforeEach(async () => {
  session = await freshSession();
  const folder = session.browser.name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  script = await readFile(fileURLToPath(new URL(`../../.output/${folder}/serialise.js`, import.meta.url)), 'utf8');
});

const BASE = `.order{margin:8px;padding:4px;border:1px solid #ddd} .line{display:flex} .name{width:200px}
  .price{margin-left:auto} .state{padding:2px 4px}`;

/** Six orders; `more(i)` stands in the i-th. */
function listOf(more: (i: number) => string = () => ''): string {
  const order = (i: number) =>
    `<div class="order" id="order-30000000000${i}"><p class="head">订单号：30000000000${i}</p><div class="line">
     <a class="name p-10001204397${i}" href="#">示例手机 ${'加长'.repeat(i)}</a><b class="price">¥${i}99.00</b>
     <span class="state">已完成</span>${more(i)}</div></div>`;
  return [1, 2, 3, 4, 5, 6].map(order).join('');
}

const GRID = '.grid{display:grid;grid-template-columns:auto 1fr;position:relative;left:5%;transform:translate(50%)}';
const MOVE =
  'document.querySelectorAll(".price")[3].animate({ borderRadius: ["0px", "40px"] }, { duration: 9000, delay: -4000 }).pause()';
const lateInFourth = (i: number) => `<i class="${i === 4 ? 'late' : 'soon'}">x</i>`;
const button = (i: number) => `<button type="button"${i === 4 ? ' disabled' : ''}>评价</button>`;
const box = (i: number) => `<input type="checkbox"${i === 4 ? ' checked' : ''}><i>x</i>`;

const PAGES: readonly [name: string, css: string, body: string, change?: string][] = [
  ['longer and shorter words', '', listOf()],
  ['zebra stripes', '.order:nth-child(even) .line{background:#eef}', listOf()],
  ['zebra stripes that only a rounded corner shows', '.order:nth-child(odd) .line{border-radius:6px}', listOf()],
  ['every third one otherwise', '.order:nth-child(3n) .name{color:red}', listOf()],
  ['the first and the last one', '.order:last-child .state{border-width:2px;border-style:solid}', listOf()],
  ['what :has() finds inside', '.order:has(.late) .price{text-decoration:line-through}', listOf(lateInFourth)],
  ['a disabled button', 'button:disabled{border-style:dotted}', listOf(button)],
  ['what stands behind a checked box', 'input:checked + i{border-radius:9px}', listOf(box)],
  ['a style of its own', '', listOf((i) => `<i style="border-radius:${i}px">x</i>`)],
  ['a rule for one order number', '#order-300000000005 .price{color:red}', listOf()],
  ['a class with a short number', '.level-4{border-radius:4px}', listOf((i) => `<i class="level-${i}">x</i>`)],
  ['an empty element', '.mark:empty{border-radius:4px}', listOf((i) => `<i class="mark">${i === 4 ? '' : 'x'}</i>`)],
  ['columns, places and percentages', GRID, listOf((i) => `<i class="grid"><s>${'x'.repeat(i)}</s><s>y</s></i>`)],
  [
    'words before and after',
    '.state::after{content:attr(data-n)}',
    listOf((i) => `<i class="state" data-n="${i}">x</i>`),
  ],
  ['a sheet that a script changes', '', listOf(), 'document.styleSheets[0].insertRule(".name{border-radius:5px}", 0)'],
  [
    'a sheet that is replaced',
    '',
    listOf(),
    'document.querySelector("style").textContent += ".state{border-radius:5px}"',
  ],
  ['another class around the list', '.dark .name{border-radius:5px}', listOf(), 'document.body.className = "dark"'],
  ['an element in motion', '', listOf(), MOVE],
];

test.each(PAGES)('an order is not taken for another like it: %s', async (_name, css, body, change) => {
  const tab = await session.open('https://order.jd.com/center/list.action');
  await tab.evaluate(build, BASE + css, body);
  const { together, alone } = await tab.evaluate(snapshots, script, change ?? '');
  expect(together).toHaveLength(6);
  expect(together).toEqual(alone);
});

test('an order under the mouse is not taken for one that is not', async () => {
  const tab = await session.open('https://order.jd.com/center/list.action');
  await tab.evaluate(build, `${BASE}.order:hover .price{border-radius:7px}`, listOf());
  await tab.show();
  const [x, y] = await placeOf(tab, '#order-300000000004');
  await tab.clickAt(x, y);
  const { together, alone } = await tab.evaluate(snapshots, script, '');
  expect(together).toEqual(alone);
  expect(together.filter((markup) => markup.includes('border-radius:7px'))).toHaveLength(1);
});

test('the second order that is built alike is asked for half as much', async () => {
  const tab = await session.open('https://order.jd.com/center/list.action');
  await tab.evaluate(build, BASE, listOf());
  const { reads } = await tab.evaluate(snapshots, script, '');
  const [first = 0] = reads;
  expect(reads.at(-1)).toBeLessThan(first / 2);
});

function placeOf(tab: Tab, selector: string): Promise<[x: number, y: number]> {
  return tab.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return [(box?.left ?? 0) + 20, (box?.top ?? 0) + 10] as [number, number];
  }, selector);
}

/** Runs in the page: another page in its place. */
function build(css: string, body: string): void {
  const page = new DOMParser().parseFromString(`<style>${css}</style>${body}`, 'text/html');
  for (const old of document.querySelectorAll('link,style')) old.remove();
  document.head.append(...page.head.children);
  document.body.replaceChildren(...page.body.children);
}

/** Runs in the page: each order's mark-up, taken one after the other, and by a serialiser that knows no other order. */
function snapshots(code: string, change: string) {
  type Serialise = (element: Element) => { snapshot?: { markup: string } };
  const run = (text: string) => {
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
    script.remove();
  };
  const part = (): Serialise => {
    run(code);
    const meeting = globalThis as unknown as Record<symbol, { serialise: Serialise }>;
    return meeting[Symbol.for('goujibao.parts')]?.serialise ?? (() => ({}));
  };
  const style = CSSStyleDeclaration.prototype;
  const read = style.getPropertyValue;
  let count = 0;
  style.getPropertyValue = function (name) {
    count += 1;
    return read.call(this, name);
  };
  const serialise = part();
  const [together, alone, reads]: [string[], string[], number[]] = [[], [], []];
  for (const [i, order] of [...document.querySelectorAll('.order')].entries()) {
    if (i === 3) run(change);
    count = 0;
    together.push(serialise(order).snapshot?.markup ?? '');
    reads.push(count);
    alone.push(part()(order).snapshot?.markup ?? '');
  }
  style.getPropertyValue = read;
  return { together, alone, reads };
}
