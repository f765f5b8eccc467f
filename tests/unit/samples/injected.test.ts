import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactPage } from '@/lib/samples/redact/redact';
import { parsePage } from '../../fixtures/load-page';
import { unescapedTwice, withoutKnown } from '../../fixtures/sample-language';
import { runs } from '../runs';

const URL_OF_LIST = 'https://order.jd.com/center/list.action?d=1';

const han = (letters: string, min: number, max: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: max }).map((all) => all.join(''));
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

const name = fc
  .tuple(fc.constantFrom(...'王李张刘陈杨赵黄周吴欧'), han('伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂', 1, 2))
  .map((all) => all.join(''));
const phone = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((all) => all.join(''));
const street = han('梧桐柳杏枫榆槐柏桦樟', 2, 4);
const address = fc
  .tuple(han('湘赣皖闽鄂', 2, 2), han('衡宁嵊漯滕', 2, 2), street, fc.integer({ min: 1000, max: 9999 }))
  .map(([province, city, road, number]) => `${province}省${city}市${road}路${number}号`);
const login = han('abcdefghijklm', 6, 10);
const parcel = fc.tuple(fc.constantFrom('SF', 'JD', 'YT'), digits(13)).map((all) => all.join(''));
const token = fc
  .array(fc.constantFrom(...'ABCDEF0123456789'), { minLength: 32, maxLength: 32 })
  .map((all) => all.join(''));

/** What must not survive of a secret: its telling parts. */
interface Secret {
  text: string;
  parts: string[];
}
const secret: fc.Arbitrary<Secret> = fc.oneof(
  name.map((text) => ({ text, parts: [text] })),
  phone.map((text) => ({ text, parts: [text] })),
  // The number with its sign: four digits alone may stand in any dummy by chance.
  address.map((text) => ({ text, parts: text.split(/[省市路]/) })),
  login.map((text) => ({ text, parts: [text] })),
  parcel.map((text) => ({ text, parts: [text.slice(2)] })),
  token.map((text) => ({ text, parts: [text] })),
  fc.tuple(name, phone, address).map(([who, call, where]) => ({ text: `${who} ${call} ${where}`, parts: [who, call] })),
);

type Place = (text: string) => string;
const json = (text: unknown) => JSON.stringify(text);
const PLACES: readonly [string, Place][] = [
  ['a cell', (text) => `<td>${text}</td>`],
  ['beside a label', (text) => `<span>收货人：</span><em>${text}</em>`],
  ['after a label in one text', (text) => `<p>买家留言：${text}，请尽快发货</p>`],
  ['a title', (text) => `<a href="#none" title="${text}">订单详情</a>`],
  ['a picture', (text) => `<img alt="${text}" src="//img.example.com/${encodeURIComponent(text)}.jpg">`],
  ['an attribute of the page’s own', (text) => `<b data-buyer="${text}" _orderid="${text}">x</b>`],
  ['a field', (text) => `<input name="receiver" value="${text}"><textarea>${text}</textarea>`],
  ['a hidden field', (text) => `<input type="hidden" id="f" value="${text}">`],
  ['a comment', (text) => `<!-- ${text} -->`],
  [
    'a link',
    (text) => `<a href="//details.jd.com/normal/item.action?orderid=1&PassKey=${encodeURIComponent(text)}">x</a>`,
  ],
  [
    'a link’s value',
    (text) => `<a href="https://order.jd.com/center/search.action?keyword=${encodeURIComponent(text)}">x</a>`,
  ],
  ['a link’s path', (text) => `<a href="//home.jd.com/${encodeURIComponent(`u ${text}`)}/">x</a>`],
  ['a handler', (text) => `<button onclick="go('${text}')">x</button>`],
  ['a style', (text) => `<div style="background:url(//a.example/${encodeURIComponent(text)})">x</div>`],
  ['program text', (text) => `<script>var user = ${json(text)}; report(${json(text)});</script>`],
  [
    'the page’s data',
    (text) => `<script>window.rawData={"data":{"receiveName":${json(text)},"list":[${json(text)}]}};</script>`,
  ],
  [
    'escaped data',
    (text) =>
      `<script>var data = JSON.parse('${json(json({ mainOrders: [{ buyer: text }] })).slice(1, -1)}');</script>`,
  ],
  ['JD’s settings', (text) => `<script>$ORDER_CONFIG['currpin']='${text}';$ORDER_CONFIG['orderIds']='1,2';</script>`],
  ['data in an attribute', (text) => `<div data-state='${JSON.stringify({ buyer: text, detailData: [text] })}'></div>`],
  ['a frame', (text) => `<iframe src="/frame?x=${encodeURIComponent(text)}" srcdoc="${text}">${text}</iframe>`],
];

const BOX =
  '<table class="order-tb"><tbody id="tb-340000000001"><tr class="tr-th"><td><span class="dealtime">2026-09-01 10:00:00</span></td></tr>';

describe('a buyer’s secrets, wherever they stand on a page', () => {
  test.each(PLACES)('do not survive in %s', (_where, place) => {
    fc.assert(
      fc.property(secret, fc.boolean(), ({ text, parts }, inBox) => {
        const body = inBox ? `${BOX}<tr><td>${place(text)}</td></tr></tbody></table>` : `<div>${place(text)}</div>`;
        const sample = redactPage(
          parsePage(`<!doctype html><html><body>${body}</body></html>`, URL_OF_LIST),
          URL_OF_LIST,
        );
        if (!sample.ok) throw new Error(sample.reason);
        const said = withoutKnown(unescapedTwice(sample.html));
        for (const part of parts) expect(said).not.toContain(part);
      }),
      { numRuns: runs(8, 25) },
    );
  });

  test('do not survive in the address of the page', () => {
    fc.assert(
      fc.property(secret, ({ text, parts }) => {
        const url = `https://order.jd.com/center/search.action?keyword=${encodeURIComponent(text)}&PassKey=${encodeURIComponent(text)}`;
        const sample = redactPage(parsePage('<p>京东</p>', url), url);
        if (!sample.ok) throw new Error(sample.reason);
        for (const part of parts)
          expect(withoutKnown(decodeURIComponent(sample.html + sample.url))).not.toContain(part);
      }),
      { numRuns: runs(20, 50) },
    );
  });
});
