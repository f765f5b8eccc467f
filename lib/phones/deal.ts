import type { ItemKind } from '../model/phone/item-kind';
import type { Mention } from './names/models';
import { NEGATIONS } from './title/absent';
import type { Masked } from './title/mask';
import { anyOf } from './title/signs';

/*
 * A title may name a phone from maker to memory and still not be the sale of one: the phone is rented out, given in,
 * insured, or it is another machine that takes a SIM card. Such words decide alone, however much else speaks for a phone.
 */

/** 非租赁机, 拒绝租赁: words of second-hand phones. */
const NOT_BEFORE = '(?<!非|拒绝?|不是|不|无|勿|没有?|杜绝|谢绝)';
const RENTED_SIGNS = anyOf('租押还');
/** 月租38元 is a contract's; 月租手机 is rent; 退租机 is for sale when that is over. */
const RENTED = new RegExp(
  `${NOT_BEFORE}(?:(?<!月|年|退)租(?![车房号界]|赁?(?:退|下架|回收))|日租(?!卡)|月租(?:手?机|型)|免押|先用后还)`,
);

const GIVEN_IN_SIGNS = anyOf('旧估回抵');
/** 以旧换新 alone, which shops write on every second phone, is none of it. */
const GIVEN_IN_WORDS = ['估价', '评估', '回收', '旧机', '旧手机', '抵扣机'];
/** 旧机 as the thing itself. 旧机抵扣至高1000元 and 支持旧机抵扣 are said of the new phone. */
const GIVEN_IN =
  /估价单|评估单|[【[(（]回收[】\])）]|^回收[ :：-]|旧机(?:信息|详情|成色|订单)|回收(?:[订清]?单|商品|机型)|已估价|旧机评估|(?:换新|置换|的)旧机|卖旧机|旧手机回收|旧机(?:型号?|[:： \])】)）-]|$)|(?:^|[【[(（])旧(?:手)?机(?!换新|(?:回收)?(?:抵扣?|补贴)?.{0,3}(?:至高|最高|立减|补贴|优惠|服务|\d))|抵扣机|旧机回收(?!.*(?:至高|最高|补贴|立减|省))/;

const INSURED_SIGNS = anyOf('保险换焕c');
/** Asked one by one: a pattern of them costs a page more to compile than fifty titles to ask. */
const INSURED_WORDS = ['险', '换新', '焕新', 'care'];
const INSURED_HINT = /保(?![护证真税])/;
/** What was given along is masked by now. 电池保养, 保护膜 and 保证 are no insurance. */
const INSURED =
  /[\u4e00-\u9fff]{1,4}(?<![风冒探惊])险(?![柜箱])|(?<!支持|可购|可选)care ?\+|care ?(?=[\d一两二三]年)|(?:屏碎|碎屏|爆屏|电池|后盖|背板|意外|进水|摔坏|跌落|延长|全面|无忧|人为)(?:损坏)?(?:保(?![护证真存密持养温鲜税膜质\d])|无忧|换新|焕新)|[\u4e00-\u9fff](?<![联质环医社店担国年价在过出脱有无已官原正半])保(?=[ )】\]]|$)|(?<!以旧|旧机)[换焕]新 ?(?:保|服务)|延保|全保修|(?:保障|保修|安心|无忧)服务|保障 ?[\d一两二三]年/;

const TERMINAL_SIGNS = anyOf('终持执录刷收点扫盘采翻词定表学导');
const TERMINAL_WORDS =
  '终端 手持 执法 录仪 pos 刷卡 收款 收银 点餐 扫码 扫描 盘点 采集 翻译 词典 定位 手表 学生证 学生卡 导航 pda'.split(
    ' ',
  );
/** Machines that take a SIM card and are never called a phone where they are one. */
const TERMINAL =
  /(?:手持|移动|支付|采集|物流|卫星|收银)终端|手持机|执法(?:记录)?仪|(?:行车|现场)记录仪|(?<![a-z])(?:pos ?机|pda(?![a-z]))|(?:智能|云|移动|收款) ?pos(?![a-z])|刷卡机|收[款银]机|点餐机|扫[码描][枪器]|盘点机|采集[器终]|翻译[机笔]|词典笔|定位[器仪]|电话手表|学生[证卡]|导航仪/;

/** Words of such machines that a phone's name outweighs: 三星 S26 工作终端. */
const UNNAMED_SIGNS = anyOf('终持采班讲');
const TERMINAL_UNNAMED = /终端|手持|采集|班牌|公网对讲/;

/** Sold without a phone. */
const WITHOUT_PHONE = /(?:不[含带送]|不包?含|无|没有)手机(?!壳|膜|套|支架|包装|卡|号)/;

const hasOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const mayInsure = (text: string): boolean =>
  hasOne(text, INSURED_WORDS) || (text.includes('保') && INSURED_HINT.test(text));

/** What the deal is instead of the sale of a phone; absent where nothing says so. `text` as normalised. */
export function otherDeal(
  text: string,
  masked: Masked,
  mentions: readonly Mention[],
  signs: number,
): ItemKind | undefined {
  if ((signs & RENTED_SIGNS) !== 0 && RENTED.test(text)) return 'service';
  if ((signs & GIVEN_IN_SIGNS) !== 0 && hasOne(text, GIVEN_IN_WORDS) && GIVEN_IN.test(text)) return 'service';
  if ((signs & INSURED_SIGNS) !== 0 && mayInsure(masked.text) && INSURED.test(masked.text)) return 'service';
  const terminal = (signs & TERMINAL_SIGNS) !== 0 || text.includes('pos') || text.includes('pda');
  if (terminal && hasOne(masked.text, TERMINAL_WORDS) && TERMINAL.test(masked.text)) return 'other-device';
  const unnamed = (signs & UNNAMED_SIGNS) !== 0 && TERMINAL_UNNAMED.test(masked.text);
  if (unnamed && !mentions.some(({ model }) => model !== undefined)) return 'other-device';
  return (signs & NEGATIONS) !== 0 && WITHOUT_PHONE.test(text) ? 'accessory' : undefined;
}
