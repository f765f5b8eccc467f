import type { Draft } from './use-draft';

/** Both words are shown, and the buyer chooses: neither is lost by itself. */
export function Conflict({ draft, words = (value) => value }: { draft: Draft; words?: (value: string) => string }) {
  if (draft.conflict === undefined) return null;
  return (
    <div class="conflict small" role="alert">
      <span>这一项刚在别处改成了{draft.conflict === '' ? '空白' : `“${words(draft.conflict)}”`}。</span>
      <button type="button" onClick={() => draft.keepMine()}>
        用我写的
      </button>
      <button type="button" onClick={() => draft.drop()}>
        用那边的
      </button>
    </div>
  );
}
