import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLive } from '@/components/shared/use-live';
import type { Vault } from '@/lib/db/schema';
import type { ReminderSettings } from '@/lib/model/settings';
import { readReminderSettings, writeReminderSettings } from '@/lib/reminders/memory';
import { SelectField } from './fields';
import { LeadsField } from './LeadsField';

const PERMISSION = { permissions: ['notifications' as const] };
const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), `${hour} 点`] as const);

/** Reminders for all phones. The browser is asked for its permission only when they are first switched on. */
export function ReminderSettingsPanel({ db }: { db: Vault }) {
  const live = useLive(() => readReminderSettings(db), [db]);
  const [refused, setRefused] = useState(false);
  if (live.state !== 'ready') return null;
  const settings = live.value;
  const save = (patch: Partial<ReminderSettings>) => writeReminderSettings(db, { ...settings, ...patch });
  const switchOn = async () => {
    // Nothing may be awaited before this: browsers accept a request only directly in the click.
    const granted = await browser.permissions.request(PERMISSION).catch(() => false);
    setRefused(!granted);
    if (granted) await save({ on: true });
  };
  return (
    <section class="card part">
      <h3>到期提醒</h3>
      {settings.on ? (
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
              label="到"
              value={String(settings.quietTo)}
              options={HOURS}
              onChange={(hour) => save({ quietTo: Number(hour) })}
            />
          </div>
          <button type="button" class="leave" onClick={() => save({ on: false })}>
            关闭提醒
          </button>
        </>
      ) : (
        <>
          <p>
            在最后一天之前提醒你：短的期限提前 {settings.shortLeads.filter((lead) => lead > 0).join('、')}{' '}
            天和当天，保修期提前 {settings.longLeads.join('、')} 天。开启时浏览器会问一次是否允许通知。
          </p>
          <button type="button" class="primary leave" onClick={switchOn}>
            开启提醒
          </button>
          {refused && <p role="status">浏览器没有允许通知。可以在浏览器的网站设置里打开，再点一次。</p>}
        </>
      )}
    </section>
  );
}
