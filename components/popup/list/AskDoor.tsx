import { DoorAnswer } from '@/components/shared/doors/DoorAnswer';
import { doorsOf } from '@/lib/cards/after-sales-doors';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { send } from '@/lib/messages/send';
import type { OpenedDoor } from './use-opened-door';

/** 没到售后页？ on the card whose door was opened last. */
export function AskDoor({ row, door }: { row: PurchaseInOrder; door: OpenedDoor }) {
  const { purchase, order, worked } = row;
  if (door.phone !== purchase.id) return null;
  const { platform } = purchase;
  return (
    <div class="card-ask">
      <DoorAnswer
        doors={doorsOf(order, purchase.line, worked)}
        answered={(kind) => {
          if (kind) door.answered();
          void send('door-worked', { platform, ...(kind ? { kind } : {}) });
        }}
      />
    </div>
  );
}
