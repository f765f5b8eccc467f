import type { Statement } from '@/lib/cases/content/statement';

/** A sentence; where it rests on no rule, marked as advice. */
export function Say({ of: { text, by } }: { of: Statement }) {
  return (
    <span>
      {text}
      {by.length === 0 && <span class="advice-mark"> 建议</span>}
    </span>
  );
}
