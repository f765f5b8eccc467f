/** Milliseconds after which it goes on whether or not the browser says that it has painted: what is not in view is not painted. */
const LATEST = 150;
/** Milliseconds within which a browser that has painted is at rest; a busy one is not waited for. */
const REST = 50;

/**
 * When what was drawn has been painted and the browser has nothing left to do for it. A frame's callbacks run before it is
 * painted, and a timer they set may run before it is on the screen: asking for twenty files then takes its time from it.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LATEST);
    requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => resolve(), { timeout: REST })));
  });
}
