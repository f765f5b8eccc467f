import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isCivilDate, readMoment } from '@/lib/model/dates';
import { type DayLimits, refusalOf } from '@/lib/model/day-limits';
import { type Draft, useDraft } from './use-draft';

interface DayInput {
  ref: RefObject<HTMLInputElement | null>;
  type: 'date';
  max: string;
  value: string;
  onFocus: () => void;
  onInput: (event: { currentTarget: HTMLInputElement }) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** Goes on the element around the field and its button: leaving the one for the other is not leaving. */
interface DayGroup {
  onFocusOut: (event: FocusEvent & { currentTarget: HTMLElement }) => void;
}

export interface Day {
  input: DayInput;
  group: DayGroup;
  draft: Draft;
  problem: string | undefined;
  /** Stores what is written, whatever was stored elsewhere. */
  store: () => void;
}

const HALF = '日期还没填完，没有记下。';

/**
 * A field for a day. Browsers report a day as soon as it is complete, which with year/month/day is after the first digit
 * of the day: `2026-11-1` of `2026-11-15`. So what is typed is only a draft; it is stored when the field is left, on
 * Enter, or with a button. A day that cannot be is refused in words and stays in the field to be mended.
 */
export function useDay(stored: string, limits: DayLimits, save: (day: string) => void): Day {
  const ref = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const draft = useDraft(stored, save);
  /** Says what is wrong; `undefined` if the day may be stored. */
  const wrong = (): string | undefined => {
    // An untouched field holds what is stored, whatever that is.
    if (ref.current?.validity?.badInput) return HALF;
    return draft.changed && draft.shown !== '' ? refusalOf(draft.shown, limits) : undefined;
  };
  const finish = (end: () => void) => {
    const reason = wrong();
    setProblem(reason);
    if (reason === undefined) end();
  };
  const input: DayInput = {
    ref,
    type: 'date',
    // Without it the year takes six digits, and 20261115 becomes the year 202611.
    max: '9999-12-31',
    value: draft.shown,
    onFocus: () => draft.begin(),
    onInput: (event) => {
      setProblem(undefined);
      draft.write(event.currentTarget.value);
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        finish(() => draft.commit());
      }
      if (event.key === 'Escape' && draft.changed) {
        event.preventDefault();
        setProblem(undefined);
        draft.drop();
      }
    },
    onPaste: (event) => {
      const day = readMoment(event.clipboardData?.getData('text/plain') ?? '')?.slice(0, 10);
      if (!day || !isCivilDate(day)) return;
      event.preventDefault();
      setProblem(undefined);
      draft.write(day);
    },
  };
  const group: DayGroup = {
    onFocusOut: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) finish(() => draft.leave());
    },
  };
  const store = () => {
    finish(() => draft.keepMine());
    // The button that was pressed goes away.
    ref.current?.focus();
  };
  return { input, group, draft, problem, store };
}
