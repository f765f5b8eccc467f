import { browser } from 'wxt/browser';
import { civilDateOf } from '../model/dates';
import { boxMemory } from '../platforms/reading/box-memory';
import { findOrders } from '../platforms/reading/find-orders';
import type { PlatformReader } from '../platforms/reading/reader';
import { inSlices } from './in-slices';
import { partCaller } from './parts/part-caller';
import { offeredPart } from './parts/parts';
import { pictureMaker } from './pictures';
import { answerTo } from './questions';
import { captureSession, type Session } from './session';
import { type Watcher, watchPage } from './watch';
import { messageCourier } from './world/message-courier';
import { pageWorld } from './world/page-world';
import { whenShown } from './world/when-shown';

/** What is needed of WXT's context: is the extension that this script belongs to still there? */
interface Lifetime {
  readonly isValid: boolean;
  onInvalidated(callback: () => void): unknown;
}

/** Reads the orders of this page once it is shown, as long as it lives, and sends what is new. All a content script does. */
export function startCapture(platform: PlatformReader, lifetime: Lifetime): void {
  whenShown(document, () => capture(platform, lifetime));
}

function capture(platform: PlatformReader, lifetime: Lifetime): void {
  const world = pageWorld(window);
  const memory = boxMemory();
  const isAlive = () => lifetime.isValid;
  let watcher: Watcher | undefined;
  const later = (delay: number) => world.setTimeout(() => watcher?.readSoon(), delay);
  const session: Session = captureSession({
    find() {
      const url = new URL(location.href);
      const today = civilDateOf(world.now());
      return findOrders(platform, document, url, offeredPart('labels'), memory.remember, today);
    },
    changes: () => watcher?.changes() ?? 0,
    recogniser: () => offeredPart('recognise'),
    parts: partCaller(messageCourier, () => watcher?.readNext(), world.setTimeout),
    courier: messageCourier,
    pictures: pictureMaker(world, messageCourier, () => offeredPart('serialise'), isAlive, platform),
    later,
  });
  watcher = watchPage(
    world,
    (why, done) => {
      if (why.again) memory.forgetAll();
      const { href } = location;
      const isHere = () => isAlive() && location.href === href;
      inSlices(world, session.read(why), isHere, (result) => done(result ?? { news: false }));
    },
    isAlive,
    memory.forget,
    () => {
      // A background that sleeps takes as long to wake as a page to come to rest: the two go side by side.
      if (isAlive() && platform.pageKind(new URL(location.href)) !== 'other') messageCourier.wake();
    },
  );

  const page = { ...session, reread: () => watcher?.readSoon({ again: true }) };
  const listener = (message: unknown, _sender: unknown, answer: (value: unknown) => void): true | undefined => {
    const value = answerTo(message, page, window);
    if (value) answer(value);
    return value ? true : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  lifetime.onInvalidated(() => {
    watcher?.stop();
    world.stop();
  });
}
