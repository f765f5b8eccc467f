import { expect, test } from 'vitest';
import { Snapshot } from '@/lib/model/page/snapshot';
import { serialise } from '@/lib/pictures/serialise/serialise';
import { LINKS } from '@/lib/platforms/jd/pages';
import { orderOf, pageWith, parseXml } from '../page';

function snapshotOf(body: string, css = '') {
  const taken = serialise(orderOf(pageWith(body, css)), { links: LINKS });
  if (!taken.ok) throw new Error(taken.reason);
  return taken.snapshot;
}

test('a snapshot is well-formed, and of the shape the background checks', () => {
  const snapshot = snapshotOf(
    '<div id="order">订单号：300000000001<br>5 &lt; 7 &amp; "x"<img src="//img10.360buyimg.com/n1/a.jpg"><hr></div>',
  );
  expect(parseXml(snapshot.markup).documentElement.textContent).toContain('5 < 7 & "x"');
  expect(Snapshot.safeParse(snapshot).error?.issues).toBeUndefined();
});

test('no script, handler or hidden text comes along', () => {
  const { markup } = snapshotOf(
    `<div id="order" onclick="steal()"><script>var secret = 1</script><style>.a{}</style><noscript>off</noscript>
     <p style="display:none">北京市示例路 1 号</p><a href="javascript:steal()" onmouseover="x()">详情</a></div>`,
  );
  for (const unwanted of ['secret', 'onclick', 'onmouseover', 'javascript:', 'steal', '示例路', 'off</'])
    expect(markup).not.toContain(unwanted);
  expect(markup).toContain('详情');
});

test('keys to the account are taken out of links and attributes', () => {
  const { markup } = snapshotOf(
    `<div id="order" data-token="t0"><a _passkey="0A1B" data-url="/x?PassKey=0A1B"
      href="//details.jd.com/normal/item.action?orderid=300000000001&PassKey=0A1B">详情</a></div>`,
  );
  expect(markup).not.toMatch(/0A1B|t0/);
  expect(markup).toContain('href="https://details.jd.com/normal/item.action?orderid=300000000001"');
});

test('what names an element stays, so that a better reader can read the snapshot again', () => {
  const { markup } = snapshotOf(
    '<div id="order" class="goods-item p-100" data-test="商品名称" data-sku="100012043978">手机</div>',
  );
  const kept = parseXml(markup).querySelector('#order');
  expect([kept?.className, kept?.getAttribute('data-test'), kept?.getAttribute('data-sku')]).toEqual([
    'goods-item p-100',
    '商品名称',
    '100012043978',
  ]);
});

test('what nobody sees does not come along', () => {
  const { markup } = snapshotOf(
    `<div id="order" title="收货人王小满" aria-label="王小满" data-phone="13912345678" data-id="13912345678"
      data-full-address="示例市示例路 1 号" data-buyer-nick="xiaoman"><img alt="王小满" src="data:,">手机</div>`,
  );
  for (const unseen of ['王小满', '13912345678', '示例路', 'xiaoman']) expect(markup).not.toContain(unseen);
});

test('the receiver becomes stars of the same width, by label, by the name of the box and by form', () => {
  const { markup } = snapshotOf(
    `<div id="order"><p>收货人：王小满</p><p><b>联系人：</b><i>李大安</i></p><p class="consignee">赵更新</p>
     <p>电话 139****5678 13912345678</p><p>收货地址：示例省示例市示例区示例路 1 号</p>
     <p>江南省海棠市西山区柳岸街道 8 号 2 栋</p><p>订单号 300000000001</p><p>实付款：¥4999.00 等待收货</p></div>`,
  );
  for (const personal of ['王小满', '李大安', '赵更新', '5678', '示例', '海棠', '柳岸'])
    expect(markup).not.toContain(personal);
  for (const kept of ['收货人：＊＊＊', '订单号 300000000001', '实付款：¥4999.00 等待收货'])
    expect(markup).toContain(kept);
});

const EVERYWHERE = `<div id="order"><p>收货人：Wang Xiaoman</p><p class="after">x</p>
  <input value="王小满 13912345678"><textarea>电话 13912345678</textarea>
  <select><option selected>江南省海棠市西山区柳岸街道 8 号</option></select>
  <svg width="90" height="20"><title>王小满</title><text>收货人：李大安</text></svg></div>`;
const AFTER = '.after::after{content:"联系人：赵更新"}';

test('the receiver is masked wherever a page can write: fields, drawings, pseudo elements, Latin letters', () => {
  const { markup } = snapshotOf(EVERYWHERE, AFTER);
  for (const personal of ['Wang', '13912345678', '海棠', '王小满', '李大安', '赵更新'])
    expect(markup).not.toContain(personal);
});

