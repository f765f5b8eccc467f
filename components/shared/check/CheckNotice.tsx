import { useEffect, useState } from 'preact/hooks';
import { type Checked, lastCheck, seenCheck } from '@/lib/background/daily/last-check';

/** What the quiet check found wrong, until it was seen. */
export function CheckNotice() {
  const [found, setFound] = useState<Checked>();
  useEffect(() => {
    let open = true;
    void lastCheck()
      .then((last) => open && last && last.faults > 0 && !last.seen && setFound(last))
      .catch(() => undefined);
    return () => {
      open = false;
    };
  }, []);
  if (!found) return null;
  return (
    <section class="ask offer" role="alert" aria-label="存证链">
      <p>
        <b>检查存证链，有 {found.faults} 处与存下时不同。</b>
        可能是别的软件动过数据，或浏览器的数据被退回过。
      </p>
      <div class="actions answers">
        <a class="button primary" href="/vault.html#/settings" target="_blank" rel="noreferrer">
          看是哪里
        </a>
        <button
          type="button"
          onClick={() => {
            void seenCheck();
            setFound(undefined);
          }}
        >
          知道了
        </button>
      </div>
    </section>
  );
}
