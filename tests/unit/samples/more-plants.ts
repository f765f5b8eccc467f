import { LOGIN, PHONE, PICKUP, type Plant } from './plants';

const ORDER = '340000000123456';
const HAN = '王小满';
const plant = (where: string, html: string, secret: string = LOGIN): Plant => ({ where, html, secret });
const script = (code: string): string => `<script>${code}</script>`;
const widened = (text: string) =>
  [...text].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('');
const bold = (text: string) =>
  [...text].map((sign) => String.fromCodePoint(0x1d41a + (sign.codePointAt(0) ?? 0) - 97)).join('');
const in10 = (zero: number) => [...PHONE].map((sign) => String.fromCodePoint(zero + Number(sign))).join('');

/** Kinds of places nobody had thought of before. */
export const MORE_PLANTS: readonly Plant[] = [
  // Codes of any length, with and without letters.
  ...['取件码', '提货码', '验证码', '核销码', '兑换码', '密码'].flatMap((label) => [
    plant(`${label} in one text`, `<p>${label}：${PICKUP}</p>`, PICKUP),
    plant(`${label} below its label`, `<dl><dt>${label}</dt><dd>${PICKUP}</dd></dl>`, PICKUP),
    plant(`${label} with letters`, `<p>${label} A-7391</p>`, 'A-7391'),
    plant(`${label} short`, `<p>${label}：7Q2</p>`, '7Q2'),
  ]),
  plant('a code in a class', `<p class="code-${PICKUP}">x</p>`, PICKUP),
  plant('a code in an id', `<p id="c${PICKUP}">x</p>`, PICKUP),
  plant('a code in an attribute', `<p data-code="${PICKUP}">x</p>`, PICKUP),
  plant('a code in a hidden field', `<input type="hidden" name="x" value="${PICKUP}">`, PICKUP),
  plant('a code in a path', `<a href="https://order.jd.com/c/${PICKUP}">x</a>`, PICKUP),
  plant('a code in a hash', `<a href="#${PICKUP}">x</a>`, PICKUP),
  plant('a code as a number of data', script(`var rawData = {"code":${PICKUP},"id":"${ORDER}"};`), PICKUP),
  plant('a pin of six digits in data', script(`var rawData = {"pin":"739142","id":"${ORDER}"};`), '739142'),
  // Places that are not looked at.
  ...['base href', 'link href', 'meta content', 'slot name', 'p is', 'p xml:id', 'p part', 'p exportparts'].map(
    (where) => {
      const [tag = '', name = ''] = where.split(' ');
      return plant(where, `<${tag} ${name}="/u/${LOGIN}/">`);
    },
  ),
  plant('a title', `<title>${LOGIN}</title>`),
  plant(
    'a drawing',
    `<svg><title>${LOGIN}</title><text id="${LOGIN}">${LOGIN}</text><use xlink:href="#${LOGIN}"/></svg>`,
  ),
  plant('a formula', `<math><mi>${LOGIN}</mi></math>`),
  plant('a template', `<template><p class="${LOGIN}">${LOGIN}</p></template>`),
  plant('for those without scripts', `<noscript>${LOGIN}</noscript>`),
  plant('a page in a page', `<iframe srcdoc="<p>${LOGIN}</p>" name="${LOGIN}"></iframe>`),
  plant('a style’s own property', `<p style="--u:${LOGIN};background:url(/u/${LOGIN})">x</p>`),
  plant('a list of choices', `<datalist id="${LOGIN}"><option value="${LOGIN}"></datalist>`),
  plant('CDATA-like text', `<![CDATA[${LOGIN}]]>`),
  plant('an instruction', `<?user ${LOGIN}?>`),
  // Other letters and digits for the same.
  plant('wide letters', `<p>${widened(LOGIN)}</p>`, widened(LOGIN)),
  plant('wide letters in a class', `<p class="${widened(LOGIN)}">x</p>`, widened(LOGIN)),
  plant('bold letters', `<p>${bold(LOGIN)}</p>`, bold(LOGIN)),
  plant('bold letters in an id', `<p id="${bold(LOGIN)}">x</p>`, bold(LOGIN)),
  plant('Arabic digits', `<p>${in10(0x660)}</p>`, in10(0x660)),
  plant('circled digits', `<p>①③⑨①②③④⑤⑥⑦⑧</p>`, '①③⑨'),
  plant('raised digits', `<p>¹³⁹¹²³⁴⁵⁶⁷⁸</p>`, '³⁹¹²'),
  plant('Cyrillic', '<p>Иван Петров</p>', 'Петров'),
  plant('Korean', '<p>김민수</p>', '김민수'),
  plant('Japanese', '<p>さくら</p>', 'さくら'),
  // Addresses.
  plant('a name in a path, encoded', `<a href="/u/${encodeURIComponent(HAN)}">x</a>`, encodeURIComponent(HAN)),
  plant(
    'encoded twice',
    `<a href="/u?x=${encodeURIComponent(encodeURIComponent(HAN))}">x</a>`,
    '%25E7%258E%258B%25E5%25B0%258F',
  ),
  plant('a login before a host', `<a href="https://${LOGIN}:pw@order.jd.com/">x</a>`),
  plant('a port', `<a href="https://order.jd.com:7391/">x</a>`, ':7391'),
  plant('mailto', `<a href="mailto:${LOGIN}@mailbox.example">x</a>`),
  plant('tel', `<a href="tel:${PHONE}">x</a>`, PHONE),
  plant('data:', `<a href="data:text/html,${LOGIN}">x</a>`),
  plant('an address in text', `<p>https://order.jd.com/u/${LOGIN}?n=${LOGIN}</p>`),
  // Persons in Latin letters, and in pieces.
  plant('a receiver in Latin', '<p>收货人：Wang Xiaoman</p>', 'Xiaoman'),
  plant('a receiver who is a word', '<p>收货人：Order List</p>', '：Order List'),
  plant('a name cut by nothing', '<p>收货人：王​小满</p>', '小满'),
  plant('a name in three elements', '<p>收货人：<b>王</b><i>小</i><i>满</i></p>', '<b>王</b>'),
  plant('a room', '<p>3号楼2单元1502室</p>', '1502'),
  plant('a plate', '<p>京A·73D91</p>', '73D91'),
  plant('a birthday in data', script(`var rawData = {"birth":"1990-05-07","id":"${ORDER}"};`), '1990-05-07'),
  plant('a number of data', script(`var rawData = {"mobile":${PHONE},"id":"${ORDER}"};`), PHONE),
  plant('a member that is a number', script(`var rawData = {"${PHONE}":1,"id":"${ORDER}"};`), PHONE),
  plant(
    'escapes in a script',
    script(`var rawData = {"u":"\\x7ahangxiaoman \\u738b\\u5c0f\\u6ee1","id":"${ORDER}"};`),
    'hangxiaoman',
  ),
  // Names that stand over what a document is asked for.
  ...[
    'localName',
    'getAttributeNames',
    'children',
    'firstChild',
    'nodeType',
    'textContent',
    'ownerDocument',
    'parentElement',
  ].map((name) => plant(`a form with ${name}`, `<form><input name="${name}"><p class="${LOGIN}">${LOGIN}</p></form>`)),
  ...['documentElement', 'body', 'querySelector', 'createElement', 'head', 'title', 'doctype'].map((name) =>
    plant(`a picture called ${name}`, `<img name="${name}"><p>${LOGIN}</p>`),
  ),
];
