import { readChoice } from '@/lib/db/store/choices';
import type { Vault } from '@/lib/db/store/schema';
import { HABIT_NAMES } from '@/lib/evidence/habits';
import { switchHabit } from '@/lib/evidence/switch-habit';
import { Habit } from '@/lib/model/settings';
import { CannotOpen } from '../CannotOpen';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';

/** Which small things are proposed, in the popup and on a phone's page. */
export function HabitsPanel({ db }: { db: Vault }) {
  const live = useLive(() => readChoice(db, 'habits'), [db]);
  const store = useStoring();
  if (live.state === 'failed') return <CannotOpen />;
  if (live.state !== 'ready') return null;
  const { off } = live.value;
  return (
    <section class="card part" aria-label="顺手做">
      <h3>顺手做</h3>
      <p class="small quiet">
        到时候在工具栏小窗和手机的页面上提一句。打开了到期提醒的，每台手机每件事再通知一次，没有声音，一天最多一条。
      </p>
      {Habit.options.map((habit) => (
        <div class="set" key={habit}>
          <b>{HABIT_NAMES[habit]}</b>
          <button
            type="button"
            role="switch"
            class="switch"
            aria-checked={!off.includes(habit)}
            aria-label={HABIT_NAMES[habit]}
            onClick={() => store(() => switchHabit(db, habit, off.includes(habit)))}
          />
        </div>
      ))}
    </section>
  );
}
