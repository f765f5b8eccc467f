import type { OrderRecord, Purchase } from '../model/purchase';
import type { Route } from '../platforms/doors/route';
import { doorsOf } from './after-sales-doors';

/** Where the button of a card leads. Its words say so: 去售后页 stands only where something can be applied for. */
export interface CardDoor {
  url: string;
  /** On the button: 去售后页, 去订单, 看物流, 看退款. */
  word: string;
  /** The same in a sentence: 去订单，点“申请售后”. */
  label: string;
}

export function doorFor(purchase: Purchase, order: OrderRecord, worked?: Route['kind']): CardDoor | undefined {
  const [best] = doorsOf(order, purchase.line, worked);
  return best && doorOf(best);
}

export function doorOf({ url, label, kind }: Route): CardDoor {
  return { url, label, word: wordOf(kind, label) };
}

function wordOf(kind: Route['kind'], label: string): string {
  if (kind === 'parcel') return '看物流';
  if (kind === 'list') return '去我的订单';
  if (kind === 'cases') return '看售后';
  if (kind !== 'order') return /已有|进度/.test(label) ? '看退款' : '去售后页';
  if (label.startsWith('看物流')) return '看物流';
  if (label.startsWith('看退款')) return '看退款';
  return label.startsWith('看') ? '看订单' : '去订单';
}
