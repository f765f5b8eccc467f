import type { Followed } from '../../messages/protocol';
import type { ReaderId } from '../../model/order';
import type { ChatMessage, ChatRow } from '../../platforms/chats/chat';
import { joiner, type Seen } from '../../platforms/chats/join';
import { readChat } from '../../platforms/chats/read-chat';
import { coverOf } from './cover';

export interface Still {
  /** Of the tab, as a `data:` address. */
  picture: string;
  /** Where it stands in the talk. */
  y: number;
  at: number;
}

export interface TakenChat {
  name?: string;
  parts: ChatMessage[][];
  stills: Still[];
  startedAt: number;
}

export interface FollowProgram {
  /** From now on, until `leave`; `undefined` where the page shows no talk. */
  start(platform: ReaderId): Followed | undefined;
  state(): Followed | undefined;
  /** All of it so far; it goes on until `leave`. */
  finish(): TakenChat | undefined;
  leave(): void;
}

/** Milliseconds. A page draws what comes into view a moment after it was scrolled. */
const DRAWN = 60;
/** So long nothing moves before a picture is taken. */
const REST = 450;
/** Megabytes are held in the page until the end: a longer talk is kept in words. */
const MOST_STILLS = 60;

interface World {
  view: Window & typeof globalThis;
  documents: () => Document[];
  /** Tells how far it is; `still`: with a picture, if the browser gives one now. */
  tell: (now: Followed & { still: boolean }) => Promise<string | undefined>;
  now: () => number;
}

/**
 * Follows a talk while the buyer scrolls through it: each time something comes into view it is read, and put to the rest.
 * The page is only looked at. All of it stays in this page until the buyer says that it is to be kept.
 */
export function followChat({ view, documents, tell, now }: World): FollowProgram {
  let stop: (() => void) | undefined;
  let joined = joiner();
  let cover = coverOf();
  let stills: Still[] = [];
  let name: string | undefined;
  let platform: ReaderId | undefined;
  let startedAt = 0;
  let last = '';

  const followed = (): Followed => {
    const parts = joined.parts();
    const messages = parts.reduce((sum, part) => sum + part.length, 0);
    return { messages, gaps: Math.max(0, parts.length - 1), pictures: stills.length };
  };

  function look(): { top: number; bottom: number } | undefined {
    const chat = platform && readChat(platform, documents());
    if (!chat) return undefined;
    name ??= chat.name;
    const shown = chat.rows.find((row) => row !== undefined);
    if (!shown) return undefined;
    const { top, height, view: box } = frameOf(shown.element);
    for (const run of runsOf(chat.rows, top)) joined.add(run, height);
    return { top: -top, bottom: -top + box };
  }

  async function say(still: boolean): Promise<void> {
    const range = look();
    const state = followed();
    if (!still) {
      const words = JSON.stringify(state);
      if (words === last) return;
      last = words;
    }
    const wanted = still && range !== undefined && stills.length < MOST_STILLS && !cover.has(range);
    if (still && !wanted) return;
    const picture = await tell({ ...state, still: wanted });
    // Scrolled on while it was taken: it may show something else.
    if (!picture || !stop || !range || !wanted) return;
    const after = look();
    if (!after || Math.abs(after.top - range.top) > 1) return;
    cover.add(range);
    stills.push({ picture, y: range.top, at: now() });
    void tell({ ...followed(), still: false });
  }

  return {
    start(of) {
      stop?.();
      joined = joiner();
      cover = coverOf();
      stills = [];
      name = undefined;
      platform = of;
      startedAt = now();
      last = '';
      if (!look()) return undefined;
      let drawn: number | undefined;
      let rest: number | undefined;
      const moved = () => {
        view.clearTimeout(rest);
        rest = view.setTimeout(() => void say(true), REST);
        drawn ??= view.setTimeout(() => {
          drawn = undefined;
          void say(false);
        }, DRAWN);
      };
      const watched = documents();
      const watch = new view.MutationObserver(moved);
      for (const document of watched) {
        document.addEventListener('scroll', moved, { capture: true, passive: true });
        if (document.body) watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      }
      stop = () => {
        stop = undefined;
        watch.disconnect();
        view.clearTimeout(drawn);
        view.clearTimeout(rest);
        for (const document of watched) document.removeEventListener('scroll', moved, { capture: true });
      };
      moved();
      return followed();
    },
    state: () => (stop ? followed() : undefined),
    finish() {
      if (!stop) return undefined;
      look();
      return {
        ...(name ? { name } : {}),
        parts: joined.parts(),
        stills: stills.toSorted((a, b) => a.y - b.y),
        startedAt,
      };
    },
    leave: () => stop?.(),
  };
}

/** The scrolled box a row stands in: where its content begins, how high that is, and how much of it is seen. */
function frameOf(element: Element): { top: number; height: number; view: number } {
  const view = element.ownerDocument.defaultView;
  const page = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  for (let around = element.parentElement; around && around !== page; around = around.parentElement) {
    const more = around.scrollHeight > around.clientHeight + 1;
    if (!more || !/auto|scroll|overlay/.test(view?.getComputedStyle(around).overflowY ?? '')) continue;
    const top = around.getBoundingClientRect().top + around.clientTop - around.scrollTop;
    return { top, height: around.scrollHeight, view: around.clientHeight };
  }
  return { top: page.getBoundingClientRect().top, height: page.scrollHeight, view: page.clientHeight };
}

/** Rows that stand one under the other; a row without its words ends one. */
function runsOf(rows: readonly ChatRow[], top: number): Seen[][] {
  const runs: Seen[][] = [[]];
  for (const row of rows) {
    if (!row) {
      runs.push([]);
      continue;
    }
    const { element, ...message } = row;
    runs.at(-1)?.push({ ...message, y: element.getBoundingClientRect().top - top });
  }
  return runs.filter((run) => run.length > 0);
}
