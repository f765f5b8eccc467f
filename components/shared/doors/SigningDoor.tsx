import { signingDoorOf } from '@/lib/cards/after-sales-doors';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';

/** 看物流，自动补上签收日: only where the day is a guess. The page is read as it opens, and the date is here by itself. */
export function SigningDoor({ purchase, order }: { purchase: Purchase; order: OrderRecord }) {
  const door = signingDoorOf(purchase, order);
  if (!door) return null;
  return (
    <a class="button choice signing-door" href={door.url} target="_blank" rel="noreferrer">
      {door.label}
    </a>
  );
}
