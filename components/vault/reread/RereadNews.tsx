import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { purchasesOfOrders } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { Purchase } from '@/lib/model/purchase';
import { hashOf } from '../view';

/** Phones named at once; the others are counted. */
const NAMED = 5;

/** Told after an update: of which phones better readers read more in the stored pages. Each is decided on its own page. */
export function RereadNews({ db, today }: { db: Vault; today: CivilDate }) {
  const [phones, setPhones] = useState<readonly Purchase[]>([]);
  useEffect(() => {
    let open = true;
    const free = () =>
      new Promise<boolean>((resolve) => {
        const go = () => resolve(open);
        if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 2000 });
        else setTimeout(go, 50);
      });
    const look = async () => {
      if (!(await free())) return;
      const { rereadAll } = await import('@/lib/reread/reread-all');
      const keys = await rereadAll(db, browser.runtime.getManifest().version, today, free);
      const found = await purchasesOfOrders(db, keys);
      if (open) setPhones(found.filter(({ shelf }) => shelf !== 'deleted'));
    };
    look().catch((error: unknown) => console.error('copies not read again', error));
    return () => {
      open = false;
    };
  }, [db, today]);
  if (phones.length === 0) return null;
  return (
    <section class="card part" aria-label="旧网页里的新内容">
      <p>
        <b>读法改进了：</b>存下的旧网页里多读出了内容，点开看要不要补进记录。
      </p>
      <ul class="points">
        {phones.slice(0, NAMED).map((purchase) => (
          <li key={purchase.id}>
            <a href={hashOf({ name: 'phone', id: purchase.id })}>{phoneName(purchase)}</a>
          </li>
        ))}
      </ul>
      {phones.length > NAMED && <p class="quiet small">还有 {phones.length - NAMED} 台。</p>}
    </section>
  );
}
