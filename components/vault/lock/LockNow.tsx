import { Icon } from '@/components/shared/Icon';
import { lockNow } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { useLive } from '../use-live';

/** One click away wherever somebody is, and only where there is a lock. */
export function LockNow({ db }: { db: Vault }) {
  const live = useLive(() => db.lock.get('lock'), [db]);
  if (live.state !== 'ready' || !live.value) return null;
  return (
    <button type="button" class="plain slim lock-now" onClick={() => void lockNow(db)}>
      <Icon name="lock" size={14} />
      上锁
    </button>
  );
}
