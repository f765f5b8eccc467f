import type { browser } from 'wxt/browser';
import { DRAW, type DrawMessage } from './draw-message';

/** Milliseconds without work after which the document goes; opening it again takes some 50 ms. */
const IDLE = 20_000;

type Runtime = Pick<typeof browser.runtime, 'onMessage' | 'id'>;
type Room = Pick<Window, 'close' | 'setTimeout' | 'clearTimeout'>;

/** The offscreen document's whole job: draw when the background says so, and go when there is nothing more. */
export function answerDrawing(
  runtime: Runtime,
  draw: (open: DrawMessage['open']) => Promise<number>,
  room: Room,
): void {
  let working = 0;
  let leaving: number | undefined;
  const rest = () => {
    room.clearTimeout(leaving);
    leaving = room.setTimeout(() => room.close(), IDLE);
  };

  runtime.onMessage.addListener(
    (message: unknown, sender: { id?: string; tab?: unknown }, answer: (value: unknown) => void) => {
      // Content scripts' messages come by here too: only the background (no tab, our own id) is obeyed.
      const asked = message as Partial<DrawMessage> | null;
      if (asked?.type !== DRAW || sender.id !== runtime.id || sender.tab) return undefined;
      working += 1;
      room.clearTimeout(leaving);
      void draw(asked.open)
        .then((stored) => answer({ ok: true, stored }))
        .catch((error: unknown) => answer({ ok: false, reason: String(error) }))
        .finally(() => {
          working -= 1;
          if (working === 0) rest();
        });
      return true;
    },
  );
  rest();
}
