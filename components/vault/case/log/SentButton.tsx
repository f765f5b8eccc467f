import { useToast } from '@/components/shared/toast/Toast';
import { addEntry } from '@/lib/cases/store/cases';
import type { StageId } from '@/lib/model/case';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';

interface Props {
  inHand: OpenCase;
  /** To whom; `letter`: to the seller, by post. */
  by: StageId | 'letter';
  /** As it was sent. */
  text: string;
}

/** One tap once a text has gone out: it stands in the log with its day, and the other side's time begins. */
export function SentButton({ inHand: { db, record, today }, by, text }: Props) {
  const store = useStoring();
  const toast = useToast();
  const stage = by === 'letter' ? 'seller' : by;
  const asks = stage === 'seller' || stage === 'brand';
  const channel = by === 'letter' ? 'letter' : by === 'seller' ? 'chat' : by === 'brand' ? 'counter' : 'page';
  const said = record.entries.some((entry) => entry.on === today && entry.text === text);
  if (said) return <span class="done small">已记进沟通记录</span>;
  return (
    <button
      type="button"
      onClick={() =>
        void store(async () => {
          await addEntry(
            db,
            record.id,
            { kind: asks ? 'asked' : 'filed', on: today, stage, channel, text },
            today,
            Date.now(),
          );
          toast({ words: '记进沟通记录了，对方的时间从今天算。' });
        })
      }
    >
      {asks ? '发出去了，记一条' : '交上去了，记一条'}
    </button>
  );
}
