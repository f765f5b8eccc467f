import { Brand } from '@/components/shared/Brand';
import { ToastHost } from '@/components/shared/toast/Toast';
import { useToday } from '@/components/shared/use-today';
import type { Vault } from '@/lib/db/store/schema';
import { AddByHand } from './add/AddByHand';
import { LazyCase } from './case/LazyCase';
import { CounterPage } from './counter/CounterPage';
import { AllEvidence } from './evidence/AllEvidence';
import { Overview } from './list/overview/Overview';
import { PhoneShelves } from './list/PhoneShelves';
import { LockGate } from './lock/LockGate';
import { LockNow } from './lock/LockNow';
import { useStillUsed } from './lock/use-still-used';
import { ErasedNotice } from './notices/ErasedNotice';
import { Notices } from './notices/Notices';
import { PhonePage } from './phone/PhonePage';
import { PrivacyPage } from './settings/PrivacyPage';
import { SettingsPage } from './settings/SettingsPage';
import { useStamping } from './stamps/use-stamping';
import { UnknownPage } from './UnknownPage';
import { useCatchUp } from './use-catch-up';
import { useViewAnnounced } from './use-view-announced';
import { hashOf, isCaseView, useView, type View } from './view';
import './vault.css';

const NAV: readonly { view: View; word: string }[] = [
  { view: { name: 'phones' }, word: '我的手机' },
  { view: { name: 'overview' }, word: '时间' },
  { view: { name: 'evidence' }, word: '凭证' },
  { view: { name: 'cases' }, word: '维权' },
  { view: { name: 'handbook' }, word: '权益手册' },
  { view: { name: 'add' }, word: '添一台' },
  { view: { name: 'settings' }, word: '设置' },
];
const OTHER_NAMES: Partial<Record<View['name'], string>> = {
  phone: '手机',
  case: '维权',
  'new-case': '手机出问题了',
  counter: '柜台页',
  privacy: '隐私',
};

/** The vault: every phone, its evidence and what the buyer adds; locked, the way to open it. */
export function VaultPage({ db }: { db: Vault }) {
  return (
    <LockGate db={db}>
      <OpenVault db={db} />
    </LockGate>
  );
}

function OpenVault({ db }: { db: Vault }) {
  const today = useToday();
  const view = useView();
  useCatchUp();
  useStillUsed();
  useStamping(db);
  const word = NAV.find(({ view: { name } }) => name === view.name)?.word ?? OTHER_NAMES[view.name] ?? '没有这一页';
  const main = useViewAnnounced(word, hashOf(view));
  return (
    <ToastHost>
      <header class="top">
        <Brand />
        <nav aria-label="主菜单">
          {NAV.map(({ view: target, word }) => (
            <a key={word} href={hashOf(target)} aria-current={target.name === view.name ? 'page' : undefined}>
              {word}
            </a>
          ))}
          <LockNow db={db} />
        </nav>
      </header>
      <main ref={main}>
        <ErasedNotice db={db} />
        {view.name === 'phone' && <PhonePage key={view.id} db={db} id={view.id} today={today} />}
        {view.name === 'counter' && <CounterPage key={view.id} db={db} id={view.id} today={today} />}
        {view.name === 'add' && <AddByHand db={db} today={today} />}
        {view.name === 'settings' && <SettingsPage db={db} today={today} />}
        {view.name === 'privacy' && <PrivacyPage />}
        {view.name === 'evidence' && <AllEvidence db={db} />}
        {view.name === 'overview' && <Overview db={db} today={today} />}
        {isCaseView(view) && <LazyCase db={db} view={view} today={today} />}
        {view.name === 'phones' && <PhoneShelves db={db} today={today} />}
        {view.name === 'unknown' && <UnknownPage />}
      </main>
      <Notices db={db} view={view} today={today} />
      <footer class="quiet small">
        期限按法律和页面上的承诺算出，供参考，不构成法律意见；以法律规定和有权机关认定为准。手机和凭证只存在这台电脑的这个浏览器里。
      </footer>
    </ToastHost>
  );
}
