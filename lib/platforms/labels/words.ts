import { isServiceMark } from '../../model/words/service-mark';
import { simplified } from '../../model/words/simplified';

/** Texts of buttons and links that stand where a title may stand. */
const BUTTON_WORDS =
  /^(?:再次购买|再来一单|立即购买|购买|再买一[单件]|查看.{0,8}|(?:追加)?评价.{0,4}|追评|晒单|申请.{0,6}|退款.{0,6}|退换.{0,4}|退货.{0,6}|返修.{0,6}|更多|复制|展开|收起|加入?购物车|加购|找相似|看相似|(?:订单|商品)?详情|进店.{0,2}|联系.{0,4}|客服|催发货|催单|确认收货|取消订单|删除(?:订单)?|提醒发货|投诉.{0,4}|\[?交易快照\]?|发票.{0,4}|价保.{0,4}|去(?:付款|支付|评价|看看)|分享|收藏|物流.{0,4}|打开APP|编辑|修改.{0,4}|延长收货|直接免拼|邀请.{0,8})$/i;

/** Insurance and other value-added rows are no goods. */
const PSEUDO_ITEM = /^\[?(?:保险服务|增值服务|买家秀|购物金|退货宝|运费险|退货运费险)/;

/** Headings of advertising: what follows in the same container was not bought. */
const FEED =
  /^[—\-\s]*(?:猜你喜欢|为你推荐|为您推荐|精选推荐|精选好物|热门推荐|店铺推荐|商品推荐|相关推荐|相似推荐|更多推荐|看了又看|看了还看|买了又买|大家都在[买看]|掌柜热卖|店铺热卖|热卖推荐|热销推荐|你可能还?喜欢|您可能感兴趣.{0,6}|根据浏览.{0,6}|心动好物|推广|广告|新品推荐|好物推荐|推荐商品|(?:猜|为)你.{0,8}推荐)[—\-\s]*$/;

/** Words that only stand in labels, personal data, deliveries and notices, never in the title of an item. */
const NOT_A_TITLE =
  /订单|物流|快递|运单|签收|派送|收货|地址|手机号|电话|联系方式|发票抬头|客服|备注|留言|优惠券|红包|积分|京豆|淘金币|实付|应付|总额|总价|合计|小计|运费|付款|支付|下单|创建时间|成交|数量|单价|规格|颜色分类|共\s?\d+\s?件|版权|登录|搜索|加载|温馨提示|您|亲|客户端|下载|验证|关闭|取消|旗舰店$|专营店$|专卖店$|自营店$|店铺$|店$/;
const PERSONAL =
  /^\p{Script=Han}{1,8}(?:省|自治区|特别行政区)|^\p{Script=Han}{1,6}市|(?:省|市|县|镇|乡|街道|小区|村)$|1\d{2}[\d*]{4}\d{4}|[省市区县镇乡村].{0,12}(?:路|街|道|巷|号|弄|栋|幢|单元|室|楼)/u;

/** Could this text be the title of an item? Wrong is worse than missing, and an address must never be one. */
export function isTitleLike(written: string, shortest = 4): boolean {
  const text = simplified(written);
  if (text.length < shortest || text.length > 250 || !/\p{L}{2}/u.test(text)) return false;
  if (/^[¥￥×xX]?\s?[\d.,]+/.test(text) && !/\p{L}{2}/u.test(text.slice(3))) return false;
  if (/^(?:商品|宝贝|产品)?(?:主|缩略)?图片?$/.test(text)) return false;
  if (/20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text) || /[:：]$|^[^:：]{2,6}[:：]/.test(text)) return false;
  return (
    !isServiceMark(text) && ![BUTTON_WORDS, FEED, NOT_A_TITLE, PERSONAL, PSEUDO_ITEM].some((words) => words.test(text))
  );
}

export function isButtonText(text: string): boolean {
  return BUTTON_WORDS.test(simplified(text));
}

export function isPseudoItem(title: string): boolean {
  return PSEUDO_ITEM.test(simplified(title));
}

/** Does advertising begin here? */
export function startsFeed(text: string): boolean {
  return FEED.test(simplified(text));
}

/** Names of the blocks in which a page shows the receiver: what stands there is never read. */
const RECEIVER = /deliver|address|consignee|receiver|user-?name|recipient|buyer/i;

export function isReceiver(element: Element): boolean {
  let up: Element | null = element;
  for (let depth = 0; up && depth < 5; depth++, up = up.parentElement) {
    if (RECEIVER.test((up.getAttribute('class') ?? '').slice(0, 300))) return true;
  }
  return false;
}
