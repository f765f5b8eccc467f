const POINTS: readonly [question: string, answer: string][] = [
  [
    '存什么',
    '只存手机订单：订单号、店铺、时间、状态、金额、商品名和规格、平台承诺，以及那一块画面。同一单里的其他商品只计件数，不留名称。',
  ],
  ['不存什么', '收货人、电话、地址不作为内容保存。画面里页面显示了什么就有什么，可以整台删除。'],
  ['存在哪', '只在这台电脑的这个浏览器里。没有账号，没有服务器，没有统计，没有广告，不加载网上的代码。'],
  [
    '会连到哪里',
    '只从平台自己的图片服务器取订单上已经显示的商品图，不带 Cookie 和来源。除此之外不向任何地方发送内容。',
  ],
  ['对网页做什么', '只看不改：不点按钮，不填表，不替你发请求。去哪个页面、点什么，都由你自己来。'],
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
