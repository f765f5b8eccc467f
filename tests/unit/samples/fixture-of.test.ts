import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { redactPage } from '@/lib/samples/redact/redact';
import { fixtureOf, isBlankDraft } from '../../fixtures/fixture-of';
import { loadPage, PAGES, parsePage } from '../../fixtures/load-page';
import { isSample, offersSaid, readingsSaid, sampleOf as redactedOf } from '../../fixtures/sample-of';

function sampleOf(fixture: string): string {
  const { url, html } = JSON.parse(readFileSync(path.join(PAGES, `${fixture}.expected.json`), 'utf8'));
  const sample = redactPage(loadPage(path.join(path.dirname(fixture), html), url), url);
  if (!sample.ok) throw new Error(sample.reason);
  return sample.html;
}

const SAMPLE = '<!-- url: https://order.jd.com/center/list.action -->\n<!doctype html>\n';

test('a sample is told from the page and from anybody’s own file', () => {
  expect(isSample(sampleOf('jd/list-table-states'))).toBe(true);
  expect(isSample('<!doctype html><p>订单</p>')).toBe(false);
  expect(isSample('')).toBe(false);
});

describe('beside a sample it is said', () => {
  const LIST = 'https://order.jd.com/center/list.action';
  const page = (name: string, url = LIST) => {
    const html = readFileSync(path.join(PAGES, `${name}.html`), 'utf8');
    const sample = redactedOf(html, url, []);
    if (!sample.ok) throw new Error(sample.reason);
    return readingsSaid(html, sample.html, url).join('\n');
  };

  test('what the readers make of the page and of the sample', () => {
    expect(page('jd/list-table-states')).toMatch(
      /原网页上读出：布局 jd-list-legacy，(\d+ 单，\d+ 件)\n.*样本上读出：布局 jd-list-legacy，\1$/,
    );
  });

  test('that they are not the same where a reader selects by what only one of them has', () => {
    const html = readFileSync(path.join(PAGES, 'jd/list-table-states.html'), 'utf8');
    expect(readingsSaid(html, '<p>某某</p>', LIST).join()).toContain('布局 none，0 单，0 件——两者应当一样');
  });

  test('which words and parts of names became dummies and are not ticked', () => {
    const html = '<ul class="bt-card__ops--x7Rk2"><li class="bt-card"><b class="tab">订单</b></li></ul>';
    expect(offersSaid(html, LIST, ['单号', '王小明'], ['单号'])).toEqual([
      expect.stringContaining('网页上的字'),
      '  王小明',
      expect.stringContaining('类名'),
      '  bt ops',
    ]);
    expect(offersSaid(html, LIST, ['单号'], ['单号', 'bt', 'ops'])).toEqual([]);
  });

  test('that nobody reads pages of such an address', () => {
    expect(page('jd/list-table-states', 'https://order.jd.com/centre/list.action')).toContain(
      '没有一个平台认得这个地址',
    );
  });
});

