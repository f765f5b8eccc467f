import { KEPT_WORDS } from '@/lib/capture/kept-words';

const POINTS: readonly [question: string, answer: string][] = [
  ['存什么', `${KEPT_WORDS.orders}${KEPT_WORDS.kept}`],
  ['不存什么', `${KEPT_WORDS.receiver}${KEPT_WORDS.unseen}`],
  ['截图是例外', KEPT_WORDS.photographed],
  [
    '存在哪',
    '只在这台电脑的这个浏览器里。没有账号，没有服务器，没有统计，没有广告，不加载网上的代码。可以设一个口令，凭证、备注和你填的内容就加密存放；口令不存在任何地方，忘了谁也打不开。',
  ],
  ['会连到哪里', `${KEPT_WORDS.images}除此之外不向任何地方发送内容。`],
  [
    '对网页做什么',
    '只看不改：不点按钮，不填表，不替你下单、退货或提交任何东西。去哪个页面、点什么，都由你自己来。只有你点“保存此页”时，为了拍全会替你滚动一遍，拍完回到原处。',
  ],
  ['怎么带走', '设置里可以导出全部内容。备份文件没有加密，请自己收好；里面有订单和画面。'],
  ['怎么删除', '删掉的手机在“最近删除”里留 30 天，然后连同画面彻底删除。卸载扩展会删除一切。'],
  ['怎么收回权限', '设置的“权限”里一项一项列着，随时可以给，也随时可以收回。'],
];

/** What is kept, where it lies and who sees it, in plain words. */
export function PrivacyPage() {
  return (
    <article class="card part">
      <h2>隐私</h2>
      <dl class="privacy">
        {POINTS.map(([question, answer]) => (
          <div key={question}>
            <dt>
              <b>{question}</b>
            </dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
