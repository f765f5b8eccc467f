/** What each browser has of its own, which the common types leave out. */
export interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser can show us beside the page; only a popup asks, a panel is there already. */
export function hasPanel(api: unknown): boolean {
  const { sidePanel, sidebarAction } = api as Panels;
  return !document.body.classList.contains('panel') && (sidePanel !== undefined || sidebarAction !== undefined);
}
