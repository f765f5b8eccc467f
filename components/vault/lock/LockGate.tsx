import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Brand } from '@/components/shared/Brand';
import { UnlockForm } from '@/components/shared/lock/UnlockForm';
import { unlock } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { rowMemory } from '../list/rows/row-memory';
import { useLocked } from './use-locked';
import './lock.css';

/** Nothing of the vault is in the page while it is locked: what was there is taken away, and read anew afterwards. */
export function LockGate({ db, children }: { db: Vault; children: ComponentChildren }) {
  const locked = useLocked(db);
  // Before anybody sees that it is locked.
  useLayoutEffect(() => {
    if (locked) rowMemory(db).forget();
  }, [db, locked]);
  if (locked === undefined) return null;
  return locked ? <LockedPage db={db} /> : children;
}

function LockedPage({ db }: { db: Vault }) {
  return (
    <>
      <header class="top">
        <Brand />
      </header>
      <main class="locked">
        <section class="card part" aria-labelledby="locked-name">
          <h2 id="locked-name">购机保锁着</h2>
          <p>凭证、备注和你填的内容都加密存放，要口令才能看。</p>
          <UnlockForm
            focus
            onUnlock={async (passphrase) => {
              const done = await unlock(db, passphrase, Date.now());
              return done.ok ? undefined : done.reason;
            }}
          />
          <ul class="small quiet">
            <li>期限和提醒照常，在工具栏的弹窗里看。</li>
            <li>新打开的订单页照常收下，解锁后归到手机名下。</li>
            <li>锁着的时候不能检查存证链，也不能备份；解锁后照常。</li>
          </ul>
          <details class="lock-more small">
            <summary>忘了口令</summary>
            <p>加密的内容谁也打不开了，我们也没有办法。有备份的话：卸载购机保，再装一次，从备份导入。</p>
          </details>
        </section>
      </main>
    </>
  );
}
