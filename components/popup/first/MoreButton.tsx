import type { Ref } from 'preact';

export function MoreButton({ button, onMore }: { button?: Ref<HTMLButtonElement>; onMore?: () => void }) {
  return (
    <button type="button" {...(button ? { ref: button } : {})} class="plain more" onClick={onMore}>
      还有，继续显示
    </button>
  );
}
