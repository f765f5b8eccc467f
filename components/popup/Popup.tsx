import { Brand } from '@/components/shared/Brand';
import { useToday } from '@/components/shared/use-today';
import { PhoneList } from './list/PhoneList';
import { PageStatus } from './page/PageStatus';
import { usePageState } from './page/use-page-state';
import { usePopupOpened } from './use-tell-background';
import './popup.css';

/** The toolbar popup: what is going on in this tab, then every phone and its next deadline. */
export function Popup() {
  const today = useToday();
  const page = usePageState();
  usePopupOpened();
  return (
    <>
      <header>
        <Brand />
        <a class="button" href="/vault.html" target="_blank" rel="noreferrer">
          保险箱
        </a>
      </header>
      <main>
        <PageStatus page={page} />
        <PhoneList today={today} />
      </main>
      <footer class="quiet small">数据只存在本机。期限供参考，以法律规定和有权机关认定为准。</footer>
    </>
  );
}
