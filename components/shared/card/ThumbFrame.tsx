import type { ComponentChildren } from 'preact';
import './thumb.css';

interface Props {
  large?: boolean;
  /** Nothing can be used any more: the picture stands back. */
  dim?: boolean;
  /** The picture, once there is one; until then a drawn phone. */
  children?: ComponentChildren;
}

export function ThumbFrame({ large = false, dim = false, children }: Props) {
  return (
    <span class={`thumb${large ? ' large' : ''}${dim ? ' dim' : ''}`}>
      {children || (
        <svg viewBox="0 0 34 66" aria-hidden="true">
          <rect x="2" y="2" width="30" height="62" rx="7" />
          <rect x="7" y="7" width="10" height="10" rx="3.5" />
          <path d="M13 58h8" />
        </svg>
      )}
    </span>
  );
}
