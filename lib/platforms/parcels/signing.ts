import { simplified } from '../../model/words/simplified';

/**
 * What an event of a parcel's record means for the one question that matters: has the buyer got the goods? `signed`: yes.
 * `away`: not (any more): on its way, kept by somebody for the buyer, refused, sent back. `undefined`: it says neither.
 */
export type Meaning = 'signed' | 'away';

/** Who keeps a parcel for somebody, or gets one back. A parcel lay five days at a station before it was fetched (2026-10). */
const OTHERS =
  '物业|门卫|保安|前台|收发室|传达室|邻居|同事|他人|代理点?|代收点?|代办点|驿站|丰巢|柜|超市|便利店|商店|门店|服务[站点]|合作点|自提点|快递员|派件员|仓库?|商家|卖家|店铺|厂家|供应商|售后|维修|寄件人|发件人';

const BACK =
  /拒收|拒签|拒绝签收|退回|退件|退货|退仓|返回|返仓|返件|返厂|逆向|原返|撤回|拦截|(?:撤销|取消)签收|(?:签收|妥投|投递|派送|配送)(?:失败|异常|有误|未果)|部分签收|签收部分|非本人|不是本人/;
/** 如需退货，请… is said of every parcel. */
const OFFERED = /如|若|可|支持|无理由|服务|保障|无忧/;
const KEPT =
  /代收(?!货款)|代签|代为[收签]|代取|暂存|寄存|暂放|[存放](?:放|入|至|在|到|于)|入柜|入库|待取|待自提|待提货|及时[取领]|凭取[件货]码(?:及时|领取|前往)/;
const OF_OTHERS = new RegExp(
  `(?:${OTHERS})[】\\])）]?(?:已|代|帮|并)?(?:经)?签收|签收人\\s?[:：是为]?\\s?[【\\[(（]?[^，。；;,]{0,8}(?:${OTHERS})`,
);
/** So sure that a place named beside it does not matter: 已签收，签收人凭取货码签收; 本人签收 at a station. */
const BY_BUYER = /本人(?:已|亲自)?签收|签收人\s?[:：是为]?\s?[【[(（]?本人|凭取[件货]码(?:已)?签收/;
/** The buyer fetched it. A courier fetches parcels, too, from the sender. */
const FETCHED =
  /(?:完成|已|成功)(?:自提|取件|取货|领取|取走|取出|提货)|(?:取件|取货|自提)成功|已(?:被|由)[^，。；;,]{0,10}(?:取走|取出|领取)/;
const FROM_SENDER = /快递员[^，。；;,]{0,12}(?:取件|取货)|揽|上门取|取件员|寄件|司机/;
const HANDED =
  /已[^，。；;,]{0,15}签收|^[【[]?签收[】\]]?$|本人签收|签收成功|投递并签收|妥投|完成配送|已送达\s?[，,]\s?签收人|签收人\s?[:：]/;
/** A clause that speaks of what is still to come, or might. */
const NOT_YET =
  /请|预计|准备|即将|将[于在由为会]|等待|等候|待(?:签收|取|收|配|派|您|客户)|尚|未|若|假如|如果|如需|如已|需要|前往|途中|安排|签收[前时码密验提]/;
const MOVING =
  /派送|派件|配送中|途中|运输|运往|发往|到达|抵达|离开|揽|出库|打包|分拣|转运|转寄|改派|清关|等待|已发货|已下单|提交了?订单/;

/** @param words of one event: its state and its description, without its time */
export function meaningOf(words: string): Meaning | undefined {
  const text = simplified(words);
  if (clauses(text).some((clause) => BACK.test(clause) && !OFFERED.test(clause))) return 'away';
  if (isFetched(text)) return 'signed';
  const handed = clauses(text).some((clause) => HANDED.test(clause) && !NOT_YET.test(clause)) || isNamed(text);
  if (BY_BUYER.test(text) && handed) return 'signed';
  if (KEPT.test(text) || OF_OTHERS.test(text)) return 'away';
  if (handed) return 'signed';
  return [MOVING, FROM_SENDER, NOT_YET].some((says) => says.test(text)) ? 'away' : undefined;
}

function isFetched(text: string): boolean {
  return !FROM_SENDER.test(text) && clauses(text).some((clause) => FETCHED.test(clause) && !NOT_YET.test(clause));
}

/** 已送达，签收人：… is one statement in two clauses. */
function isNamed(text: string): boolean {
  return /已送达\s?[，,]\s?签收人/.test(text);
}

function clauses(text: string): string[] {
  return text.split(/[，。；;,！!\n\s]+/);
}
