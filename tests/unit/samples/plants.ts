/** Somebody's values. Each is looked for in the sample as it stands, and taken apart. */
export const LOGIN = 'zhangxiaoman';
export const MAIL = 'xiaoman.zhang@mailbox.example';
export const PHONE = '13912345678';
export const PICKUP = '7391';
export const SHARE = 'QwErTyU';
/** Given names that every page shows as words. */
export const NAMES = ['成功', '安全', '更新', '完成', '自动', '联系', '正品'];

export interface Plant {
  /** Where it stands. */
  where: string;
  html: string;
  /** What must not be in the sample. */
  secret: string;
}

const attributes =
  'id class for name target rel data-role data-type data-test data-testid data-spm aria-current aria-label lang clstag title alt placeholder data-id data-user-nick value href data-href role itemprop scope headers datetime cite'.split(
    ' ',
  );

const plant = (where: string, html: string, secret: string = LOGIN): Plant => ({ where, html, secret });
const script = (code: string): string => `<script>${code}</script>`;
const ORDER = '340000000123456';

export const PLANTS: readonly Plant[] = [
  ...attributes.map((name) => plant(`${name}="…"`, `<p ${name}="${LOGIN}">x</p>`)),
  ...attributes.map((name) => plant(`${name}="order-…"`, `<p ${name}="order-${LOGIN}-box">x</p>`)),
  ...['id', 'class', 'data-spm'].map((name) => plant(`a mail in ${name}`, `<p ${name}="${MAIL}">x</p>`, 'xiaoman')),
  ...['id', 'class', 'data-x'].map((name) =>
    plant(`a phone in pairs in ${name}`, `<p ${name}="u13-91-23-45-67-8">x</p>`, '13-91-23-45'),
  ),
  plant('a phone in base64 in a class', `<p class="${btoa(PHONE)}">x</p>`, btoa(PHONE).slice(0, 10)),
  plant('letters one by one', '<p class="x-i-a-o-m-a-n">x</p>', 'x-i-a-o-m-a-n'),
  plant('camel case', '<p id="ZhangXiaoMan">x</p>', 'ZhangXiao'),
  plant('an attribute’s name', `<p data-${LOGIN}="1">x</p>`),
  plant('a bare attribute', `<p ${LOGIN}>x</p>`),
  plant('a tag’s name', `<user-${LOGIN}>x</user-${LOGIN}>`),
  plant('a path', `<a href="https://my.jd.com/user/${LOGIN}/order.html">x</a>`),
  plant('a relative path', `<a href="/u/${LOGIN}">x</a>`),
  plant('a path in a hash', `<a href="#/member/${LOGIN}/order">x</a>`),
  plant('a file’s name', `<a href="https://item.jd.com/${LOGIN}.html">x</a>`),
  plant('a host', `<a href="https://${LOGIN}.tmall.com/">x</a>`),
  plant('from=', `<a href="https://order.jd.com/x.html?from=${LOGIN}">x</a>`),
  plant('source=', `<a href="https://order.jd.com/x.html?source=${LOGIN}">x</a>`),
  plant('any parameter', `<a href="https://order.jd.com/x.html?who=${LOGIN}&amp;a=1">x</a>`),
  plant('a parameter’s name', `<a href="https://order.jd.com/x.html?${LOGIN}=1">x</a>`),
  plant('a parameter without value', `<a href="https://order.jd.com/x.html?${LOGIN}">x</a>`),
  plant('a code to pick up with', `<a href="https://order.jd.com/x.html?code=${PICKUP}">x</a>`, `=${PICKUP}`),
  plant('a short share code', `<a href="https://mobile.yangkeduo.com/${SHARE}">x</a>`, SHARE),
  plant('a member’s name', script(`var orderData = {"${LOGIN}":1,"id":"${ORDER}"};`)),
  plant('a member’s value', script(`var orderData = {"type":"${LOGIN}","id":"${ORDER}"};`)),
  plant('an address in data', script(`var orderData = {"link":"/u/${LOGIN}","id":"${ORDER}"};`)),
  plant('a variable’s name', script(`var ${LOGIN} = {"id":"${ORDER}"};`)),
  plant('a member of a variable', script(`window.${LOGIN}.rawData = {"id":"${ORDER}"};`)),
  plant('a member in quotes', script(`window['${LOGIN}'] = {"id":"${ORDER}"};`)),
  plant('a script of another kind', script(`login("${LOGIN}")`)),
  plant('data and nothing else', `<script type="application/json">{"u":"${LOGIN}","id":"${ORDER}"}</script>`),
  plant('data in data', script(`var rawData = {"x":"{\\"${LOGIN}\\":1}","id":"${ORDER}"};`)),
  plant('data in an attribute', `<p data-model='{"${LOGIN}":"1"}'>x</p>`),
  plant('markup in data', script(`var rawData = {"x":"<b class='${LOGIN}'>y</b>","id":"${ORDER}"};`)),
  plant('a comment', `<!-- ${LOGIN} -->`),
  plant('a style', `<style>.${LOGIN}{}</style>`),
  plant('text', `<p>${LOGIN}</p>`),
  plant('a text area', `<textarea>${LOGIN}</textarea>`),
  plant('an option', `<select><option value="${LOGIN}">${LOGIN}</option></select>`),
  plant(
    'a form full of false names',
    `<form><input name="tagName"><input name="attributes"><input name="childNodes"><p>${LOGIN}</p></form>`,
  ),
  ...NAMES.flatMap((name) => [
    plant(`收货人：${name}`, `<p>收货人：王${name}</p>`, `王${name}`),
    plant(`a given name alone, ${name}`, `<p>收货人：${name}</p>`, `：${name}<`),
    plant(`a name below its label, ${name}`, `<dl><dt>收货人</dt><dd>${name}</dd></dl>`, `<dd>${name}<`),
    plant(`a name beside its label, ${name}`, `<div><p>联系人：</p><p>${name}</p></div>`, `<p>${name}<`),
    plant(`a courier, ${name}`, `<p>快递员：李${name} 正在派送</p>`, `李${name}`),
    plant(`in data, ${name}`, script(`var rawData = {"receiverName":"${name}","id":"${ORDER}"};`), `"${name}"`),
    plant(`said politely, ${name}`, `<p>${name}女士</p>`, `${name}女士`),
  ]),
];
