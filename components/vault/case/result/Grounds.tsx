import { useEffect, useState } from 'preact/hooks';
import type { Result } from '@/lib/cases/triage/result';
import type { Rule } from '@/lib/warranty/rules/rule';

/** For who wants to read it: the rules behind the page, with article and source. Loaded when opened. */
export function Grounds({ result }: { result: Result }) {
  const [open, setOpen] = useState(false);
  const [rules, setRules] = useState<readonly Rule[]>();
  useEffect(() => {
    if (!open) return;
    void import('@/lib/warranty/rules/all-rules').then(({ ALL_RULES }) => setRules(ALL_RULES));
  }, [open]);
  const ids = new Set([
    ...result.rights,
    ...[result.why, ...result.weak, ...result.nevers, ...result.objections.map(({ answer }) => answer)].flatMap(
      ({ by }) => by,
    ),
  ]);
  return (
    <details class="card part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>依据哪些规定</summary>
      {rules && (
        <ul class="case-list">
          {rules
            .filter(({ id }) => ids.has(id))
            .map(({ id, title, right, source, article, confidence }) => (
              <li key={id}>
                <strong>{title}</strong>
                {confidence === 'low' && <span class="chip warn">未核实</span>}
                <p>{right}</p>
                <p class="quiet small">
                  {source}
                  {article && ` ${article}`}
                </p>
              </li>
            ))}
        </ul>
      )}
    </details>
  );
}
