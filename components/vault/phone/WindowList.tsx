import { useEffect, useRef, useState } from 'preact/hooks';
import { dayInWords } from '@/components/shared/words';
import type { CivilDate } from '@/lib/model/dates';
import type { PurchaseFacts, Window } from '@/lib/warranty/window';
import { explain } from '@/lib/warranty/words/explain';
import { nameOf } from '@/lib/warranty/words/right-names';
import { WindowExplained } from './WindowExplained';

const STATE_WORDS: Readonly<Record<Window['state'], string>> = {
  'not-started': '签收后开始算',
  open: '可以用',
  'last-day': '今天最后一天',
  extended: '节假日顺延中，尽快办理',
  closed: '已过',
  waiting: '等对方处理',
  due: '对方已逾期，可以要求',
  unknown: '说不准，要补充日期',
};

interface Props {
  windows: readonly Window[];
  facts: PurchaseFacts;
  today: CivilDate;
  /** The window to show open, chosen in the timeline. */
  picked: string | undefined;
}

/** Every window of the phone, those still of use first. Each opens to what it gives, how to use it and on what it stands. */
export function WindowList({ windows, facts, today, picked }: Props) {
  const closed = windows.filter(({ state }) => state === 'closed');
  const item = (window: Window) => (
    <WindowItem key={window.ruleId} window={window} facts={facts} today={today} picked={picked === window.ruleId} />
  );
  return (
    <>
      <ul class="windows">{windows.filter(({ state }) => state !== 'closed').map(item)}</ul>
      {closed.length > 0 && (
        <details open={closed.some(({ ruleId }) => ruleId === picked)}>
          <summary>已过的期限（{closed.length}）：平台入口关了、期限过了，不等于什么都不能要求</summary>
          <ul class="windows">{closed.map(item)}</ul>
        </details>
      )}
    </>
  );
}

interface ItemProps {
  window: Window;
  facts: PurchaseFacts;
  today: CivilDate;
  picked: boolean;
}

function WindowItem({ window, facts, today, picked }: ItemProps) {
  const [open, setOpen] = useState(picked);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!picked) return;
    setOpen(true);
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.querySelector('summary')?.focus();
  }, [picked]);
  const { safeEnd, legalEnd, state } = window;
  return (
    <li class={`window ${state}`} ref={item}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong>{nameOf(window)}</strong>
          <span class={state === 'closed' || state === 'open' ? 'chip' : 'chip warn'}>{STATE_WORDS[state]}</span>
          {window.binds && <span class="chip">以较长的为准：这一项</span>}
          <span class="ends">
            {safeEnd ? `到 ${dayInWords(safeEnd, today)}` : state === 'not-started' ? '' : '截止日还不能确定'}
            {legalEnd && legalEnd !== safeEnd && `，遇节假日通常可顺延到 ${dayInWords(legalEnd, today)}`}
            {window.estimated && '（估算）'}
          </span>
        </summary>
        {open && <WindowExplained explanation={explain(window, facts, today)} />}
      </details>
    </li>
  );
}
