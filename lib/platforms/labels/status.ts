import { type PageText, piecesIn, type Range } from '../page/page-text';
import { phaseOf } from '../page/phases';

/** The documented status words of the three platforms, and nothing that is also a button (确认收货, 取消订单, 申请退款). */
const STATUS = new RegExp(
  `^(?:(?:订单|交易|当前)?状态[:：]?\\s?)?(${[
    '(?:等待|待)(?:买家)?付款',
    '待支付|未付款|待分享(?:[，,]差\\d+人)?',
    '(?:拼单|免拼)成功(?:[，,]待发货)?|拼单未成功',
    '买家已付款|(?:等待|待)(?:卖家)?发货|付款成功|等待(?:出库|打包|打印|审核|处理)|正在(?:出库|处理|送货)|商品出库',
    '(?:卖家|商家)?已发货|(?:等待|待)(?:买家)?(?:确认)?收货|运输中|派送中|配送中|等待自提|自提途中',
    '已签收|已收货|待评价',
    '(?:订单)?(?:已)?完成|交易(?:成功|完成)|已确认收货|(?:充值|缴费|出票)成功',
    '(?:交易|订单)?(?:已)?(?:取消|关闭)',
    '退款(?:处理)?中|(?:未发货[，,])?退款成功|退款完成|已退款|退货退款(?:成功|中)|仅退款(?:成功|中)|退款关闭|售后中',
  ].join('|')})$`,
);
const BUTTON = /^(?:BUTTON|INPUT)$/;

/** Where the order stands, in the page's words; `''` where the page does not say, or says too many things at once. */
export function statusIn(page: PageText, range: Range): string {
  const found = piecesIn(page, range).flatMap(({ text, element }) => {
    const words = STATUS.exec(text)?.[1];
    return words && !isButton(element) ? [{ words, element }] : [];
  });
  if (found.length === 0) return lineIn(page.text.slice(range.start, range.end));
  const marked = found.find(({ element }) => /stat(?:us|e)/i.test(element.getAttribute('class') ?? ''));
  if (marked) return marked.words;
  // The words of a progress bar name every step, not the one that was reached.
  if (new Set(found.map(({ words }) => phaseOf(words))).size > 2) return '';
  return (found.find(({ words }) => !/退/.test(words)) ?? found[0])?.words ?? '';
}

/** A status whose letters are spread over several spans. */
function lineIn(text: string): string {
  for (const line of text.split('\n')) {
    const words = line.length <= 30 ? STATUS.exec(line.trim())?.[1] : undefined;
    if (words) return words;
  }
  return '';
}

function isButton(element: Element): boolean {
  return BUTTON.test(element.tagName.toUpperCase()) || element.getAttribute('role') === 'button';
}
