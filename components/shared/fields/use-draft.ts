import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * What stands in a field while somebody writes in it. The stored value may change under it (the order is read again in
 * another tab, another page of ours saves): nothing is ever written into a field that is being written in, and what was
 * written is never dropped without a word. Its values are always those of this moment, also within one event.
 */
export interface Draft {
  /** What the field shows. */
  readonly shown: string;
  /** It was changed elsewhere meanwhile, to this. */
  readonly conflict: string | undefined;
  /** Is there something written that is not stored? */
  readonly changed: boolean;
  /** The field got the focus. */
  begin: () => void;
  write: (text: string) => void;
  /** Stores what is written, unless there is a conflict: the buyer settles it first. */
  commit: () => void;
  /** The field was left: the same, and a stored value is followed again. */
  leave: () => void;
  /** Back to what is stored. */
  drop: () => void;
  /** Stores what is written over what was stored elsewhere. */
  keepMine: () => void;
}

interface Editing {
  text: string;
  /** What was stored when the writing began; once it was handed over to be saved, what was stored then. */
  over: string;
  saved: boolean;
}

/** @param save is called with text that differs from what is stored; where it cannot be stored, it says so itself */
export function useDraft(stored: string, save: (text: string) => void): Draft {
  const [, redraw] = useState(0);
  const editing = useRef<Editing | undefined>(undefined);
  const props = useRef({ stored, save });
  props.current = { stored, save };
  const set = (next: Editing | undefined) => {
    editing.current = next;
    redraw((times) => times + 1);
  };
  const draft = useRef<Draft>(undefined);
  draft.current ??= draftOn(
    () => {
      const now = editing.current;
      // What was saved is shown until it, or something else, is stored.
      return now?.saved && props.current.stored !== now.over ? undefined : now;
    },
    set,
    () => props.current.stored,
    (text) => props.current.save(text),
  );
  // The page goes while the cursor is still in the field.
  useLayoutEffect(
    () => () => {
      if (draft.current?.changed && draft.current.conflict === undefined) props.current.save(draft.current.shown);
    },
    [],
  );
  return draft.current;
}

function draftOn(
  editing: () => Editing | undefined,
  set: (next: Editing | undefined) => void,
  stored: () => string,
  save: (text: string) => void,
): Draft {
  const begun = (): Editing => editing() ?? { text: stored(), over: stored(), saved: false };
  const put = (text: string) => {
    set({ text, over: stored(), saved: true });
    save(text);
  };
  return {
    get shown() {
      return editing()?.text ?? stored();
    },
    get changed() {
      const now = editing();
      return now !== undefined && !now.saved && now.text !== now.over && now.text !== stored();
    },
    get conflict() {
      return this.changed && stored() !== begun().over ? stored() : undefined;
    },
    begin: () => set(begun()),
    write: (text) => {
      const now = begun();
      set({ text, over: now.saved ? stored() : now.over, saved: false });
    },
    commit() {
      if (this.changed && this.conflict === undefined) put(this.shown);
    },
    leave() {
      if (this.conflict !== undefined) return;
      if (this.changed) put(this.shown);
      else if (!editing()?.saved) set(undefined);
    },
    drop: () => set(undefined),
    keepMine() {
      if (this.changed) put(this.shown);
    },
  };
}
