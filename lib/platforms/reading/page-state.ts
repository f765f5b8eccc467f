import { simplified } from '../../model/words/simplified';
import { pageText } from '../page/page-text';
import type { ProblemCode } from './reader';

/** Why a page has no orders to read, as far as the page itself says. */
export type PageState = Extract<ProblemCode, 'logged-out' | 'no-orders' | 'still-loading'>;

const EMPTY =
  /回收站暂时没有订单|(?:还没有|没有找到|没有查到|没有搜索到|暂无|暂时没有|没有)(?:任何|符合条件的?|与.{1,20})?(?:相关的?|匹配的?|您的)?(?:的)?(?:订单|宝贝|交易记录)|(?:最近|近期).{0,6}没有(?:下过|购买).{0,4}(?:订单|商品)?|订单(?:列表)?(?:空空如也|为空)/;
const LOGIN =
  /(?:请先?|立即|账号|账户|密码|扫码|短信|手机|免密|重新|快捷)登录|登录后(?:查看|可见|才能)|(?:还|尚)?未登录|登录已(?:过期|失效)/;
const BLOCKED =
  /安全验证|身份验证|(?:拖动|滑动|按住).{0,8}滑块|请?完成(?:下方|以下|安全)?验证|访问过于频繁|操作过于频繁|(?:异常|非法)访问|(?:行为|环境|流量)(?:存在)?异常|亲，请拖动/;
const LOADING = /加载中|正在加载|努力加载|loading\.{0,3}/i;

/** A page that asks to log in or to verify says little else; an order page with a login link in its corner says more. */
const FEW_WORDS = 1500;
/** A shell whose app has not drawn anything yet. */
const ALMOST_NOTHING = 60;

/** Does the page itself say that there are no orders? */
export function saysNoOrders(document: Document): boolean {
  const root = document.body ?? document.documentElement;
  return root !== null && EMPTY.test(simplified(pageText(root).text.slice(0, 20_000)));
}

/** What a page without readable orders says about itself in visible words. Scripts and hidden fields say nothing. */
export function stateOfText(text: string): PageState | undefined {
  const start = simplified(text.slice(0, 20_000));
  if (text.length < FEW_WORDS && (LOGIN.test(start) || BLOCKED.test(start))) return 'logged-out';
  if (EMPTY.test(start)) return 'no-orders';
  return text.trim().length < ALMOST_NOTHING || (text.length < FEW_WORDS && LOADING.test(start))
    ? 'still-loading'
    : undefined;
}
