import { onlyAmount } from '../labels/amounts';
import type { ItemAddress } from '../labels/items/item-addresses';
import type { LabelWords } from '../labels/label-words';

const item: ItemAddress = (href) => {
  const [, sku] =
    /^(?:https?:)?\/\/(?:item|npcitem)(?:\.m|\.jkcs)?\.jd\.(?:com|hk)\/(?:product\/)?(\d{4,20})\.html/i.exec(href) ??
    [];
  return sku ? { key: sku, skuId: sku } : undefined;
};

export const JD_LABELS: LabelWords = {
  paid: [
    /实付款|实付金额|实际支付|实付/g,
    /应付总额|应支付金额/g,
    /(?<!商品)总额|订单金额|支付金额|(?<!商品)合计|(?<!商品)总计/g,
  ],
  // Its lists show no price but the order's total: a single amount needs no label there.
  totalWithoutLabel: (text) => (/应付/.test(text) ? undefined : onlyAmount(text)),
  item,
  seller: () => 'jd',
};
