import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { AutoBackupPanel } from '../backup/AutoBackupPanel';
import { BackupPanel } from '../backup/BackupPanel';
import { TablePanel } from '../backup/TablePanel';
import { LockPanel } from '../lock/LockPanel';
import { StampsPanel } from '../stamps/StampsPanel';
import { StoragePanel } from '../storage/StoragePanel';
import { VerifyPanel } from '../verify/VerifyPanel';
import { AboutPanel } from './AboutPanel';
import { CalendarButton } from './CalendarButton';
import { DataPanel } from './DataPanel';
import { HabitsPanel } from './HabitsPanel';
import { PermissionsPanel } from './PermissionsPanel';
import { PicturesPanel } from './PicturesPanel';
import { ReminderSettingsPanel } from './ReminderSettingsPanel';
import './settings.css';

const SECTIONS = [
  ['data', '数据与备份'],
  ['lock', '上锁'],
  ['pictures', '画面'],
  ['reminders', '提醒'],
  ['permissions', '权限'],
  ['about', '帮助与关于'],
] as const;

/** Everything that is the same for all phones; also the browser's own options page. */
export function SettingsPage({ db, today }: { db: Vault; today: CivilDate }) {
  const go = (id: string) => document.getElementById(`settings-${id}`)?.scrollIntoView({ block: 'start' });
  return (
    <>
      <h2 class="page-name">设置</h2>
      <div class="settings">
        <nav aria-label="设置的各部分">
          {SECTIONS.map(([id, word]) => (
            <button key={id} type="button" class="plain" onClick={() => go(id)}>
              {word}
            </button>
          ))}
        </nav>
        <div class="settings-parts">
          <div id="settings-data" class="settings-group">
            <DataPanel db={db} today={today} />
            <StoragePanel db={db} />
            <BackupPanel db={db} />
            <AutoBackupPanel db={db} />
            <TablePanel db={db} today={today} />
            <VerifyPanel db={db} />
            <StampsPanel db={db} />
          </div>
          <div id="settings-lock">
            <LockPanel db={db} />
          </div>
          <div id="settings-pictures">
            <PicturesPanel db={db} />
          </div>
          <div id="settings-reminders" class="settings-group">
            <ReminderSettingsPanel db={db} today={today} />
            <HabitsPanel db={db} />
            <section class="card part">
              <div class="set">
                <div>
                  <h3>存进手机日历</h3>
                  <p class="small quiet">每个期限一条；日期变了再存一次会更新，不会重复。</p>
                </div>
                <CalendarButton db={db} today={today} />
              </div>
            </section>
          </div>
          <div id="settings-permissions">
            <PermissionsPanel />
          </div>
          <div id="settings-about">
            <AboutPanel />
          </div>
        </div>
      </div>
    </>
  );
}
