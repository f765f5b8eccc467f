import type { Finding } from './use-long-work';

/** How far it is, with the way out; nothing while nothing is going on. */
export function WorkBar({ part, cancel }: { part: number | undefined; cancel: () => void }) {
  if (part === undefined) return null;
  return (
    <>
      <progress max={1} value={part} aria-label="进度" />
      <button type="button" onClick={cancel}>
        取消
      </button>
    </>
  );
}

/** What came of it, a sentence a line. */
export function WorkFinding({ finding }: { finding: Finding | undefined }) {
  if (!finding) return null;
  return (
    <div class={finding.ok ? 'done' : 'problem'} role={finding.ok ? 'status' : 'alert'}>
      {finding.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
