import { assets, pictures } from './assets.ts';
import { html } from './html.ts';
import { page } from './pages/shell.ts';
import { startPage } from './pages/start.ts';
import type { Handler, MallAnswer, MallRequest } from './request.ts';
import { jd } from './sites/jd.ts';
import { pinduoduo } from './sites/pinduoduo.ts';
import { taobao } from './sites/taobao.ts';

const SITES: Handler[] = [assets, pictures, startPage, jd, taobao, pinduoduo];

/** The answer of the first site that knows the address. */
export function findAnswer(request: MallRequest): MallAnswer {
  for (const site of SITES) {
    const answer = site(request);
    if (answer) return answer;
  }
  const body = html`<main class="service"><section class="service-card"><h1>这里不是演示的一部分</h1><p>演示浏览器只连到本机上的演示商城，不会访问真实的网站。</p><p><a href="https://demo.goujibao.example/">回到演示说明</a></p></section></main>`;
  return { ...page(request, { title: '演示之外', styles: ['service'], body }), status: 404 };
}
