import { describe, expect, test } from 'vitest';
import { redactPage } from '@/lib/samples/redact/redact';
import { parsePage } from '../../../fixtures/load-page';

const LIST = 'https://order.jd.com/center/list.action';

function sampleOf(body: string, url = LIST) {
  const sample = redactPage(parsePage(`<!doctype html><html><body>${body}</body></html>`, url), url);
  if (!sample.ok) throw new Error(sample.reason);
  return { ...sample, body: /<body>([\s\S]*)<\/body>/.exec(sample.html)?.[1]?.trim() ?? '' };
}

describe('structure and labels', () => {
  test('tags, ids, classes, names of attributes and known words stay', () => {
    const { body } = sampleOf(
      '<div id="a" class="order-info b" data-test="订单状态"><span>实付款：</span><i>待收货</i></div>',
    );
    expect(body).toBe('<div id="a" class="order-info b" data-test="订单状态"><span>实付款：</span><i>待收货</i></div>');
  });

  test('a number in a class or an id is a dummy from three digits on, for it may be a shop’s', () => {
    const { body } = sampleOf('<div id="order-731" class="shop-482 item-12">x</div>');
    expect(body).toMatch(/id="order-\d{3}" class="shop-\d{3} item-12"/);
    expect(body).not.toMatch(/731|482/);
  });

  test('service marks stay with their days; other counts change', () => {
    expect(sampleOf('<p>7天无理由退货</p><p>15天价保</p>').body).toBe('<p>7天无理由退货</p><p>15天价保</p>');
    expect(sampleOf('<p>共2件</p>').body).toMatch(/^<p>共[13-9]件<\/p>$/);
  });

  test('a word that the page spreads over elements is known all the same', () => {
    expect(sampleOf('<p><b>待</b><b>发货</b></p>').body).toBe('<p><b>待</b><b>发货</b></p>');
  });

  test('whether an element is shown stays; how it looks does not', () => {
    expect(sampleOf('<p style="color:red;display: none">x2</p>').body).toMatch(
      /^<p style="display:none">x[13-9]<\/p>$/,
    );
  });
});

describe('values keep their form', () => {
  test('Chinese becomes 某, Latin becomes x, digits become digits', () => {
    expect(sampleOf('<p>星河 Note</p>').body).toBe('<p>某某 Xxxx</p>');
    expect(sampleOf('<p>330100000021</p>').body).toMatch(/^<p>[1-9]\d{11}<\/p>$/);
  });

  test('different words of one length stay different, equal ones stay equal', () => {
    const [a, b, c] = sampleOf('<p>星河</p><p>蓝鲸</p><p>星河</p>').body.match(/[^<>/p]{2}/g) ?? [];
    expect(a).toBe(c);
    expect(a).not.toBe(b);
  });

  test('dates are other days that exist, in their order', () => {
    const { body } = sampleOf('<p>2026-09-30 10:00:30</p><p>2026-10-01</p><p>2026年9月30日</p>');
    const [first = '', second = ''] = body.match(/200\d-\d\d-\d\d/g) ?? [];
    expect(new Date(first).toISOString().slice(0, 10)).toBe(first);
    expect(first < second).toBe(true);
    expect(body).toMatch(/200\d年\d{1,2}月\d{1,2}日/);
  });

  test('an amount is another amount of as many digits, the same in every form; zero stays zero', () => {
    const { body } = sampleOf('<p>¥1,299.00</p><p>￥1299</p><p>¥0.00</p>');
    const [, comma = '', plain = ''] = /¥(\d,\d{3})\.00.*￥(\d{4})</.exec(body) ?? [];
    expect(comma.replace(',', '')).toBe(plain);
    expect(plain).not.toBe('1299');
    expect(body).toContain('¥0.00');
  });

  test('Pinduoduo’s order number keeps its form and begins with a day', () => {
    expect(sampleOf('<p>261103-123456789012345</p>').body).toMatch(/^<p>0[23]\d{4}-\d{15}<\/p>$/);
  });

  test('no dummy is a telephone number that somebody may have', () => {
    for (let i = 0; i < 50; i++) {
      expect(sampleOf('<p>13912345678</p><p>139****5678</p><p>23912345678</p>').body).not.toMatch(
        /(?<!\d)1[3-9]\d{9}(?!\d)/,
      );
    }
  });
});

