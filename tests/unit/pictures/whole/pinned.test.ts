import { beforeEach, describe, expect, it } from 'vitest';
import { pinnedOf } from '@/lib/pictures/whole/pinned';
import { parsePage } from '../../../fixtures/load-page';

const ONLY = { first: true, last: true, leftmost: true };
const FIRST = { first: true, last: false, leftmost: true };
const MIDDLE = { first: false, last: false, leftmost: true };
const LAST = { first: false, last: true, leftmost: true };

let document: Document;
let view: Window;
beforeEach(() => {
  document = parsePage(
    `<body><div id="head" style="position:sticky;top:0">头</div>
<div id="bar" style="position:fixed;top:0;color:red">栏</div><div id="foot" style="position:fixed;bottom:0">脚</div>
<div id="shell" style="position:fixed"><div id="list" style="overflow-y:auto"><p id="own" style="position:sticky;top:0">表头</p></div></div>
<p id="text">字</p></body>`,
    'https://example.com/',
  );
  view = document.defaultView as Window;
  const box = (id: string, top: number, height: number) => {
    const element = document.getElementById(id);
    if (element) element.getBoundingClientRect = () => ({ top, height, width: 100 }) as DOMRect;
  };
  box('bar', 0, 40);
  box('foot', view.innerHeight - 40, 40);
  box('shell', 0, view.innerHeight);
});

const styleOf = (id: string) => document.getElementById(id)?.style;
const seen = (id: string) => styleOf(id)?.visibility !== 'hidden';
const page = () => ({ element: document.documentElement, isPage: true, upwards: false });

describe('what follows the buyer down a page', () => {
  it('is seen once: a head that floats in the first row, a foot in the last, a sticky head where it belongs', () => {
    const pinned = pinnedOf(view, page());
    for (const [row, bar, foot] of [
      [FIRST, true, false],
      [MIDDLE, false, false],
      [LAST, false, true],
      [ONLY, true, true],
    ] as const) {
      pinned.arrange(row);
      expect([seen('bar'), seen('foot')]).toEqual([bar, foot]);
      expect(styleOf('head')?.position).toBe('relative');
    }
  });

  it('is as it was in the end, to the letter', () => {
    const before = document.body.innerHTML;
    const pinned = pinnedOf(view, page());
    for (const row of [FIRST, MIDDLE, LAST]) pinned.arrange(row);
    expect(document.body.innerHTML).not.toBe(before);
    pinned.release();
    expect(document.body.innerHTML).toBe(before);
  });

  it('keeps what the page itself wrote meanwhile', () => {
    const pinned = pinnedOf(view, page());
    pinned.arrange(MIDDLE);
    styleOf('bar')?.setProperty('color', 'blue');
    pinned.release();
    expect([styleOf('bar')?.color, styleOf('bar')?.visibility, styleOf('bar')?.position]).toEqual([
      'blue',
      '',
      'fixed',
    ]);
  });

  it('is left alone where it holds the list that is scrolled, or sticks to a list of its own', () => {
    const list = document.getElementById('list') as Element;
    const pinned = pinnedOf(view, { element: list, isPage: false, upwards: false });
    pinned.arrange(MIDDLE);
    expect(seen('shell')).toBe(true);
    expect(styleOf('own')?.position).toBe('relative');
    const other = pinnedOf(view, page());
    pinned.release();
    other.arrange(MIDDLE);
    expect(styleOf('own')?.position).toBe('sticky');
  });
});
