import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { writeChoice } from '@/lib/db/store/choices';
import { Vault } from '@/lib/db/store/schema';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';
import type { OrderReading } from '@/lib/model/order';
import type { BuyerSays } from '@/lib/model/purchase';
import { Habit } from '@/lib/model/settings';
import { switchReminders } from '@/lib/reminders/memory';
import type { Notice } from '@/lib/reminders/notices';
import { lookForReminders } from '@/lib/reminders/remind';
import { phoneOrder, reading, report } from '../db/examples';

/** A machine with a vault, a clock that can be set at will, and notifications that are collected. */
export class World {
  db = new Vault(`reminders-${crypto.randomUUID()}`);
  today: CivilDate;
  hour = 12;
  readonly unsaved: string[] = [];
  /** What showing a notice does beyond being collected. */
  onShow: (notice: Notice) => Promise<void> = async () => undefined;
  #orders = 0;

  constructor(today: CivilDate) {
    this.today = today;
  }

  /** Deadlines only, or with the small things worth doing. */
  async switchOn({ habits = false } = {}): Promise<void> {
    if (!habits) await writeChoice(this.db, 'habits', { off: [...Habit.options] });
    await switchReminders(this.db, true, this.today);
  }

  /** Stores a phone that was signed for on a day. @returns its id */
  async phone(
    signedOn: CivilDate,
    { order = {}, says = {} }: { order?: Partial<OrderReading>; says?: BuyerSays } = {},
  ) {
    const orderId = String(350_000_000_000 + this.#orders++);
    const signed = { orderId, signedAt: signedOn, status: { text: '已完成', phase: 'completed' as const } };
    const now = Date.parse(`${this.today}T08:00:00+08:00`);
    await recordPage(
      this.db,
      report({ orders: [phoneOrder(reading({ ...signed, ...order }))] }),
      now,
      civilDateOf(now),
    );
    const id = `jd:${orderId}/1`;
    if (Object.keys(says).length > 0) await updateSays(this.db, id, says, this.today);
    return id;
  }

  /** One look; gives what it showed. */
  async look(today = this.today, hour = this.hour): Promise<Notice[]> {
    this.today = today;
    const shown: Notice[] = [];
    await lookForReminders({
      db: this.db,
      today,
      hour,
      show: async (notice) => {
        await this.onShow(notice);
        shown.push(notice);
      },
      unsaved: { read: async () => this.unsaved, add: async (ids) => void this.unsaved.push(...ids) },
    });
    return shown;
  }

  /** Looks on each of these days; gives the days on which something was shown, with what. */
  async days(...days: CivilDate[]): Promise<Record<CivilDate, string[]>> {
    const told: Record<CivilDate, string[]> = {};
    for (const day of days) {
      for (const { message } of await this.look(day)) told[day] = [...(told[day] ?? []), message];
    }
    return told;
  }

  /** The browser was closed and opened again: only the disk remains. */
  restart(): void {
    const { name } = this.db;
    this.db.close();
    this.db = new Vault(name);
  }
}
