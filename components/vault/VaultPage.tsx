import { Brand } from '@/components/shared/Brand';
import { ToastHost } from '@/components/shared/Toast';
import { useToday } from '@/components/shared/use-today';
import type { Vault } from '@/lib/db/store/schema';
import { AddByHand } from './add/AddByHand';
import { LazyCase } from './case/LazyCase';
import { Overview } from './list/Overview';
import { PhoneShelves } from './list/PhoneShelves';
import { PhonePage } from './phone/PhonePage';
import { RuleUpdateNotice } from './settings/RuleUpdateNotice';
import { SettingsPage } from './settings/SettingsPage';
import { useCatchUp } from './use-catch-up';
import { useViewAnnounced } from './use-view-announced';
import { hashOf, isCaseView, useView, type View } from './view';
import './vault.css';

const NAV: readonly { view: View; word: string }[] = [
  { view: { name: 'phones' }, word: '我的手机' },
  { view: { name: 'overview' }, word: '时间总览' },
  { view: { name: 'cases' }, word: '维权' },
  { view: { name: 'handbook' }, word: '权益手册' },
  { view: { name: 'add' }, word: '手动添加' },
  { view: { name: 'settings' }, word: '提醒与备份' },
];

/** The vault: every phone, its evidence and what the buyer adds. */
export function VaultPage({ db }: { db: Vault }) {
  const today = useToday();
  const view = useView();
  useCatchUp();
  const main = useViewAnnounced(NAV.find(({ view: { name } }) => name === view.name)?.word ?? '手机', hashOf(view));
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
        </nav>
      </header>
      <main ref={main}>
        <RuleUpdateNotice db={db} />
        {view.name === 'phone' && <PhonePage key={view.id} db={db} id={view.id} today={today} />}
        {view.name === 'add' && <AddByHand db={db} today={today} />}
        {view.name === 'settings' && <SettingsPage db={db} today={today} />}
        {view.name === 'overview' && <Overview db={db} today={today} />}
        {isCaseView(view) && <LazyCase db={db} view={view} today={today} />}
        {view.name === 'phones' && <PhoneShelves db={db} today={today} />}
      </main>
      <footer class="quiet small">
        本工具提供信息整理与文书草稿，不构成法律意见；期限以法律规定和有权机关认定为准。数据只存在这台电脑的这个浏览器里。
      </footer>
    </ToastHost>
  );
}