describe('a fixture made of a redacted sample', () => {
  test.each([
    'jd/list-table-states',
    'tmall/list-tm1-paged',
    'pinduoduo/list-first-page',
    'unknown/taobao-split-letters',
  ])('holds the page and what is read of it today: %s', (fixture) => {
    const sample = sampleOf(fixture);
    const made = fixtureOf(sample, 'from-sample');
    if (!made.ok) throw new Error(made.why.join());
    const { url, html, reading } = JSON.parse(made.expected);
    expect(sample).toContain(`<!-- url: ${url} -->`);
    expect(html).toBe('from-sample.html');
    expect(reading.orders.length).toBeGreaterThan(0);
    expect(reading).not.toHaveProperty('via');
    expect(made.html.startsWith('<!doctype html>')).toBe(true);
  });

  test('goes into the folder of its platform, or of layouts that nobody has described', () => {
    expect(fixtureOf(SAMPLE, 'a-b')).toMatchObject({ name: 'jd/a-b' });
    expect(fixtureOf(SAMPLE, 'unknown/a-b')).toMatchObject({ name: 'unknown/a-b' });
    expect(fixtureOf(SAMPLE, 'tmall/a-b')).toMatchObject({ ok: false });
  });

  test('may hold what an e-mail address or a piece of an order number became', () => {
    const body = '<p>xxxx@xxy.xxz</p><p><b>48000000</b><b>13912345678</b></p>';
    expect(fixtureOf(SAMPLE + body, 'a')).toMatchObject({ ok: true });
  });

  test('may hold words that were ticked as the site’s own, and no others', () => {
    const page = '<dl><dt>支付宝流水</dt><dd>1</dd><dt>给掌柜留言</dt><dd>无</dd></dl>';
    const sample = redactPage(
      parsePage(page, 'https://order.jd.com/center/list.action'),
      'https://order.jd.com/center/list.action',
      undefined,
      new Set(['支付宝流水']),
    );
    if (!sample.ok) throw new Error(sample.reason);
    const made = fixtureOf(sample.html, 'a');
    expect(made).toMatchObject({ ok: true, html: expect.stringContaining('支付宝流水') });
    expect(made).not.toMatchObject({ html: expect.stringContaining('<!--') });
    expect(fixtureOf(sample.html.replace(/<!-- words.*\n/, ''), 'a')).toMatchObject({ ok: false });
    expect(fixtureOf(sample.html.replace('</dl>', '<dt>王小明收</dt></dl>'), 'a')).toMatchObject({ ok: false });
  });

  test('tells which letters of classes stand for others, so that nobody selects by them', () => {
    const body = '<ul class="xz-card__wrap--x7Xy2"><li class="xz-card__xxxy--q1"><b class="card tab us">订单</b></ul>';
    const made = fixtureOf(SAMPLE + body, 'a');
    if (!made.ok) throw new Error(made.why.join());
    expect(made.review.at(-1)).toMatch(/选择器里不要用：xz xxxy$/);
    expect(fixtureOf(`${SAMPLE}<b class="card">订单</b>`, 'a')).toMatchObject({
      review: expect.not.arrayContaining([expect.stringContaining('替身')]),
    });
  });

  test('leaves the shape of an order to fill in where none was read, which fails until it is filled in', () => {
    const made = fixtureOf(`${SAMPLE}<p>订单编号</p>`, 'a');
    if (!made.ok) throw new Error(made.why.join());
    const [order] = JSON.parse(made.expected).reading.orders;
    expect(order).toMatchObject({ platform: 'jd', orderId: '【订单号】', lines: [{ title: '【商品名】' }] });
    expect(made.review.join()).toContain('一单也没读到');
    // Nothing in it holds before it was looked at, neither the amounts nor what is wrong today.
    expect(JSON.parse(made.expected).reading).toMatchObject({ layout: expect.stringContaining('【'), problems: [] });
    expect(order).toMatchObject({
      total: expect.stringContaining('【'),
      lines: [{ unitPrice: expect.stringContaining('分') }],
    });
  });

  test('is a draft that may be written again until something in it was filled in', () => {
    const made = fixtureOf(`${SAMPLE}<p>订单编号</p>`, 'a');
    if (!made.ok) throw new Error(made.why.join());
    expect(isBlankDraft(made.expected)).toBe(true);
    expect(isBlankDraft(made.expected.replace('【店铺】', '甲店'))).toBe(false);
    const read = fixtureOf(sampleOf('jd/list-table-states'), 'a');
    expect(isBlankDraft(read.ok ? read.expected : '')).toBe(false);
    expect(isBlankDraft('{')).toBe(false);
  });

  test('tells by which way each field was read', () => {
    const made = fixtureOf(sampleOf('jd/list-table-states'), 'a');
    if (!made.ok) throw new Error(made.why.join());
    const told = made.review.flatMap((line) => /^(\w+) 是这样读到的：/.exec(line)?.[1] ?? []);
    expect(told).toEqual(expect.arrayContaining(['orderId', 'placedAt', 'status', 'total', 'title', 'quantity']));
    expect(new Set(told).size).toBe(told.length);
  });

  test('says what to look at', () => {
    const made = fixtureOf(`${SAMPLE}<table class="order-tb"><tbody id="tb-340000000001"></tbody></table>`, 'a');
    expect(made).toMatchObject({ review: expect.arrayContaining(['没有商品：第 1 单']) });
  });

  test.each([
    ['a telephone number', '<p>13912345678</p>', '手机号：13912345678'],
    ['a masked telephone number', '<p>139****5678</p>', '打了星号的手机号：139****5678'],
    ['a name', '<p>收货人：王小明</p>', '没有脱敏的文字：王小明'],
    ['a name in data', '<script>window.rawData={"a":"\\u738b\\u5c0f\\u660e"};</script>', '没有脱敏的文字：王小明'],
    ['a key in a link', '<a href="/x?PassKey=ABCDEF0123">x</a>', '账号密钥：PassKey=ABCDEF0123'],
    ['an e-mail address', '<p>someone@example.com</p>', '邮箱地址：someone@example.com'],
  ])('is refused with %s in it', (_what, body, why) => {
    expect(fixtureOf(SAMPLE + body, 'a')).toEqual({ ok: false, why: ['这不是脱敏样本，里面还有：', why] });
  });

  test.each([
    ['no address', '<!doctype html>', 'a'],
    ['the address of a foreign page', '<!-- url: https://example.com/ -->', 'a'],
    ['a name that leads elsewhere', SAMPLE, 'jd/../../x'],
  ])('is refused with %s', (_what, text, name) => {
    expect(fixtureOf(text, name)).toMatchObject({ ok: false });
  });
});
