import { describe, expect, test } from 'vitest';
import { redactMarkup } from '@/lib/samples/redact/redact-markup';
import { plainContext } from './plain-dummies';

describe('markup within data', () => {
  test.each([
    ['星河<b>蓝鲸</b>待收货', '某某<b>某某</b>待收货'],
    ['<br/>星河<br>', '<br/>某某<br>'],
    ['<FONT color=red>星河</FONT>', '<FONT color="xxx">某某</FONT>'],
    ['<h3 title="星河">x</h3>', '<h3 title="某某">x</h3>'],
    ['<span data-nick=\'星河 "x"\' >待收货</span>', '<span data-nick=\'某某 "x"\' >待收货</span>'],
    ['<a href="//order.jd.com/?id=340000000123456">x</a>', '<a href="//order.jd.com/?id=777777777777777">x</a>'],
    ['<a href="https://example.com/">x</a>', '<a href="">x</a>'],
    ['<a title = 星河 id = "b">x</a>', '<a title="某某" id="x">x</a>'],
    ['<a onclick="pay(\'张三\')" style="color:red" src="//img.jd.com/a">x</a>', '<a>x</a>'],
    ['<p hidden>星河</p>', '<p hidden>某某</p>'],
    ['<p styles="x"  id="星">x</p>', '<p styles="x"  id="某">x</p>'],
    ['<a data-src="//order.jd.com/1234">x</a>', '<a data-src="//order.jd.com/7777">x</a>'],
    ['1 < 2 星河 > 1', '7 < 7 某某 > 7'],
    ['', ''],
  ])('%s becomes %s', (text, dummy) => {
    expect(redactMarkup(plainContext(), text)).toBe(dummy);
  });
});
