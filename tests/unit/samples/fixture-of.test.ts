import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { redactPage } from '@/lib/samples/redact/redact';
import { fixtureOf } from '../../fixtures/fixture-of';
import { loadPage, PAGES } from '../../fixtures/load-page';

function sampleOf(fixture: string): string {
  const { url, html } = JSON.parse(readFileSync(path.join(PAGES, `${fixture}.expected.json`), 'utf8'));
  const sample = redactPage(loadPage(path.join(path.dirname(fixture), html), url), url);
  if (!sample.ok) throw new Error(sample.reason);
  return sample.html;
}

const SAMPLE = '<!-- url: https://order.jd.com/center/list.action -->\n<!doctype html>\n';

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

  test('leaves the shape of an order to fill in where none was read, which fails until it is filled in', () => {
    const made = fixtureOf(`${SAMPLE}<p>订单编号</p>`, 'a');
    if (!made.ok) throw new Error(made.why.join());
    const [order] = JSON.parse(made.expected).reading.orders;
    expect(order).toMatchObject({ platform: 'jd', orderId: '【订单号】', lines: [{ title: '【商品名】' }] });
    expect(made.review.join()).toContain('一单也没读到');
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
