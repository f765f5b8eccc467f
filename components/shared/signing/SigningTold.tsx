import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/shared/Icon';
import type { CivilDate } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';

/** What was just answered, where the question stood: undo has the focus, and no clock takes it away. */
export function SigningTold({ day, today, onUndo }: { day: CivilDate; today: CivilDate; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <p class="signing-told" role="status">
      <Icon name="check" />
      <span>
        记下了：<b>{dayInWords(day, today)}签收</b>
      </span>
      <button type="button" class="plain slim" ref={undo} onClick={onUndo}>
        <Icon name="undo" size={14} />
        撤销
      </button>
    </p>
  );
}
