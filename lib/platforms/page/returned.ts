import { simplified } from '../../model/words/simplified';

const GOODS_BACK = /退货(?:并?退款)?已?(?:成功|完成)|已退货|退货退款已?(?:成功|完成|到账)/;
const NOT_ALL = /部分|未|失败|关闭|取消|撤销|拒绝|申请|待|审核|运费|赠品|差价|换货/;

/**
 * Does the mark of one line say that these goods went back? A bare 退款成功 does not: money is returned for a late parcel, a
 * price that fell or a gift that was missing, too.
 */
export function saysReturned(mark: string | undefined): boolean {
  const words = simplified(mark ?? '');
  return GOODS_BACK.test(words) && !NOT_ALL.test(words);
}
