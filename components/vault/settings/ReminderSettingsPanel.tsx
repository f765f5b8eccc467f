import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LeadsField } from '@/components/shared/fields/LeadsField';
import { SelectField } from '@/components/shared/fields/SelectField';
import { NOTIFICATIONS, useMayNotify } from '@/components/shared/use-permission';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { ReminderSettings } from '@/lib/model/settings';
import { catchUp as catchUpNow } from '@/lib/reminders/catch-up';
import { changeReminderSettings, readReminderSettings, switchReminders } from '@/lib/reminders/memory';
import { CannotOpen } from '../CannotOpen';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';

const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), `${hour} 点`] as const);

/** Reminders for all phones. The browser is asked for its permission only when they are switched on. */
export function ReminderSettingsPanel({
  db,
  today,
  catchUp = catchUpNow,
}: {
  db: Vault;
  today: CivilDate;
  catchUp?: typeof catchUpNow;
}) {
  const live = useLive(() => readReminderSettings(db), [db]);
  const allowed = useMayNotify();
  const [refused, setRefused] = useState(false);
  const store = useStoring();
  if (live.state === 'failed') return <CannotOpen />;
  if (live.state !== 'ready') return null;
  const settings = live.value;
  const switchOn = async () => {
    // Nothing may be awaited before this: browsers accept a request only directly in the click.
    const granted = await browser.permissions.request(NOTIFICATIONS).catch(() => false);
    setRefused(!granted);
    if (!granted) return;
    if (await store(() => switchReminders(db, true, today))) await catchUp(db, new Date());
  };
  return (
    <section class="card part" aria-label="到期提醒">
      <h3>到期提醒</h3>
      {settings.on && allowed === false && (
        <div class="ask" role="alert">
          <p>浏览器现在不允许通知，所以提醒不了。到期数仍会显示在工具栏图标上。</p>
          <button type="button" class="primary leave" onClick={switchOn}>
            重新允许通知
          </button>
        </div>
      )}
      {settings.on ? (
        <SwitchedOn db={db} today={today} settings={settings} />
      ) : (
        <>
          <p>
            在最后一天之前提醒你：短的期限{leadWords(settings.shortLeads)}，保修期{leadWords(settings.longLeads)}
            。开启时浏览器会问一次是否允许通知。
          </p>
          <button type="button" class="primary leave" onClick={switchOn}>
            开启提醒
          </button>
        </>
      )}
      {refused && <p role="status">浏览器没有允许通知。可以在浏览器的扩展设置里允许，再点一次。</p>}
    </section>
  );
}

function SwitchedOn({ db, today, settings }: { db: Vault; today: CivilDate; settings: ReminderSettings }) {
  const store = useStoring();
  const save = (patch: Partial<ReminderSettings>) => store(() => changeReminderSettings(db, patch));
  return (
    <>
      <p role="status">已开启。浏览器关着时不会提醒，打开后会补上。</p>
      <div class="fields">
        <LeadsField
          label="短的期限（退货、换货），提前几天"
          leads={settings.shortLeads}
          onChange={(shortLeads) => save({ shortLeads })}
        />
        <LeadsField
          label="长的期限（保修），提前几天"
          leads={settings.longLeads}
          onChange={(longLeads) => save({ longLeads })}
        />
        <SelectField
          label="安静时段从"
          value={String(settings.quietFrom)}
          options={HOURS}
          onChange={(hour) => save({ quietFrom: Number(hour) })}
        />
        <SelectField
          label="到（相同 = 不设）"
          value={String(settings.quietTo)}
          options={HOURS}
          onChange={(hour) => save({ quietTo: Number(hour) })}
        />
      </div>
      <button type="button" class="leave" onClick={() => store(() => switchReminders(db, false, today))}>
        关闭提醒
      </button>
    </>
  );
}

/** `提前 3 天和当天` */
function leadWords(leads: readonly number[]): string {
  const ahead = leads.filter((lead) => lead > 0);
  const words = [ahead.length > 0 && `提前 ${ahead.join('、')} 天`, leads.includes(0) && '当天'].filter(Boolean);
  return words.length > 0 ? words.join('和') : '不提醒';
}
