import type { ComponentChildren } from 'preact';
import './fields.css';

interface Props {
  id: string;
  label: string;
  /** What is known already. The child that wants it read out names it: {@link hintId}. */
  hint?: string | undefined;
  problem?: string | undefined;
  children: ComponentChildren;
}

/** The one frame of a field: its name, the field itself, what is known, and what is wrong with what stands in it. */
export function Field({ id, label, hint, problem, children }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class="small quiet" id={hintId(id)}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

export const hintId = (id: string) => `${id}-hint`;
