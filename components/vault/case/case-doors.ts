import { doorsOf } from '@/lib/cards/after-sales-doors';
import { makerOf } from '@/lib/cases/service/makers';
import type { DoorId } from '@/lib/cases/triage/problem';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { readingOf } from '@/lib/platforms/doors/reading-of-stored';

export interface CaseDoor {
  url: string;
  label: string;
  /** What is met there, or how sure we are. */
  note?: string;
}

/** Where a step of a case leads for this phone; nothing where no address is known. */
export function caseDoor(id: DoorId, purchase: Purchase, order: OrderRecord): CaseDoor | undefined {
  const reading = readingOf(order, purchase.line);
  switch (id) {
    case 'after-sales': {
      const [first] = doorsOf(order, purchase.line);
      if (!first) return undefined;
      const note = first.certainty === 'general' ? `${first.label}（不是这张订单的）` : first.label;
      return { url: first.url, label: '去售后页', note };
    }
    case 'chat':
      return reading?.links.chat
        ? { url: reading.links.chat, label: '打开和店家的聊天' }
        : chatByOrder(purchase, order);
    case 'logistics': {
      const url = reading?.links.logistics ?? reading?.links.detail;
      return url ? { url, label: '看物流', note: reading?.links.logistics ? '' : '在订单详情里' } : undefined;
    }
    case 'order': {
      const url = reading?.links.detail ?? doorsOf(order, purchase.line).at(-1)?.url;
      return url ? { url, label: '打开订单', note: reading?.links.detail ? '' : '在列表里找到这一单' } : undefined;
    }
    case 'brand': {
      const maker = makerOf(purchase.brand);
      const url = maker?.centres ?? maker?.service ?? maker?.query ?? maker?.mailIn;
      return url ? { url, label: `${maker?.names[0]}官方服务`, note: '以官网为准' } : undefined;
    }
  }
}

/** Where the page gave no address of the chat: every order has a way to it. */
function chatByOrder(purchase: Purchase, order: OrderRecord): CaseDoor | undefined {
  const door = caseDoor('order', purchase, order);
  return door && { ...door, note: [door.note, '在订单里点“联系客服”'].filter(Boolean).join('，') };
}
