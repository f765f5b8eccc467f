import type { ComponentChildren } from 'preact';
import { Mark } from '@/components/shared/Brand';
import { Icon } from '@/components/shared/Icon';

/** The head, as the popup's HTML already shows it; a search takes the place of the name once there are many phones. */
export function PopupHead({ children }: { children?: ComponentChildren }) {
  return (
    <header>
      <h1 class="brand">
        <Mark />
        <span class={children ? 'spoken' : ''}>购机保</span>
      </h1>
      {children}
      <a class="button plain slim" href="/vault.html" target="_blank" rel="noreferrer">
        我的手机
      </a>
      <a class="button plain icon" href="/vault.html#/settings" target="_blank" rel="noreferrer">
        <span class="spoken">设置</span>
        <Icon name="gear" />
      </a>
    </header>
  );
}
