import { useState } from 'preact/hooks';
import { damagedInBox } from '@/lib/db/lock/inbox';
import { changeLockChoices, lockNow } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import type { LockRow } from '@/lib/lock/lock-row';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';
import { AFTER, minutesOf } from './lock-words';
import { ChangePassphrase, TakeOffLock } from './PassphraseForms';
import { SetLock } from './SetLock';

/** 上锁: set, changed, taken off; with what it does and does not do. */
export function LockPanel({ db }: { db: Vault }) {
  const live = useLive(async () => ({ lock: await db.lock.get('lock'), damaged: await damagedInBox(db) }), [db]);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState<string>();
  if (live.state !== 'ready') return null;
  const { lock, damaged } = live.value;
  const done = (words: string) => {
    setAsked(false);
    setTold(words);
  };
  return (
    <section class="card part" aria-label="上锁">
      <h3>上锁</h3>
      {lock ? (
        <Locked db={db} lock={lock} onDone={done} />
      ) : (
        <>
          <p>
            设一个口令，凭证、备注和你填的内容就加密存放，借用这台电脑的人看不到。锁着的时候，期限和提醒照常，新订单照常收下。
          </p>
          {asked ? (
            <SetLock db={db} onDone={done} onLeave={() => setAsked(false)} />
          ) : (
            <div class="actions">
              <button type="button" onClick={() => setAsked(true)}>
                设口令…
              </button>
            </div>
          )}
        </>
      )}
      {damaged > 0 && (
        <p class="problem" role="alert">
          锁着时收下的内容里，有 {damaged} 件被别的程序改动过，打不开了。再打开一次那些订单页就能重新收下。
        </p>
      )}
      <p role="status">{told}</p>
      <p class="small quiet">
        不加密的：订单号、商品名、店铺、金额、日期，弹窗要用它们算期限；凭证各有几件、多大、什么时候存的。
      </p>
    </section>
  );
}

const STATES: Readonly<Record<LockRow['state'], string>> = {
  closing: '口令已设。原有的内容正在加密，可以照常使用；中途关掉也没关系，解锁后接着做。',
  on: '口令已设，凭证、备注和你填的内容都加密存放。',
  opening: '口令正在去掉，内容正在解密，可以照常使用；中途关掉也没关系，解锁后接着做。',
};

function Locked({ db, lock, onDone }: { db: Vault; lock: LockRow; onDone: (words: string) => void }) {
  const store = useStoring();
  return (
    <>
      <p>{STATES[lock.state]}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void lockNow(db)}>
          现在上锁
        </button>
      </div>
      {lock.state !== 'opening' && (
        <>
          <label class="field lock-fields">
            什么时候自动上锁
            <select
              onChange={(event) => {
                const minutes = minutesOf(event.currentTarget.value);
                void store(() => changeLockChoices(db, { minutes }, Date.now()));
              }}
            >
              {AFTER.map(([minutes, word]) => (
                <option key={minutes} value={minutes} selected={minutes === lock.minutes}>
                  {word}
                </option>
              ))}
            </select>
          </label>
          <div class="set">
            <div>
              <b>锁着时不显示手机名字</b>
              <p class="small quiet">弹窗和提醒里写“一台手机”。名字仍在这个浏览器的数据文件里。</p>
            </div>
            <button
              type="button"
              role="switch"
              class="switch"
              aria-checked={lock.hideNames}
              aria-label="锁着时不显示手机名字"
              onClick={() => store(() => changeLockChoices(db, { hideNames: !lock.hideNames }, Date.now()))}
            />
          </div>
          <ChangePassphrase db={db} onDone={onDone} />
          <TakeOffLock db={db} onDone={onDone} />
        </>
      )}
    </>
  );
}
