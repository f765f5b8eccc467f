import { browser } from 'wxt/browser';
import type { Panels } from './first/has-panel';

/**
 * Opens the panel and closes the popup. The window is asked for beforehand: nothing may be awaited between the click and
 * the opening.
 */
export async function openPanel(windowId: number | undefined, api: unknown = browser): Promise<void> {
  const { sidePanel, sidebarAction } = api as Panels;
  if (sidebarAction) await sidebarAction.open();
  else if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
  close();
}
