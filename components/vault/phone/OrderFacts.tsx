import { momentInWords, PLATFORM_NAMES } from '@/components/shared/words';
import { formatFen } from '@/lib/model/money';
import { lineNumberOf } from '@/lib/model/order-key';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { ownAddress } from '@/lib/platforms/doors/own-address';
import { FIELD_WORDS, valueWords } from '../reread/field-words';
import { MarkLines } from './MarkLines';

const PAGE_WORDS = {
  'order-list': '订单列表',
  'order-detail': '订单详情',
  'order-logistics': '物流页',
  hand: '手动填写',
  import: '备份文件',
} as const;

/** What the pages said, and which page said it when: facts a dispute needs, each traceable. */
export function OrderFacts({ purchase, order }: { purchase: Purchase; order: OrderRecord }) {
  const facts: [string, string | undefined][] = [
    ['平台', PLATFORM_NAMES[order.platform]],
    ['订单号', order.orderId],
    ['店铺', order.shop?.name],
    ['状态', order.status.text || undefined],
    ['规格', purchase.line.spec],
    ['单价', purchase.line.unitPrice === undefined ? undefined : formatFen(purchase.line.unitPrice)],
    ['数量', String(purchase.line.quantity)],
    ['订单金额', order.total === undefined ? undefined : formatFen(order.total)],
    ['另用礼品卡', order.cards === undefined ? undefined : formatFen(order.cards)],
    ['同单其他商品', order.otherLines > 0 ? `${order.otherLines} 件（不是手机，没有保存内容）` : undefined],
    ['下单', order.placedAt && momentInWords(order.placedAt)],
    ['付款', order.paidAt && momentInWords(order.paidAt)],
    ['发货', order.shippedAt && momentInWords(order.shippedAt)],
    ['签收', order.signedAt && momentInWords(order.signedAt)],
    ['确认收货', order.completedAt && momentInWords(order.completedAt)],
    ['退款', purchase.line.refund],
  ];
  return (
    <section class="card part">
      <h3>订单</h3>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <PastWords purchase={purchase} order={order} />
      <MarkLines promises={purchase.line.promises ?? []} />
      <details class="small quiet">
        <summary>这些内容从哪里读到的</summary>
        <ul>
          {order.sources.map((source) => (
            <li key={`${source.page}${source.layout}`}>
              {PAGE_WORDS[source.page]}（{source.layout}），
              {new Date(source.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}
              <SourcePage url={ownAddress(order.platform, source.url)} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function SourcePage({ url }: { url: string | undefined }) {
  if (url === undefined) return null;
  return (
    <>
      ，
      <a href={url} target="_blank" rel="noreferrer">
        打开原页面
      </a>
    </>
  );
}

/** What the same kind of page said before, where a later reading contradicts it; and the buyer's own word beside the page's. */
function PastWords({ purchase, order }: { purchase: Purchase; order: OrderRecord }) {
  const own = lineNumberOf(purchase.id);
  const past = (order.history ?? []).filter(({ line }) => line === undefined || line === own);
  const paged = purchase.line.signedAt ?? order.signedAt;
  const { signedOn } = purchase.says;
  const differs = signedOn !== undefined && paged !== undefined && paged.slice(0, 10) !== signedOn;
  if (past.length === 0 && !differs) return null;
  return (
    <div class="small ask" role="note">
      {differs && (
        <p>
          签收日：你填的是 {signedOn}，网页上是 {paged.slice(0, 10)}。按你填的算。
        </p>
      )}
      {past.map(({ field, line, was, source, at }) => (
        <p key={`${field} ${line ?? ''} ${was} ${source}`}>
          {FIELD_WORDS[field] ?? field}：以前读到的是“{valueWords(field, was)}”（{PAGE_WORDS[pageOf(source)]}，
          {new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}），和现在的不一样。以前的没有删。
        </p>
      ))}
    </div>
  );
}

function pageOf(source: string): keyof typeof PAGE_WORDS {
  const page = source.split(' ', 1)[0] ?? '';
  return page in PAGE_WORDS ? (page as keyof typeof PAGE_WORDS) : 'import';
}
