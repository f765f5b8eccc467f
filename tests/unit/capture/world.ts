import type { World } from '@/lib/capture/watch';

/** A page's window with a clock that only moves when told, and changes that happen when told. */
export class FakeWorld extends EventTarget implements World {
  readonly document = {} as Document;
  readonly location = { href: 'https://order.jd.com/center/list.action' };
  readonly requestIdleCallback = undefined;
  readonly navigation = new EventTarget();
  observing = 0;
  time = 1000;
  #timers: { at: number; run: () => void }[] = [];
  #changed: MutationCallback = () => undefined;
  readonly MutationObserver: typeof MutationObserver;

  constructor() {
    super();
    const world = this;
    this.MutationObserver = class {
      constructor(callback: MutationCallback) {
        world.#changed = callback;
      }
      observe() {
        world.observing += 1;
      }
      disconnect() {
        world.observing -= 1;
        world.#changed = () => undefined;
      }
      takeRecords() {
        return [];
      }
    };
  }

  now(): number {
    return this.time;
  }

  ticks(): number {
    return this.time;
  }

  setTimeout(run: () => void, delay: number): unknown {
    this.#timers.push({ at: this.time + delay, run });
    return undefined;
  }

  get timers(): number {
    return this.#timers.length;
  }

  /** The tree changes: by a ticking text, by something with content, or only by an attribute. */
  change(what: 'text' | 'content' | 'attributes' = 'content'): void {
    const node = { nodeType: 1, firstChild: { nodeType: 1 } };
    const type = what === 'attributes' ? what : 'childList';
    const record = { type, addedNodes: what === 'content' ? [node] : [] } as unknown as MutationRecord;
    this.#changed([record], {} as MutationObserver);
  }

  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }
}
