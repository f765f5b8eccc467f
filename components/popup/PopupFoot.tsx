import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hasPanel, openPanel } from './open-panel';

export function PopupFoot() {
  const [windowId, setWindowId] = useState<number>();
  const offered = hasPanel();
  useEffect(() => {
    if (offered)
      void browser.windows
        ?.getCurrent()
        .then(({ id }) => setWindowId(id))
        .catch(() => undefined);
  }, [offered]);
  return (
    <footer class="quiet small">
      <div class="popup-foot">
        {offered && (
          <button type="button" class="plain slim" onClick={() => void openPanel(windowId)}>
            放到侧边，边看边填
          </button>
        )}
        <a class="button plain slim" href="/vault.html#/add" target="_blank" rel="noreferrer">
          添一台
        </a>
      </div>
      <p>数据只在这台电脑里。期限供参考，以法律规定和有权机关认定为准。</p>
    </footer>
  );
}
