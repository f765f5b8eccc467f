import { useEffect } from 'preact/hooks';
import type { PurchaseInOrder } from '@/lib/db/queries';
import type { Vault } from '@/lib/db/schema';
import type { CivilDate } from '@/lib/model/dates';

/**
 * An update may have taken the alarms away, and a sleeping machine fires none: opening the popup brings deadlines,
 * reminders and badge up to now. Loaded and run only when there is nothing more urgent to do than that.
 */
export function useCatchUp(db: Vault): void {
  useEffect(() => {
    const timer = setTimeout(async () => {
      const { catchUp } = await import('@/lib/reminders/catch-up');
      await catchUp(db, new Date());
    }, 300);
    return () => clearTimeout(timer);
  }, [db]);
}

/** What is urgent on the phones in view has been seen: it leaves the badge. */
export function useUrgentSeen(db: Vault, today: CivilDate, rows: readonly PurchaseInOrder[] | undefined): void {
  useEffect(() => {
    if (!rows?.length) return;
    const timer = setTimeout(async () => {
      const { urgentSeen } = await import('@/lib/reminders/urgent-badge');
      const ids = rows.map(({ purchase }) => purchase.id);
      await urgentSeen(db, today, ids).catch((error: unknown) => console.error('badge', error));
    }, 300);
    return () => clearTimeout(timer);
  }, [db, today, rows]);
}
