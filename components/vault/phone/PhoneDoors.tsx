import { useState } from 'preact/hooks';
import { doorsOf } from '@/components/shared/after-sales-doors';
import { DoorAnswer } from '@/components/shared/DoorAnswer';
import { SigningDoor } from '@/components/shared/SigningDoor';
import { rememberDoor, type WorkedDoors, workedDoors } from '@/lib/db/purchases/worked-doors';
import type { Vault } from '@/lib/db/store/schema';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { useLive } from '../use-live';

const NONE: WorkedDoors = {};

/** The doors of one phone, the one that worked before first; once one was opened, whether it led there is asked. */
export function PhoneDoors({ db, purchase, order }: { db: Vault; purchase: Purchase; order: OrderRecord }) {
  const live = useLive(() => workedDoors(db), [db]);
  const [opened, setOpened] = useState(false);
  const { platform } = purchase;
  const worked = live.state === 'ready' ? live.value : NONE;
  const doors = doorsOf(order, purchase.line, worked[platform]);
  return (
    <>
      {doors.map((door, index) => (
        <a
          key={door.url}
          class={index === 0 ? 'button primary' : 'button'}
          href={door.url}
          target="_blank"
          rel="noreferrer"
          onClick={() => setOpened(true)}
        >
          {door.label}
        </a>
      ))}
      <SigningDoor purchase={purchase} order={order} />
      {opened && <DoorAnswer doors={doors} answered={(kind) => void rememberDoor(db, platform, kind)} />}
    </>
  );
}
