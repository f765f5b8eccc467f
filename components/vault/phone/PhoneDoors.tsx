import { useState } from 'preact/hooks';
import { DoorAnswer } from '@/components/shared/doors/DoorAnswer';
import { Icon } from '@/components/shared/Icon';
import { doorsOf } from '@/lib/cards/after-sales-doors';
import { doorOf } from '@/lib/cards/card-door';
import { rememberDoor, workedDoors } from '@/lib/db/purchases/worked-doors';
import type { Vault } from '@/lib/db/store/schema';
import type { WorkedDoors } from '@/lib/model/platform/door-kind';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { ownAddress } from '@/lib/platforms/doors/own-address';
import { useLive } from '../use-live';
import { hashOf } from '../view';

const NONE: WorkedDoors = {};

const LINKS = [
  ['logistics', '看物流'],
  ['chat', '问店家'],
  ['invoice', '开发票'],
  ['detail', '看订单'],
] as const;

/**
 * Where to go now, always in reach: the door of the moment, the one that worked before first, and help. Below, the other
 * doors and what the order's page linked to. Once a door was opened, whether it led there is asked.
 */
export function PhoneDoors({ db, purchase, order }: { db: Vault; purchase: Purchase; order: OrderRecord }) {
  const live = useLive(() => workedDoors(db), [db]);
  const [opened, setOpened] = useState(false);
  const { platform } = purchase;
  const worked = live.state === 'ready' ? live.value : NONE;
  const doors = doorsOf(order, purchase.line, worked[platform]);
  const [first, ...others] = doors;
  const best = first && doorOf(first);
  const links = LINKS.flatMap(([kind, word]) => {
    const url = ownAddress(order.platform, order.links[kind]);
    return url && !doors.some((door) => door.url === url) ? [{ url, word }] : [];
  });
  return (
    <section class="card part phone-doors" aria-label="入口">
      <div class="phone-doors-main">
        {best && (
          <a
            class="button primary door"
            href={best.url}
            target="_blank"
            rel="noreferrer"
            title={best.label}
            onClick={() => setOpened(true)}
          >
            {best.word}
            <Icon name="out" size={14} />
          </a>
        )}
        <a class="button" href={hashOf({ name: 'new-case', purchaseId: purchase.id })}>
          手机出问题了
        </a>
      </div>
      {best && <p class="small quiet phone-doors-where">{best.label}；按钮由你自己点</p>}
      {opened && <DoorAnswer doors={doors} answered={(kind) => void rememberDoor(db, platform, kind)} />}
      {(others.length > 0 || links.length > 0) && (
        <details>
          <summary class="small">其他入口</summary>
          <div class="phone-doors-more">
            {[...others.map(({ url, label }) => ({ url, word: label })), ...links].map(({ url, word }) => (
              <a key={url} class="button slim" href={url} target="_blank" rel="noreferrer">
                {word}
                <Icon name="out" size={14} />
              </a>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
