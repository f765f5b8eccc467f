/** Milliseconds. A page that draws itself in steps is read when it pauses, at the latest after the longest wait. */
export const QUIET = 250;
export const LONGEST_WAIT = 2000;
/** A page that never rests (a countdown, a carousel) without saying anything new is looked at ever more rarely. */
const CALMEST = 4;

/** What a watcher needs of the page's window: passed in, so that a test has a clock of its own. */
export interface World {
  readonly document: Document;
  readonly location: { readonly href: string };
  readonly MutationObserver: typeof MutationObserver;
  readonly requestIdleCallback?: ((callback: () => void, options?: { timeout: number }) => number) | undefined;
  readonly navigation?: EventTarget | undefined;
  setTimeout(callback: () => void, delay: number): unknown;
  addEventListener(type: string, listener: (event: Event) => void, options: { signal: AbortSignal }): void;
  now(): number;
  /** Milliseconds of a clock that is never set. */
  ticks(): number;
}

export interface Watcher {
  /** How often the page has changed so far: as long as the number is the same, so is what there is to read. */
  changes(): number;
  /** Read soon, though the page did not change. `again`: and tell everything once more. */
  readSoon(why?: { again: boolean }): void;
  /** What a reading waited for is there: go on with it in the next idle moment, whether the page has changed since or not. */
  readNext(): void;
  stop(): void;
}

/**
 * `again`: the address or the whole page is another one; what was told before does not count. `goOn`: what was read and could
 * not be told yet comes first; a page that has changed meanwhile is read when it has come to rest.
 */
export type Read = (why: { again: boolean; goOn?: true }, done: (result: { news: boolean }) => void) => void;

/**
 * Calls `read` when there may be something new: once at the start, after changes of the tree, after navigation inside
 * the page, on return from the back-forward cache. One observer, no polling: a page at rest costs nothing. The page
 * cannot tell that it is watched.
 *
 * @param hear of every change, also of attributes: those alone are no reason to read
 * @param expect another page begins, at the start or later: it will be read when it has come to rest
 */
export function watchPage(
  world: World,
  read: Read,
  isAlive: () => boolean,
  hear?: (records: readonly MutationRecord[]) => void,
  expect?: () => void,
): Watcher {
  const over = new AbortController();
  let href = world.location.href;
  let again = true;
  let waiting = false;
  let goingOn = false;
  let reading = false;
  let missed = false;
  let firstChange = 0;
  let lastChange = 0;
  let calm = 0;
  let changes = 0;

  const observer = new world.MutationObserver((records) => {
    hear?.(records);
    if (calm > 0 && records.some(addsContent)) calm = 0;
    if (records.some(({ type }) => type !== 'attributes')) changed();
  });

  function changed(): void {
    changes += 1;
    lookSoon();
  }

  function lookSoon(): void {
    if (over.signal.aborted) return;
    if (world.location.href !== href) moved();
    lastChange = world.now();
    // One reading at a time: a large page that never rests would not be read to its end.
    if (reading) missed = true;
    if (waiting || reading) return;
    waiting = true;
    if (again) expect?.();
    firstChange = lastChange;
    world.setTimeout(settle, wait());
  }

  function moved(): void {
    href = world.location.href;
    again = true;
    calm = 0;
  }

  function wait(): number {
    return QUIET * 2 ** Math.min(calm, CALMEST);
  }

  /** The timer is not set anew at each of a thousand changes; it asks, when it fires, whether the page has paused. */
  function settle(): void {
    if (over.signal.aborted) return;
    const now = world.now();
    const rest = Math.min(lastChange + wait() - now, firstChange + Math.max(LONGEST_WAIT, wait()) - now);
    if (rest > 0) world.setTimeout(settle, rest);
    else readIdly();
  }

  function readIdly(): void {
    waiting = true;
    whenIdle(world, LONGEST_WAIT, readNow);
  }

  function readNow(): void {
    waiting = false;
    begin({});
  }

  /** The timer of a page that is to come to rest goes on meanwhile. */
  function goOn(): void {
    goingOn = false;
    if (reading) return;
    begin({ goOn: true });
  }

  function begin(how: { goOn?: true }): void {
    if (!isAlive()) stop();
    if (over.signal.aborted) return;
    if (world.location.href !== href) moved();
    // It began while another was going on: that one is told of in a moment.
    if (reading) {
      missed = true;
      return;
    }
    const why = { again, ...how };
    again = false;
    reading = true;
    read(why, ({ news }) => {
      reading = false;
      calm = news || why.again ? 0 : calm + 1;
      if (missed) lookSoon();
      missed = false;
    });
  }

  function stop(): void {
    observer.disconnect();
    over.abort();
  }

  const listen = (target: Pick<World, 'addEventListener'>, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, listener, { signal: over.signal });
  observer.observe(world.document, { childList: true, subtree: true, characterData: true, attributes: true });
  for (const type of ['popstate', 'hashchange']) listen(world, type, changed);
  if (world.navigation) listen(world.navigation as Pick<World, 'addEventListener'>, 'currententrychange', changed);
  listen(world, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    moved();
    changed();
  });
  lookSoon();
  return {
    changes: () => changes,
    readSoon(why) {
      if (why?.again) moved();
      lookSoon();
    },
    readNext() {
      if (goingOn || reading) return;
      goingOn = true;
      whenIdle(world, LONGEST_WAIT, goOn);
    },
    stop,
  };
}

/** New cards or rows, not a ticking text. */
function addsContent(record: MutationRecord): boolean {
  for (const node of record.addedNodes) if (node.nodeType === 1 && node.firstChild?.nodeType === 1) return true;
  return false;
}

/** In a pause of the page's own work, at the latest after `timeout` ms. */
export function whenIdle(
  world: Pick<World, 'requestIdleCallback' | 'setTimeout'>,
  timeout: number,
  run: () => void,
): void {
  if (world.requestIdleCallback) world.requestIdleCallback(run, { timeout });
  else world.setTimeout(run, 0);
}
