import type { OrderPhase } from '../../model/order';
import { simplified } from '../../model/words/simplified';
import { STATUS_WORDS } from './status-table';

/**
 * Where an order stands, by the words of any of the three platforms: a documented word as a whole, else the first clause
 * that is a sentence around one. `unknown` for everything else: a wrong phase would open or close rights.
 */
export function phaseOf(status: string): OrderPhase {
  const text = simplified(status.slice(0, 200))
    .replace(/[\s　]+/g, ' ')
    .trim();
  const whole = STATUS_WORDS.get(bare(text));
  if (whole) return whole;
  // What became of money is said of the whole order in one place of the text: `未发货，退款成功`, `退款成功(部分)`.
  if (/退|售后|待(?:商家|卖家)处理|失败退款/.test(text)) return phaseOfRefund(bare(text));
  for (const clause of text.split(/[，,。；;！!（）()[\]【】\s]+/)) {
    const phase = STATUS_WORDS.get(clause) ?? phaseOfSentence(clause);
    if (phase) return phase;
  }
  return 'unknown';
}

/** Does a text, as it stands, say where an order is? Buttons (确认收货, 取消订单, 申请退款) are no such words. */
export function isStatusWord(text: string): boolean {
  return text.length <= 16 && STATUS_WORDS.has(bare(simplified(text)));
}

/** What a reader calls a phase may be foreign data that was taken for one. */
export function isPhase(value: string): value is OrderPhase {
  return value === 'unknown' || PHASES.has(value);
}

const PHASES: ReadonlySet<string> = new Set(STATUS_WORDS.values());

function bare(text: string): string {
  return text.replace(/[\s，,。；;！!（）()[\]【】:：·]/g, '');
}

/** Money that is not the price of the phone: its return says nothing about the phone. */
const OF_PART = /部分|差价|价保|保价|运费|邮费|赠品|礼品|补偿|补贴|优惠|红包|多付|余款|定金|押金|运险/;
/** A button, a promise or a question. */
const OFFER = /^(?:申请|支持|可|如需|不支持|极速|查看)|^(?:退款|退货|退换货?)[/／]|无理由|退货宝|包退|险$|[?？]$/;
const WITHDRAWN =
  /(?:退款|退货|仅退款|售后)[^成]{0,6}(?:关闭|失败|取消|撤销|撤回|终止)|(?:撤销|取消|拒绝|关闭|驳回)了?(?:退款|退货|售后)|被(?:拒绝|驳回)|已拒绝/;
const PENDING = /中$|待|审核|处理|申请|进行/;
const DONE = /(?:退款|退货|退货退款)已?(?:成功|完成|到账)|已(?:全额|仅)?(?:退款|退货)|(?:已|全部)退回/;
const NOT = /未|没有|不|无法|尚/;

function phaseOfRefund(text: string): OrderPhase {
  if (OF_PART.test(text) || OFFER.test(text) || /换货|维修|换新/.test(text)) return 'unknown';
  if (WITHDRAWN.test(text)) return 'completed';
  if (DONE.test(text) && !NOT.test(text.replace(/^未发货/, '')) && !PENDING.test(text)) return 'refunded';
  return /退款|退货|退库|售后|待(?:商家|卖家)处理/.test(text) && !NOT.test(text) ? 'refunding' : 'unknown';
}

/** Sentences around a status word. An end needs the whole clause; on the way a part will do, but for its negation. */
const SENTENCES: readonly [RegExp, OrderPhase][] = [
  [
    /^(?=.*(?:订单|交易|拼单|已|被).*(?:取消|关闭))(?:您的?|该|此)?(?:订单|交易|拼单)?(?:因.{1,12})?(?:已|被|已被)?(?:系统|自动|超时|买家|卖家|商家|用户|您)?(?:自动|主动)?(?:取消|关闭)(?:成功|完成|订单|交易)?$/,
    'closed',
  ],
  [/^(?:买家|卖家|商家|用户|系统)(?:自动|主动|超时)?(?:取消|关闭)(?:了?(?:订单|交易))?$/, 'closed'],
  [/^(?!.*(?:已|成功)付款).*(?:等待|待)(?:您|买家)?(?:付|支付)/, 'unpaid'],
  [
    /(?:等待|待)(?:您|买家)?(?:确认)?收货|(?:卖家|商家)?(?:已|部分)发货|(?:运输|派送|配送|送货)(?:途)?中|正在(?:派送|配送|运输|送货)|自提途中|上门自提|(?:等待|待)自提|待取件/,
    'shipped',
  ],
  [/^(?:您的?)?(?:订单|包裹|商品|快件)?(?:已|已被|已由.{0,6})(?:签收|收货|送达)$|^待评价/, 'delivered'],
  [/^(?:您的?|该)?(?:订单|交易)?(?:已|已经)?(?:完成|成功)$|已确认收货|^(?:双方)?已评价?$/, 'completed'],
  [
    /待分享|差\d+人|(?:等待|待)(?:卖家|商家|仓库)?(?:发货|出库|打包|打印|审核|处理)|(?:已|成功)付款|(?:付款|支付)成功|(?:拼单|免拼)成功|正在(?:出库|处理|打包)|预[定订]中/,
    'paid',
  ],
];
/** 未完成, 取消失败, 申请取消中, 拒绝取消: not what the word itself says. */
const DENIED =
  /(?:未|没有?|不|无法|尚|非)(?:能|可|成功|被|经)?(?:取消|关闭|完成|签收|收货|成功|发货|送达|付款成功)|(?:取消|关闭|签收|收货|付款|支付|发货)(?:申请|请求|审核|待|中|失败|异常|有误|被|未|可)|(?:申请|请求|可|待|拒绝|撤销|恢复|再次|立即|部分)(?:取消|关闭|签收|收货)/;

function phaseOfSentence(clause: string): OrderPhase | undefined {
  if (DENIED.test(clause) && !/^确认收货中$/.test(clause)) return undefined;
  return SENTENCES.find(([words]) => words.test(clause))?.[1];
}
