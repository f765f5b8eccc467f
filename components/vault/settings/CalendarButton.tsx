import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { nextActs } from '@/lib/db/disputes/open-disputes';
import { allInUse } from '@/lib/db/purchases/ending-soon';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { readReminderSettings } from '@/lib/reminders/memory';

interface Props {
  db: Vault;
  today: CivilDate;
  /** One phone; absent = all in use. */
  only?: PurchaseInOrder;
}

/** The last safe days as a calendar file. The writer is loaded when it is first needed. */
export function CalendarButton({ db, today, only }: Props) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { calendarFile } = await import('@/lib/reminders/calendar-file');
      const rows = only ? [only] : [];
      if (!only) for await (const row of allInUse(db)) rows.push(row);
      const acts = await nextActs(db, only?.purchase.id);
      const text = await calendarFile(rows, await readReminderSettings(db), today, Date.now(), acts);
      saveFile(new Blob([text], { type: 'text/calendar' }), '购机保-手机期限.ics');
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      class={only ? 'plain slim' : 'leave'}
      disabled={busy}
      onClick={save}
      aria-label={only ? '把这台的期限存进日历' : '把所有期限存进日历'}
    >
      存进日历
    </button>
  );
}
