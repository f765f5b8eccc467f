import { SiteAccess } from '@/components/shared/access/SiteAccess';
import { Brand } from '@/components/shared/Brand';
import { OrderPageLinks } from '@/components/shared/doors/OrderPageLinks';
import { Pocket } from '@/components/shared/Pocket';
import { KEPT_WORDS } from '@/lib/capture/kept-words';
import { SITES } from '@/lib/platforms/sites';
import { PhotoPermission } from './PhotoPermission';
import './welcome.css';

const DOES = [
  [
    '自动留底',
    `打开${SITES.map(({ name }) => name).join('、')}的订单页时，认出里面的手机，把订单内容和一张画面存在这台电脑里。不用点任何按钮。`,
  ],
  [
    '看清期限',
    '点工具栏图标，就能看到每台手机还能退、换、修到哪一天；点开手机，还有依据和办法。签收日在物流页上，打开一次“查看物流”就自动补上，收货人不保存。',
  ],
  ['走对门', '一键打开这张订单的售后页；平台没有直达地址的，打开订单，并写明接下来点哪个按钮。'],
] as const;

const NEVER = [
  '不上传：没有账号，没有服务器，没有统计，你的订单不发给任何人',
  '不代操作：不替你点任何按钮，不改动购物网页',
  '不夸口：存下的内容能帮你说清经过，但不等于“具有法律效力”',
];

export function Welcome() {
  return (
    <>
      <header class="hero">
        <div>
          <Brand />
          <p class="lead">
            手机坏了，<b>能退、能换、还是能修，到哪天为止</b>，点开就知道。
          </p>
          <p class="quiet">网购手机出了问题，吃亏往往不是因为法律不帮你，而是没留凭证、错过期限、找错了门。</p>
        </div>
        <Pocket width={220} />
      </header>
      <main>
        <SiteAccess />
        <section>
          <h2>它做什么</h2>
          <ul class="does">
            {DOES.map(([name, words]) => (
              <li class="card" key={name}>
                <h3>{name}</h3>
                <p>{words}</p>
              </li>
            ))}
          </ul>
        </section>
        <section class="card start">
          <h2>现在就试</h2>
          <p>打开任意一个订单页，再点工具栏上的购机保图标：</p>
          <OrderPageLinks />
          <p class="small quiet">
            看不到图标？点浏览器右上角像拼图块的按钮，在列表里找到购机保，点图钉（Firefox 点齿轮）把它固定在工具栏上。
          </p>
        </section>
        <section>
          <h2>它从不做什么</h2>
          <ul class="never">
            {NEVER.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>它到底存什么</h2>
          <ul class="points">
            {Object.values(KEPT_WORDS).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
        <PhotoPermission />
      </main>
      <footer class="quiet small">期限和入口供参考，以法律规定、有权机关认定和平台页面为准。</footer>
    </>
  );
}
