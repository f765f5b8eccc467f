import { browser } from 'wxt/browser';

/** What each browser has of its own, which the common types leave out. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser can show us beside the page; only a popup asks, a panel is there already. */
export function hasPanel(api: unknown = browser): boolean {
  const { sidePanel, sidebarAction } = api as Panels;
  return !document.body.classList.contains('panel') && (sidePanel !== undefined || sidebarAction !== undefined);
}

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
