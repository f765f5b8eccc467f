import { Brand } from '@/components/shared/Brand';
import { useToday } from '@/components/shared/use-today';
import type { Vault } from '@/lib/db/schema';
import { PageStatus } from './PageStatus';
import { PhoneList } from './PhoneList';
import { useCatchUp } from './use-catch-up';
import { usePageState } from './use-page-state';
import './popup.css';

/** The toolbar popup: what is going on in this tab, then every phone and its next deadline. */
export function Popup({ db }: { db: Vault }) {
  const today = useToday();
  const page = usePageState();
  useCatchUp(db);
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
        <PhoneList db={db} today={today} />
      </main>
      <footer class="quiet small">数据只存在本机。期限供参考，以法律规定和有权机关认定为准。</footer>
    </>
  );
}
