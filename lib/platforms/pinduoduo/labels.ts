import type { ItemAddress } from '../labels/items/item-addresses';
import type { LabelWords } from '../labels/label-words';

const item: ItemAddress = (href) => {
  const [, id] =
    /^(?:(?:https?:)?\/\/mobile\.(?:yangkeduo|pinduoduo)\.com\/|\/)?goods2?\.html\?(?:[^#]{0,200}&)?goods_id=(\d{4,20})/i.exec(
      href,
    ) ?? [];
  return id ? { key: id, itemId: id } : undefined;
};

export const PINDUODUO_LABELS: LabelWords = {
  // 优惠后付款 says more than 实付 (2026-10).
  paid: [/优惠后付款/g, /实付款|实付金额|实付/g, /支付金额|订单金额/g],
  item,
  seller: () => 'pinduoduo',
  bareNumber: /(?<![\d-])(\d{6}-\d{15})(?![\d-])/g,
};
