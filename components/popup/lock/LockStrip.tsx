import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/shared/Icon';
import { UnlockForm } from '@/components/shared/lock/UnlockForm';
import type { LockSeen } from '@/lib/db/lock/open-first-rows';
import { stillUsed } from '@/lib/lock/session';
import './lock-strip.css';

/** Says that the vault is locked, and opens it. An open one stays so while somebody looks at it. */
export function LockStrip({ seen }: { seen: LockSeen | undefined }) {
  const [asked, setAsked] = useState(false);
  const locked = seen?.locked === true;
  useEffect(() => {
    if (seen && !locked) void stillUsed(Date.now()).catch(() => undefined);
  }, [seen, locked]);
  if (!locked) return null;
  return (
    <section class="page-status lock-strip" aria-label="上锁">
      <p class="page-status-head">
        <Icon name="lock" />
        <strong>购机保锁着</strong>
        {!asked && (
          <button type="button" class="slim" onClick={() => setAsked(true)}>
            解锁
          </button>
        )}
      </p>
      <p class="small">期限照常；备注和凭证要解锁才能看，新订单照常收下。</p>
      {asked && <UnlockForm focus onUnlock={open} />}
    </section>
  );
}

/** Who opens it needs the database's library; nobody else in the popup does. */
async function open(passphrase: string): Promise<string | undefined> {
  const [{ unlock }, { openVault }] = await Promise.all([
    import('@/lib/db/lock/lock'),
    import('@/lib/db/store/schema'),
  ]);
  const done = await unlock(openVault(), passphrase, Date.now());
  return done.ok ? undefined : done.reason;
}
