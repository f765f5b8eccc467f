import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FootWords } from './first/FootWords';
import { hasPanel } from './first/has-panel';
import { openPanel } from './open-panel';

export function PopupFoot() {
  const [windowId, setWindowId] = useState<number>();
  const panel = hasPanel(browser);
  useEffect(() => {
    if (panel)
      void browser.windows
        ?.getCurrent()
        .then(({ id }) => setWindowId(id))
        .catch(() => undefined);
  }, [panel]);
  return <FootWords panel={panel} onPanel={() => void openPanel(windowId)} />;
}
