import { expect, test } from 'vitest';
import { pairOff } from '@/lib/platforms/pinduoduo/fields/pair-off';
import { rawData } from '@/lib/platforms/pinduoduo/fields/raw-data';
import { parsePage } from '../../../fixtures/load-page';

const data = (html: string) => rawData(parsePage(html, 'https://mobile.yangkeduo.com/orders.html'));

test.each([
  ['<script>window.rawData={"a":1};x()</script>', [{ a: 1 }]],
  ['<script>window["rawData"] = {"a":{"b":"}"}}</script>', [{ a: { b: '}' } }]],
  ['<script>window[\'rawData\']= {"a":1}</script>', [{ a: 1 }]],
  ['<script>rawData={"a":1};rawData={"a":2}</script>', [{ a: 1 }, { a: 2 }]],
  ['<script>rawData={"a":1}</script><script>rawData={"a":2}</script>', [{ a: 1 }, { a: 2 }]],
  ['<script>rawData={a:1};rawData={"a":2}</script>', [{ a: 2 }]],
  ['<script>myrawData={"a":1}</script>', []],
  ['<script>rawData=null;x={"a":1}</script>', []],
  ['<script>rawData={"a":1</script>', []],
  ['<script src="x">rawData={"a":1}</script>', []],
  ['<p>rawData={"a":1}</p>', []],
])('what the server wrote into %s', (html, found) => {
  expect(data(html)).toEqual(found);
});

test('no more than five beginnings are tried', () => {
  expect(data(`<script>${'rawData={"a":1};'.repeat(9)}</script>`)).toHaveLength(5);
});

test('each of these is paired with the first like it that is still free', () => {
  const same = (one: string, [first]: string) => one === first;
  expect(pairOff(['a', 'b', 'a', 'c', 'a'], ['a1', 'a2', 'b1'], same)).toEqual([
    'a1',
    'b1',
    'a2',
    undefined,
    undefined,
  ]);
  expect(pairOff([], ['a1'], same)).toEqual([]);
});