test('a name or a number cut into pieces is masked all the same', () => {
  const { markup } = snapshotOf(
    `<div id="order"><p>收货人：<b>王</b><i>小</i><i>满</i></p><p>电话 <b>139</b><i>1234</i><i>5678</i></p>
     <p><b>1</b><i>件</i></p><p>实付 <b>4999</b><i>.00</i></p></div>`,
  );
  for (const personal of ['王', '小', '满', '139', '1234', '5678']) expect(markup).not.toContain(`>${personal}<`);
  for (const kept of ['收货人：', '电话', '>4999<', '>件<']) expect(markup).toContain(kept);
});

test('a buyer who wants the receiver kept has everything as the page shows it', () => {
  const taken = serialise(orderOf(pageWith(EVERYWHERE, AFTER)), { keepReceiver: true });
  for (const personal of ['Wang', '13912345678', '海棠', '李大安'])
    expect(taken.ok && taken.snapshot.markup).toContain(personal);
});

test('of addresses inside a snapshot stays what leads to the order', () => {
  const { markup } =
    snapshotOf(`<div id="order"><a href="//details.jd.com/normal/item.action?orderid=300000000001&PassKey=A1&spm=x#t">详情</a>
    <a href="https://shop.example/?token=1">店</a><img src="//img10.360buyimg.com/n1/a.jpg?uid=abc"></div>`);
  expect([...markup.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'https://details.jd.com/normal/item.action?orderid=300000000001',
    'https://img10.360buyimg.com/n1/a.jpg',
  ]);
});

test('rows of other goods are left out and counted', () => {
  const page = pageWith(
    `<div id="order"><h4>订单号 300000000001</h4>
      <ul><li><a title="星河 S1 手机 12GB+256GB"><img src="data:,"></a><p>星河 S1 手机 12GB+256GB</p><i>x1</i></li>
      <li><p>私人护理用品 试用装 一盒</p><i>¥19.90</i></li><li><p>棉袜 五双 混色 男女通用</p></li></ul><b>实付款 ¥5018.90</b></div>`,
  );
  const taken = serialise(orderOf(page), {
    goods: {
      kept: ['300000000001', '星河 S1 手机 12GB+256GB'],
      others: ['私人护理用品 试用装 一盒', '棉袜 五双 混色 男女通用'],
    },
  });
  if (!taken.ok) throw new Error(taken.reason);
  const { markup } = taken.snapshot;
  for (const gone of ['护理', '19.90', '棉袜']) expect(markup).not.toContain(gone);
  for (const kept of ['星河 S1', '实付款 ¥5018.90', '另有 2 件其他商品，未保存']) expect(markup).toContain(kept);
  expect(parseXml(markup).documentElement.textContent).toContain('300000000001');
});

test('a cell that the whole order shares stays when its first row goes', () => {
  const page = pageWith(
    `<table><tbody id="order"><tr><td>订单号 300000000001</td></tr>
      <tr><td><p>棉袜 五双 混色 男女通用</p></td><td rowspan="2">总额 ¥5018.90</td></tr>
      <tr><td><p>星河 S1 手机 12GB+256GB</p></td></tr></tbody></table>`,
  );
  const taken = serialise(orderOf(page), {
    goods: {
      kept: ['300000000001', '星河 S1 手机 12GB+256GB'],
      others: ['棉袜 五双 混色 男女通用'],
    },
  });
  if (!taken.ok) throw new Error(taken.reason);
  expect(taken.snapshot.markup).not.toContain('棉袜');
  for (const kept of ['总额 ¥5018.90', '星河 S1', '另有 1 件']) expect(taken.snapshot.markup).toContain(kept);
});

test('pictures are listed once, absolute and by https', () => {
  const { images } = snapshotOf(
    `<div id="order"><img src="//img10.360buyimg.com/n1/a.jpg"><img src="http://img10.360buyimg.com/n1/a.jpg">
     <i class="b">x</i><img src="blob:https://order.jd.com/1"><img src="file:///etc/passwd"></div>`,
    '.b{display:block;background-image:url("//img11.360buyimg.com/n2/b.png")}',
  );
  expect(images).toEqual(['https://img10.360buyimg.com/n1/a.jpg', 'https://img11.360buyimg.com/n2/b.png']);
});

test('a picture the page has not loaded is not asked for, whatever attribute names it', () => {
  const { images } = snapshotOf(
    '<div id="order"><img data-unloaded src="//misc.360buyimg.com/blank.gif" data-lazy-img="//img10.360buyimg.com/n1/late.jpg"></div>',
  );
  expect(images).toEqual([]);
});

test('a row gets a table around it, with the border model of its own', () => {
  const { markup } = snapshotOf(
    '<table style="border-collapse:collapse"><tbody><tr id="order"><td colspan="2">a</td></tr></tbody></table>',
  );
  const row = parseXml(markup).querySelector('#order');
  expect(row?.parentElement?.localName).toBe('tbody');
  expect(row?.closest('table')?.getAttribute('style')).toContain('border-collapse:collapse');
  expect(row?.querySelector('td')?.getAttribute('colspan')).toBe('2');
});

