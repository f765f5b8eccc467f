import { useEffect, useState } from 'preact/hooks';
import { phonePage } from '@/components/shared/own-pages';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import type { PhoneNudge } from './find-nudge';

/** One small thing worth doing for one of the phones in view, which one click ends for good. It never delays the phones. */
export function NudgeOffer({ rows, today }: { rows: readonly PurchaseInOrder[]; today: CivilDate }) {
  const [found, setFound] = useState<PhoneNudge>();
  const [over, setOver] = useState(false);
  const shown = rows.map(({ purchase }) => `${purchase.id} ${purchase.updatedAt}`).join();
  useEffect(() => {
    let gone = false;
    void import('./find-nudge')
      .then(({ findNudge }) => findNudge(rows, today))
      // What is only nice to have stays silent where it cannot be had.
      .then(
        (nudge) => !gone && setFound(nudge),
        (error: unknown) => console.warn('no habit proposed', error),
      );
    return () => {
      gone = true;
    };
  }, [shown, today]);
  if (over) {
    return (
      <p class="offer small" role="status">
        好，以后不再提这件事。想要时在设置的“提醒”里打开。
      </p>
    );
  }
  if (!found) return null;
  const { nudge, phone, purchaseId } = found;
  const off = async () => {
    setOver(true);
    const { never } = await import('./find-nudge');
    await never(nudge.habit);
  };
  return (
    <section class="offer" aria-label="顺手做">
      <p>
        <b>{nudge.words}</b>
        <br />
        <span class="small quiet">
          {phone}。{nudge.why}
        </span>
      </p>
      <div class="answers">
        {nudge.door && (
          <a class="button choice" href={nudge.door.url} target="_blank" rel="noreferrer">
            {nudge.door.word}
          </a>
        )}
        <a class="button choice primary" href={phonePage(purchaseId)} target="_blank" rel="noreferrer">
          去添加
        </a>
        <button type="button" class="choice" onClick={off}>
          不再提
        </button>
      </div>
    </section>
  );
}
