import { LeadsField } from '@/components/shared/fields/LeadsField';
import { updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { BuyerSays, Purchase } from '@/lib/model/purchase';
import { readReminderSettings } from '@/lib/reminders/memory';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';
import { hashOf } from '../view';

interface Props {
  db: Vault;
  purchase: Purchase;
  today: CivilDate;
}

/** Reminders of this phone, where they differ from those of all phones. */
export function PhoneReminders({ db, purchase, today }: Props) {
  const store = useStoring();
  const live = useLive(() => readReminderSettings(db), [db]);
  if (live.state !== 'ready') return null;
  const settings = live.value;
  const own = purchase.says.reminders ?? {};
  const save = (patch: NonNullable<BuyerSays['reminders']>) =>
    store(() => updateSays(db, purchase.id, { reminders: { ...own, ...patch } }, today));
  return (
    <section class="card part phone-form">
      <h3>提醒</h3>
      {settings.on ? (
        <>
          <label>
            <input
              type="checkbox"
              checked={own.off !== true}
              onChange={(event) => save({ off: !event.currentTarget.checked })}
            />{' '}
            提醒我这台手机的期限
          </label>
          {own.off !== true && (
            <div class="fields">
              <LeadsField
                label="短的期限，提前几天"
                leads={own.shortLeads ?? settings.shortLeads}
                onChange={(shortLeads) => save({ shortLeads })}
              />
              <LeadsField
                label="长的期限，提前几天"
                leads={own.longLeads ?? settings.longLeads}
                onChange={(longLeads) => save({ longLeads })}
              />
            </div>
          )}
        </>
      ) : (
        <p>
          到期提醒还没开启，可以在<a href={hashOf({ name: 'settings' })}>设置</a>里打开。
        </p>
      )}
    </section>
  );
}
