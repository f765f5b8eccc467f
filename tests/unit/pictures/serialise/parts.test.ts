import { describe, expect, test } from 'vitest';
import { svgAddress } from '@/lib/pictures/draw';
import { cutOf, isInView, seenPart, showsView } from '@/lib/pictures/photograph';
import { lineHeight, onGrid } from '@/lib/pictures/serialise/layout';
import { columnWidths, insideTable } from '@/lib/pictures/serialise/markup/tables';
import { controlInside, controlStyle } from '@/lib/pictures/serialise/style/controls';
import { contentText } from '@/lib/pictures/serialise/style/pseudo';
import { type HandedDown, inherited } from '@/lib/pictures/serialise/style/style';
import { pageWith, parseXml } from '../page';

test('printed lengths are put back on the grid the browser lays out on', () => {
  expect(onGrid('123.453px', 1)).toBe('123.453125px');
  expect(onGrid('100px 510.812px', 1)).toBe('100px 510.8125px');
  expect(onGrid('33.3281px', 2)).toBe('33.328125px');
});

test('a line is as high as the browser made it of a number, not of the rounded length it prints', () => {
  expect(lineHeight('19.2px')).toBe('19.1875px');
  expect(lineHeight('18px')).toBe('18px');
  expect(lineHeight('normal')).toBe('normal');
});

test('letters are asked for one by one only where the font is another, or cannot say them all', () => {
  const asked: string[] = [];
  const below = (parent: HandedDown | undefined, style: Record<string, string>) => {
    asked.length = 0;
    const getPropertyValue = (name: string) => {
      asked.push(name);
      return style[name] ?? '';
    };
    const addresses = { base: 'https://order.jd.com/', isLoaded: () => true, https: new Set<string>(), unproven: 0 };
    return inherited(
      { getPropertyValue },
      { display: 'block', position: 'static', parent, replaced: false, words: true, addresses },
    );
  };
  const plain = { font: '12px / 18px serif', 'font-size': '12px', 'font-kerning': 'auto' };
  const root = below(undefined, plain);
  expect(root.css).toBe('font-size:12px;font-kerning:auto;');

  const same = below(root.handed, plain);
  expect(same.css).toBe('');
  expect(asked).not.toContain('font-size');

  const unsaid = below(same.handed, { ...plain, font: '', 'font-kerning': 'none' });
  expect(unsaid.css).toBe('font-kerning:none;');
  expect(below(unsaid.handed, { ...plain, font: '', 'font-kerning': 'normal' }).css).toBe('font-kerning:normal;');
  expect(below(unsaid.handed, plain).css).toBe('font-kerning:auto;');
});

test('what ::before says is text, with escapes and attributes resolved', () => {
  const element = pageWith('<p data-state="已签收">x</p>').querySelector('p');
  if (!element) throw new Error('incomplete example');
  expect(contentText('"\\201c" attr(data-state) " \\"ok\\""', element)).toBe('“已签收 "ok"');
});

test('columns keep their width also where the first row spans them', () => {
  const page = pageWith(
    '<table><tbody><tr><td colspan="3">订单</td></tr><tr><td>a</td><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>',
  );
  const widths: Record<string, number> = { a: 600, b: 90, c: 300 };
  for (const cell of page.querySelectorAll('td'))
    cell.getBoundingClientRect = () => ({ width: widths[cell.textContent ?? ''] ?? 1 }) as DOMRect;
  const body = page.querySelector('tbody');
  expect(body && columnWidths(body)).toEqual([600, 90, 300]);
});

test('a column that is only ever spanned has no width of its own', () => {
  const body = pageWith('<table><tbody><tr><td colspan="2">a</td><td>b</td></tr></tbody></table>').querySelector(
    'tbody',
  );
  expect(body && columnWidths(body)).toBeUndefined();
});

test('a table whose borders collapse is as wide as its columns, so that none of them is stretched', () => {
  const page = pageWith(
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
    'table{border-collapse:collapse}',
  );
  for (const cell of page.querySelectorAll('td')) cell.getBoundingClientRect = () => ({ width: 119.15 }) as DOMRect;
  const row = page.querySelector('tr');
  if (!row || !page.defaultView) throw new Error('incomplete example');
  expect(insideTable(row, '', 238.35, page.defaultView)).toContain('width:238.3px');
});

test('the drawing is a well-formed SVG of the picture size, in device pixels', () => {
  const markup = '<div xmlns="http://www.w3.org/1999/xhtml">手机 &amp; #1</div>';
  const address = svgAddress({ markup, width: 990, height: 240, scale: 2 }, 0, 480);
  const svg = parseXml(decodeURIComponent(address.slice(address.indexOf(',') + 1))).documentElement;
  expect([svg.getAttribute('width'), svg.getAttribute('height'), svg.getAttribute('viewBox')]).toEqual([
    '1980',
    '480',
    '0 0 990 240',
  ]);
});

