import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { BackupPanel } from './BackupPanel';
import { CalendarButton } from './CalendarButton';
import { ReminderSettingsPanel } from './ReminderSettingsPanel';

export function SettingsPage({ db, today }: { db: Vault; today: CivilDate }) {
  return (
    <>
      <h2>提醒与备份</h2>
      <ReminderSettingsPanel db={db} today={today} />
      <section class="card part">
        <h3>日历</h3>
        <p>导出的文件可以导入手机或电脑的日历；以后日期变了，再导入一次会更新，不会重复。</p>
        <CalendarButton db={db} today={today} />
      </section>
      <BackupPanel db={db} />
    </>
  );
}
