import { describe, expect, it } from 'vitest';
import { redactPage } from '@/lib/samples/redact/redact';
import { parsePage } from '../../../fixtures/load-page';

const URL_ = 'https://order.jd.com/center/list.action';
const ORDER = '340000000123456';

function sampleOf(body: string, ticked: string[] = []) {
  const document = parsePage(`<!doctype html><html><body>${body}</body></html>`, URL_);
  const sample = redactPage(document, URL_, undefined, new Set(ticked));
  if (!sample.ok) throw new Error(sample.reason);
  return sample;
}

const orders = (label: string) =>
  ['王小满', '王小满', '王小满']
    .map((name) => `<div class="card"><b class="k">${label}</b><i class="who">${name}</i></div>`)
    .join('');

describe('words that a redesign has brought', () => {
  it('are offered where they stand as labels or at one place in several orders, a name among them', () => {
    expect(sampleOf('<dl><dt>凭据</dt><dd>1</dd></dl><p>凭号：12</p>').candidates).toEqual(['凭据', '凭号']);
    expect(sampleOf(orders('凭号甲')).candidates).toEqual(['凭号甲', '王小满']);
  });

  it('are dummies until they are ticked; what is not ticked stays one', () => {
    expect(sampleOf(orders('凭号甲')).html).not.toMatch(/凭号甲|王小满/);
    const { html } = sampleOf(orders('凭号甲'), ['凭号甲']);
    expect(html).toContain('凭号甲');
    expect(html).not.toContain('王小满');
  });

  it('are named in the sample’s second line once they are ticked, as far as they stand in it', () => {
    const second = (ticked: string[]) => sampleOf(orders('凭号甲'), ticked).html.split('\n')[1];
    expect(second(['凭号甲', '没有的', 'card', '12x', '号', '凭 号'])).toBe('<!-- words: 凭号甲 card -->');
    expect(second(['没有的'])).toBe('<!doctype html>');
    expect(second([])).toBe('<!doctype html>');
    expect(sampleOf(orders('凭号甲'), ['凭号甲']).candidates).toEqual(['凭号甲', '王小满']);
  });

  it('are offered up to twelve letters, without what stands around them', () => {
    expect(sampleOf('<p> 凭号　：12</p>').candidates).toEqual(['凭号']);
    expect(sampleOf(`<p>${'凭'.repeat(12)}：1</p><p>${'号'.repeat(13)}：1</p>`).candidates).toEqual(['凭'.repeat(12)]);
    expect(sampleOf('<p>凭1号：2</p><p>凭：2</p><p>1凭号：2</p><p>凭号2：2</p>').candidates).toEqual([]);
    expect(sampleOf('<p>凭号 </p><p>蓝鲸</p>').candidates).toEqual([]);
    expect(sampleOf('<p>凭号实付款：1</p>').candidates).toEqual(['凭号实付款']);
  });

  it('are no more than three hundred', () => {
    const letters = Array.from({ length: 310 }, (_, i) => String.fromCharCode(0x4e00 + i));
    expect(sampleOf(letters.map((one) => `<p>凭${one}号：1</p>`).join('')).candidates).toHaveLength(300);
  });

  it('are not offered where the vocabulary knows them, or once on a page', () => {
    expect(sampleOf('<p>实付款：</p><p>蓝鲸星河</p>').candidates).toEqual([]);
  });
});

describe('data that holds an order’s number', () => {
  it('keeps its shape under names nobody has seen', () => {
    const { html, candidates } = sampleOf(
      `<script>window.__STORE__={"vendue":[{"id":"${ORDER}","title":"星河"}]}</script>`,
    );
    expect(html).toMatch(/={"\w{6}":\[{"id":"\d{15}","title":"某某"}\]};/);
    expect(candidates).toContain('vendue');
  });

  it('keeps a member’s name that was ticked', () => {
    const { html } = sampleOf(`<script>var a={"vendue":[{"id":"${ORDER}"}]}</script>`, ['vendue']);
    expect(html).toContain('"vendue"');
  });

  it('leaves other scripts out', () => {
    expect(sampleOf('<script>var a={"vendue":[{"id":"12"}]}</script>').html).not.toContain('<script>');
  });
});

it('is not stopped by fields that hide what a form is', () => {
  const { html } = sampleOf('<form><input name="tagName"><input name="childNodes"><b>订单编号</b></form>');
  expect(html).toContain('<form>');
  expect(html).toContain('<b>订单编号</b>');
});