describe('what belongs together', () => {
  test('one number has one dummy in ids, classes, links, attributes, texts and data', () => {
    const { html } = sampleOf(
      `<tbody></tbody><p id="tb-3300000001234567" class="p-3300000001234567" data-id="3300000001234567">3300000001234567</p>
       <a href="//details.jd.com/normal/item.action?orderid=3300000001234567">订单详情</a>
       <script>window.rawData={"orders":[{"orderSn":"3300000001234567","n":3300000001234567}]};</script>`,
    );
    const dummies = html.match(/\d{16}/g) ?? [];
    expect(dummies).toHaveLength(7);
    expect(new Set(dummies).size).toBe(1);
  });

  test('what was a number rounded by the page’s own program stays one, and an exact one stays exact', () => {
    const { html } = sampleOf('<script>window.rawData={"a":4800000004001001000,"b":4800000004001001234};</script>');
    const [a = '', b = ''] = html.match(/\d{19}/g) ?? [];
    expect(String(Number(a))).toBe(a);
    expect(String(Number(b))).not.toBe(b);
  });

  test('fen in the data is the same amount as yuan on the page', () => {
    const { html } = sampleOf(
      '<p>￥1299.00</p><script>window.rawData={"orderAmount":129900,"goodsPrice":"1299"};</script>',
      'https://mobile.yangkeduo.com/orders.html',
    );
    const [, shown = ''] = /￥(\d{4})\.00/.exec(html) ?? [];
    expect(html).toContain(`"orderAmount":${shown}00,"goodsPrice":"${shown}"`);
  });

  test('two samples of one page have nothing in common', () => {
    const page = '<p>330100000021</p>';
    expect(sampleOf(page).body).not.toBe(sampleOf(page).body);
  });
});

describe('what is left out', () => {
  test.each([
    ['program text', '<script>alert(1)</script><p onclick="x()">更多</p>', '<p>更多</p>'],
    ['comments and styles', '<!-- x --><style>p{}</style><p>更多</p>', '<p>更多</p>'],
    ['pictures', '<img src="//img10.360buyimg.com/a.jpg" srcset="a 1x">', '<img>'],
    ['links to other sites', '<a href="https://example.com/">更多</a>', '<a href="">更多</a>'],
    [
      'what was typed',
      '<input type="text" value="x"><textarea>x</textarea>',
      '<input type="text"><textarea></textarea>',
    ],
    ['frames', '<iframe src="//order.jd.com/x">x</iframe>', '<iframe></iframe>'],
  ])('%s', (_what, page, left) => {
    expect(sampleOf(page).body).toBe(left);
  });

  test('keys to the buyer’s account in links, and the name of a shop in its host', () => {
    const { html } = sampleOf('<a href="//somebrand.jd.com/?token=ab1&PassKey=ABCDEF&sid=1&page=2">x</a>');
    expect(html).toMatch(/href="\/\/[t-zp-s]{9}\.jd\.com\/\?page=2"/);
  });

  test('keys in attributes of the page’s own', () => {
    expect(sampleOf('<a _passkey="ABCDEF0123456789">更多</a>').body).toBe('<a _passkey="">更多</a>');
  });

  test('data that cannot be read as data', () => {
    expect(sampleOf('<script>window.rawData={orderSn:\'1\'};var detailData={"a":</script>').body).toBe('');
  });
});

describe('the sample as a file', () => {
  test('its first line says which page it is of, without keys', () => {
    const { html } = sampleOf('', 'https://details.jd.com/normal/item.action?orderid=330100000021&PassKey=AB12#x');
    expect(html.split('\n', 1)[0]).toMatch(
      /^<!-- url: https:\/\/details\.jd\.com\/normal\/item\.action\?orderid=\d{12} -->$/,
    );
  });

  test('no address ends the comment it stands in, and its fragment is left out', () => {
    const { html } = sampleOf('', 'https://order.jd.com/a--b/list.action?page=--#x--y#z');
    expect(html.split('\n', 1)[0]).toBe('<!-- url: https://order.jd.com/a-%2Db/list.action?page=-%2D -->');
  });

  test('it counts what was replaced', () => {
    expect(sampleOf('<p>星河 ¥12.50</p><img src="a.jpg">').replaced).toMatchObject({ text: 1, money: 1, image: 1 });
  });

  test('a page larger than any order page is refused', () => {
    const page = parsePage(`<body><p>${'x'.repeat(3_000_001)}</p></body>`, LIST);
    expect(redactPage(page, LIST)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('deep nesting is no problem', () => {
    expect(sampleOf(`${'<div>'.repeat(3000)}张三${'</div>'.repeat(3000)}`).body).toContain('<div>某某</div>');
  });
});
