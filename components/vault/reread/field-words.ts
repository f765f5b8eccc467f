import { momentInWords } from '@/components/shared/words';
import { formatFen } from '@/lib/model/money';

/** What the fields of an order and of its phones are called on screen. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  placedAt: '下单',
  paidAt: '付款',
  shippedAt: '发货',
  signedAt: '签收',
  completedAt: '确认收货',
  total: '订单金额',
  cards: '另用礼品卡',
  shop: '店铺',
  title: '商品标题',
  unitPrice: '单价',
  spec: '规格',
  promises: '页面上的标注',
  brand: '品牌',
  model: '型号',
  storage: '容量',
  color: '颜色',
};

/** A stored value as people read it. */
export function valueWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (field === 'total' || field === 'unitPrice' || field === 'cards') return formatFen(Number(value));
  const text = String(value);
  return field.endsWith('At') ? momentInWords(text) : text;
}
