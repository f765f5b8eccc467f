import type { World } from '../watch';

/** The window of a real page. Its timers end with it: `stop` leaves none behind that would still fire in the page. */
export function pageWorld(view: Window & typeof globalThis): World & { stop(): void } {
  const timers = new Set<number>();
  let over = false;
  return {
    document: view.document,
    location: view.location,
    MutationObserver: view.MutationObserver,
    requestIdleCallback: view.requestIdleCallback?.bind(view),
    navigation: (view as { navigation?: EventTarget }).navigation,
    setTimeout(callback, delay) {
      if (over) return;
      const timer = view.setTimeout(() => {
        timers.delete(timer);
        callback();
      }, delay);
      timers.add(timer);
    },
    addEventListener: (type, listener, options) => view.addEventListener(type, listener, options),
    now: () => Date.now(),
    ticks: () => view.performance.now(),
    stop() {
      over = true;
      for (const timer of timers) view.clearTimeout(timer);
    },
  };
}
