import { describe, expect, test } from 'vitest';
import { isToken, looksLikeUrl, redactUrl } from '@/lib/samples/redact/redact-url';
import { plainContext } from './plain-dummies';

const url = (raw: string) => redactUrl(plainContext(), raw);

describe('what counts as an address', () => {
  test.each([
    'https://order.jd.com/',
    'http://x',
    '//order.jd.com/x',
    '/order/list.html',
    '/order?x=1',
    '/order',
    'list.html',
    'a/b-c.shtml?x=1',
    'list.htm',
    'pay.action#top',
    './x.do',
    'x.JHTML',
    'HTTPS://X',
  ])('%s does', (value) => {
    expect(looksLikeUrl(value)).toBe(true);
  });

  test.each([
    '星河',
    '// 星河',
    '//',
    'see https://order.jd.com/',
    '/ 件',
    '/order list',
    '/order/a b',
    'x/order',
    '星河.html',
    'a.html b',
    'list.htmlx',
    'list.html?a b',
    'list',
    'x.doc',
    '/星河',
  ])('%s does not', (value) => {
    expect(looksLikeUrl(value)).toBe(false);
  });
});

describe('where a link leads', () => {
  test.each([
    ['/order#none', '/order#none'],
    ['#nonesuch', '#xxxxxxxx'],
    ['/x?to=javascript:1', '/x?xx=xxxxxxxxxx%3A7'],
    ['http://order.jd.com/x', 'http://order.jd.com/x'],
    ['order/a:b', 'order/x%3Ax'],
    ['tel2+x:1', ''],
    ['', ''],
    ['  ', ''],
    ['#', '#'],
    [' #none ', '#none'],
    ['#NONE', '#NONE'],
    ['javascript:pay("张三")', 'javascript:;'],
    ['JavaScript:void(0)', 'javascript:;'],
    ['mailto:x@jd.com', ''],
    ['data:text/html,x', ''],
    ['https://example.com/x', ''],
    ['//notjd.com/x', ''],
    ['//jd.com.example.com/x', ''],
    ['//jd.com/', '//jd.com/'],
    ['https://ORDER.JD.com/', 'https://order.jd.com/'],
    ['//order.jd.com', '//order.jd.com'],
    ['//user@order.jd.com/', ''],
    ['//order.jd.com:8080/', ''],
    ['//xinghe.jd.com/', '//xxxxxx.jd.com/'],
    ['//xing-he_x.jd.com/', '//xxxxxxx.jd.com/'],
    ['//item.m.jd.com/', '//item.m.jd.com/'],
    ['//x.order.jd.com/', '//x.xxxxx.jd.com/'],
  ])('“%s” becomes “%s”', (raw, dummy) => {
    expect(url(raw)).toBe(dummy);
  });

  test('only links that stay are counted', () => {
    const context = plainContext();
    for (const raw of ['#', 'javascript:;', 'https://example.com/', 'mailto:x@jd.com']) redactUrl(context, raw);
    expect(context.replaced.link).toBe(0);
    redactUrl(context, '/order');
    expect(context.replaced.link).toBe(1);
  });
});

describe('the path of a link', () => {
  test.each([
    ['/order/340000000123456.html', '/order/777777777777777.html'],
    ['/order/zhangsan/list', '/order/xxxxxxxx/list'],
    ['/%E6%98%9F%E6%B2%B3/order', '/%E6%9F%90%E6%9F%90/order'],
    ['/%zz/order', '/%25xx/order'],
    ['/ab12cd34ef56ab78cd90/order', '/xx77xx77xx77xx77xx77/order'],
    ["/order;list,all~(a)*!$'/", "/order;list,all~(a)*!$'/"],
    ['/x#/order/340000000123456?page=2', '/x#/order/777777777777777?page=2'],
    ['/x#order', '/x#order'],
    ['/x?#', '/x?#'],
    ['/x?page=1#', '/x?page=1#'],
  ])('%s becomes %s', (raw, dummy) => {
    expect(url(raw)).toBe(dummy);
  });
});

describe('what a link says behind its question mark', () => {
  test.each([
    ['page=2', 'page=2'],
    ['page=-12', 'page=-12'],
    ['num=2', 'num=7'],
    ['nums=12', 'nums=77'],
    ['quantity=1', 'quantity=7'],
    ['count=9', 'count=7'],
    ['numbers=12', 'numbers=12'],
    ['page=123', 'page=777'],
    ['page=1234', 'page=7777'],
    ['orderid=340000000123456', 'orderid=777777777777777'],
    ['page', 'page'],
    ['page=', 'page='],
    ['Page=9x9', 'Page=7x7'],
    ['orderCode=12345', 'orderCode=77777'],
    ['mynum=2', 'xxxxx=2'],
    ['types=order', 'xxxxx=xxxxx'],
    ['type=2order', 'type=7xxxxx'],
    ['zhangsan=2', 'xxxxxxxx=2'],
    ['type=order', 'type=order'],
    ['type=zhangsan', 'type=xxxxxxxx'],
    ['Type=order1', 'Type=order1'],
    ['type=order12', 'type=xxxxx77'],
    ['source=order/list', 'source=order/list'],
    ['orderType=order', 'orderType=order'],
    ['myType=order', 'xxType=xxxxx'],
    ['name=%E6%98%9F+%E6%B2%B3', 'name=%E6%9F%90%20%E6%9F%90'],
    ['ids=12,34', 'ids=77,77'],
    ['a=b=c', 'a=x%3Dx'],
    ['page=1&page=2', 'page=1&page=2'],
    ['page=1&amp;size=2', 'page=1&amp;size=2'],
    ['page=1&amp;size=2&all=3', 'page=1&amp;size=2&amp;all=3'],
  ])('%s becomes %s', (query, dummy) => {
    expect(url(`/x?${query}`)).toBe(`/x?${dummy}`);
  });

  test.each([
    'token=1',
    'PassKey=AB',
    'sid=1',
    'uuid=1',
    'pin=x',
    'buyerpin=x',
    'buyeruid=1',
    'userNick=x',
    'sign=1',
    'h5st=1',
    'sessionId=1',
    'secret=1',
    'ticket=1',
    'auth=1',
    'cookie=1',
    'a b=1',
    '星河=1',
    '=1',
    `${'a'.repeat(41)}=1`,
    'ab12cd34ef56ab78cd90=1',
    'id=ab12cd34ef56ab78cd90',
  ])('%s is left out', (query) => {
    expect(url(`/x?page=1&${query}&size=2`)).toBe('/x?page=1&size=2');
  });

  test('what only begins or ends like a key is none', () => {
    expect(url('/x?side=1&pink=2&uidx=3&orderSid=4')).toBe('/x?side=1&xxxx=2&xxxx=3&orderSid=4');
  });
});

describe('a key to something', () => {
  test.each([
    'ab12cd34ef56ab78cd',
    'AB12CD34EF56AB78CD',
    '123e4567-e89b-12d3-a456-42ab14174000',
    'x=ab12cd34ef56ab78cd90',
  ])('%s is one', (text) => {
    expect(isToken(text)).toBe(true);
  });

  test.each([
    'ab12cd34ef56ab78c',
    'abcdefghijklmnopqrstuvwxyz',
    '123456781234567812',
    'idUrl340000000001abcdef',
    '123e4567-e89b-12d3-a456',
    '4567-e89b-12d3-a456-42ab14174000',
    '123e4567-e89b-12d3-a456-42ab1',
    '1234567890ABCDEFGH',
    'ab12-cd34-ef56-ab78-cd90',
  ])('%s is none', (text) => {
    expect(isToken(text)).toBe(false);
  });
});