test('a photograph is cut out in the pixels of the shot, whatever the zoom', () => {
  const box = { left: 100, top: 50, width: 300, height: 200 };
  expect(cutOf(box, { width: 1000, height: 800 }, 1500)).toEqual({ left: 150, top: 75, width: 450, height: 300 });
});

test('an order that is partly scrolled out is not photographed', () => {
  const view = { width: 1000, height: 800 };
  expect(isInView({ left: 0, top: 0, width: 1000, height: 800 }, view)).toBe(true);
  expect(isInView({ left: 0, top: 700, width: 100, height: 101 }, view)).toBe(false);
  expect(isInView({ left: 0, top: -1, width: 100, height: 100 }, view)).toBe(false);
});

describe('the part of an order that is in view', () => {
  const view = { width: 1000, height: 800 };
  test('is cut at the edges of the screen', () => {
    expect(seenPart({ left: 100, top: -20, width: 300, height: 100 }, view)).toEqual({
      left: 100,
      top: 0,
      width: 300,
      height: 80,
    });
  });
  test('counts when an order taller than the screen fills half of it', () => {
    expect(seenPart({ left: 0, top: 400, width: 1000, height: 2000 }, view)).toMatchObject({ top: 400, height: 400 });
  });
  test('is nothing when most of the order is elsewhere', () => {
    expect(seenPart({ left: 0, top: 760, width: 1000, height: 100 }, view)).toBeUndefined();
    expect(seenPart({ left: 0, top: 900, width: 1000, height: 100 }, view)).toBeUndefined();
    expect(seenPart({ left: 0, top: 100, width: 0, height: 100 }, view)).toBeUndefined();
  });
});

test('a shot of something else than the viewport is told by its shape', () => {
  expect(showsView({ width: 1500, height: 1200 }, { width: 1000, height: 800 })).toBe(true);
  expect(showsView({ width: 1500, height: 1000 }, { width: 1000, height: 800 })).toBe(false);
});

describe('a form control that the page left to the system', () => {
  const system: Record<string, string> = {
    appearance: 'auto',
    display: 'inline-block',
    position: 'static',
    float: 'none',
    'vertical-align': 'baseline',
    'accent-color': 'auto',
    'margin-bottom': '3px',
    'border-style': 'inset',
    'border-width': '2px',
    'background-color': 'rgb(233, 233, 237)',
  };
  const lookOf = (markup: string, said: Record<string, string> = {}, outer = 'block') => {
    const element = pageWith(markup).body.firstElementChild;
    if (!element) throw new Error('incomplete example');
    return (gecko: boolean) =>
      controlStyle(element, { getPropertyValue: (name) => ({ ...system, ...said })[name] ?? '' }, outer, gecko);
  };
  test('is drawn by the system in Chromium', () => {
    expect(lookOf('<input type="checkbox">')(false)).toBe('appearance:auto;');
    expect(lookOf('<button>x</button>')(false)).toContain('border:revert');
    expect(
      lookOf('<select></select>', { 'border-style': 'solid', 'border-color': 'rgb(118, 118, 118)' })(false),
    ).toContain('background:revert');
  });
  test('is drawn by us in Firefox, which has no system in a picture', () => {
    expect(lookOf('<input type="checkbox" checked>')(true)).toMatch(/^appearance:none;.*polygon/);
    expect(lookOf('<input type="checkbox">')(true)).not.toContain('polygon');
    expect(lookOf('<input type="radio" checked>')(true)).toMatch(/border-radius:50%;.*background:#fff url.*circle/);
    expect(lookOf('<input type="checkbox" checked>', { 'accent-color': 'oklch(0.6 0.2 20)' })(true)).toContain(
      'background:oklch(0.6 0.2 20) url',
    );
    expect(lookOf('<select></select>')(true)).toContain('no-repeat right');
  });
  test('stands where the line had it, and nowhere else in a flex box', () => {
    expect(lookOf('<input type="checkbox">')(true)).toContain('position:relative;top:4px;');
    expect(lookOf('<input type="checkbox">', {}, 'flex')(true)).not.toContain('top:');
    expect(lookOf('<input type="checkbox">', { 'vertical-align': 'middle' })(true)).not.toContain('top:');
  });
  test('keeps its words in the middle and its grip, whoever draws it', () => {
    const inside = (said: Record<string, string>) => controlInside({ getPropertyValue: (name) => said[name] ?? '' });
    expect(inside({ 'align-items': 'center', resize: 'none' })).toBe('align-items:center;');
    expect(inside({ 'align-items': 'normal', resize: 'both' })).toBe('resize:both;');
    expect(inside({})).toBe('');
  });
  test('is left alone where the page draws it', () => {
    expect(lookOf('<input type="checkbox">', { appearance: 'none' })(true)).toBe('');
    expect(lookOf('<button>x</button>', { 'border-style': 'solid' })(true)).toBe('appearance:auto;');
  });
});
