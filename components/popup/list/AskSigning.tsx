import { useState } from 'preact/hooks';
import { SigningDoor } from '@/components/shared/doors/SigningDoor';
import { SigningQuestion } from '@/components/shared/signing/SigningQuestion';
import { SigningTold } from '@/components/shared/signing/SigningTold';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { send } from '@/lib/messages/send';
import type { CivilDate } from '@/lib/model/dates';
import { failureInWords } from '../page/page-words';

/** 哪天签收的？ One tap; what was answered is said in the same place, with the way back, and keeps the keyboard there. */
export function AskSigning({ row, today }: { row: PurchaseInOrder; today: CivilDate }) {
  const [day, setDay] = useState<CivilDate>();
  const [problem, setProblem] = useState<string>();
  const tell = async (next: CivilDate | undefined) => {
    const reply = await send('signed-on', { phone: row.purchase.id, ...(next ? { day: next } : {}) });
    setProblem(reply.ok ? undefined : failureInWords(reply.reason));
    if (reply.ok) setDay(next);
  };
  return (
    <>
      {problem && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
      {day ? (
        <SigningTold day={day} today={today} onUndo={() => void tell(undefined)} />
      ) : (
        <SigningQuestion
          purchase={row.purchase}
          order={row.order}
          today={today}
          onAnswer={(answer) => void tell(answer)}
        >
          <SigningDoor purchase={row.purchase} order={row.order} />
        </SigningQuestion>
      )}
    </>
  );
}
