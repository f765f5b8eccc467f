type Work = (lock: object) => unknown;

/** happy-dom has no locks: who asks for one works after those who asked before, as in a browser. */
export function locksHere(): void {
  if (navigator.locks) return;
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, how: object | Work, work: Work = how as Work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(() => work({}));
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
}