test('a line that the row above draws between the two is in the picture of both', () => {
  const { markup } = snapshotOf(
    `<table><tbody><tr><td class="lined">a</td></tr></tbody><tbody><tr id="order"><td>b</td></tr></tbody></table>`,
    'table{border-collapse:collapse}.lined{border-bottom:2px solid rgb(1, 2, 3)}',
  );
  const style = parseXml(markup).querySelector('#order')?.closest('table')?.getAttribute('style');
  expect(style).toContain('border-top:2px solid rgb(1, 2, 3)');
  expect(style).toContain('margin:-1px 0 0');
});

test('words are written in the language of the page', () => {
  const page = pageWith('<div id="order">订单</div>');
  page.documentElement.lang = 'zh-CN';
  const taken = serialise(orderOf(page));
  expect(taken.ok && parseXml(taken.snapshot.markup).documentElement.getAttribute('lang')).toBe('zh-CN');
});

test('the reset of all styles leaves out the element that says the language, which it would take away', () => {
  const { markup } = snapshotOf('<div id="order" lang="zh-CN"><p>手机</p></div>');
  const { documentElement: outermost } = parseXml(markup);
  const [, reset = ''] = /;([^;{}]+)\{all:unset\}/.exec(markup) ?? [];
  expect(outermost.getAttribute('lang')).toBe('zh-CN');
  expect(outermost.matches(reset)).toBe(false);
  expect([...outermost.querySelectorAll('*')].every((inside) => inside.matches(reset))).toBe(true);
});

test('what the page wrote into a field is kept, what somebody typed is not; a chosen box is', () => {
  const page = pageWith(
    '<div id="order"><input value="备注一"><input type="checkbox"><input type="password"><textarea>备注二</textarea><input></div>',
  );
  const [, box, password, text] = page.querySelectorAll('input');
  const area = page.querySelector('textarea');
  if (!text || !box || !password || !area) throw new Error('incomplete example');
  text.value = '王小满';
  box.checked = true;
  password.value = 'geheim';
  const taken = serialise(orderOf(page));
  const markup = taken.ok ? taken.snapshot.markup : '';
  expect(markup).toContain('value="备注一"');
  expect(markup).toContain('checked="checked"');
  expect(markup).toContain('>备注二</textarea>');
  expect(markup).not.toMatch(/geheim|王小满/);
});

test('letters are placed by fractions of a pixel where the screen has more of them', () => {
  const page = pageWith('<div id="order">订单</div>');
  const drawn = (density: number) => {
    Object.defineProperty(page.defaultView, 'devicePixelRatio', { value: density, configurable: true });
    const taken = serialise(orderOf(page));
    return taken.ok && taken.snapshot.markup.includes('geometricPrecision');
  };
  expect([drawn(1), drawn(2)]).toEqual([false, true]);
});

test('what cannot be clicked is seen not to be', () => {
  const { markup } = snapshotOf(
    '<div id="order"><input type="checkbox" checked disabled><button disabled>付款</button></div>',
  );
  expect(markup.match(/disabled="disabled"/g)).toHaveLength(2);
});

test('a frame, a video or a canvas leaves an empty box', () => {
  const { markup } = snapshotOf(
    '<div id="order"><iframe src="https://example.com/"></iframe><canvas></canvas><video></video></div>',
  );
  expect(parseXml(markup).querySelector('iframe, canvas, video')).toBeNull();
});

test('signs that XML cannot write do not make the picture undrawable', () => {
  const page = pageWith('<div id="order"><x:y>a</x:y><p></p></div>');
  const paragraph = page.querySelector('p');
  if (!paragraph) throw new Error('incomplete example');
  paragraph.textContent = `NUL \u0000 half \ud800 bell \u0007 whole \u{1f4f1}`;
  const taken = serialise(orderOf(page));
  expect(taken.ok && parseXml(taken.snapshot.markup).documentElement.textContent).toContain('whole \u{1f4f1}');
});

test('reading leaves the page as it was', () => {
  const page = pageWith('<div id="order"><b>手机</b><input value="a"></div>');
  const before = page.documentElement.outerHTML;
  serialise(orderOf(page));
  expect(page.documentElement.outerHTML).toBe(before);
});

test('an element that is no longer on the page is not shown', () => {
  const element = orderOf(pageWith('<div id="order">手机</div>'));
  element.remove();
  expect(serialise(element)).toEqual({ ok: false, reason: 'not-shown' });
});

test('more than an order ever is, is given up', () => {
  const page = pageWith(`<div id="order">${'<i>x</i>'.repeat(200)}</div>`);
  expect(serialise(orderOf(page), undefined, { nodes: 100, characters: 1e6 })).toEqual({
    ok: false,
    reason: 'too-large',
  });
  expect(serialise(orderOf(page), undefined, { nodes: 1e6, characters: 1000 })).toEqual({
    ok: false,
    reason: 'too-large',
  });
});
