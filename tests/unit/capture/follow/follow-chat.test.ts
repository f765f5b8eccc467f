import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChat } from '@/lib/capture/follow/follow-chat';
import { parsePage } from '../../../fixtures/load-page';

const ROW = 40;
const SHOWN = 5;

let document: Document;
let view: Window & typeof globalThis;
/** The first message in view. */
let first: number;
let told: { messages: number; still: boolean }[];
let picture: string | undefined;

/** Draws what is in view, as pages do that keep nothing else. */
function draw(): void {
  const list = document.querySelector('.chat');
  list?.replaceChildren(
    ...Array.from({ length: SHOWN }, (_, i) => {
      const message = document.createElement('div');
      message.className = 'message';
      message.textContent = (first + i) % 3 === 0 ? '在吗' : `第 ${first + i} 句`;
      message.getBoundingClientRect = () => ({ top: i * ROW, height: ROW }) as DOMRect;
      return message;
    }),
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  document = parsePage('<body><div class="chat"></div></body>', 'https://jdcs.jd.com/index.action');
  view = document.defaultView as Window & typeof globalThis;
  Object.assign(view, { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout });
  first = 20;
  told = [];
  picture = 'data:image/png;base64,AA==';
  // The page itself is scrolled: what is in view is so far from its top.
  const page = document.scrollingElement ?? document.documentElement;
  page.getBoundingClientRect = () => ({ top: -first * ROW }) as DOMRect;
  Object.defineProperty(page, 'scrollHeight', { get: () => 25 * ROW, configurable: true });
  Object.defineProperty(page, 'clientHeight', { get: () => SHOWN * ROW, configurable: true });
  draw();
});
afterEach(() => vi.useRealTimers());

const program = () =>
  followChat({
    view,
    documents: () => [document],
    tell: async (now) => {
      told.push(now);
      return now.still ? picture : undefined;
    },
    now: () => 1,
  });

async function scrollTo(to: number): Promise<void> {
  first = to;
  draw();
  document.dispatchEvent(new (view as unknown as { Event: typeof Event }).Event('scroll'));
  await vi.advanceTimersByTimeAsync(1000);
}

const words = (from: number, end: number) =>
  Array.from({ length: end - from }, (_, i) => ((from + i) % 3 === 0 ? '在吗' : `第 ${from + i} 句`));

describe('following a talk', () => {
  it('reads what comes into view from the click on, each message once, and nothing after it was left', async () => {
    const follow = program();
    expect(follow.state()).toBeUndefined();
    expect(follow.start('jd')).toMatchObject({ messages: 5, gaps: 0 });
    for (const to of [17, 14, 11, 8]) await scrollTo(to);
    expect(follow.finish()?.parts.map((part) => part.map(({ text }) => text))).toEqual([words(8, 25)]);
    follow.leave();
    await scrollTo(5);
    expect(follow.finish()).toBeUndefined();
  });

  it('says where it was scrolled too fast, until that is looked at too', async () => {
    const follow = program();
    follow.start('jd');
    await scrollTo(10);
    expect(follow.state()).toMatchObject({ messages: 10, gaps: 1 });
    await scrollTo(13);
    await scrollTo(17);
    expect(follow.state()).toMatchObject({ messages: 15, gaps: 0 });
    follow.leave();
  });

  it('takes a picture where the talk rests and has none yet, top to bottom in the end', async () => {
    const follow = program();
    follow.start('jd');
    await vi.advanceTimersByTimeAsync(1000);
    await scrollTo(20);
    await scrollTo(15);
    expect(told.filter(({ still }) => still)).toHaveLength(2);
    expect(follow.finish()?.stills.map(({ y }) => y)).toEqual([15 * ROW, 20 * ROW]);
    follow.leave();
  });

  it('goes on in words where the browser gives no picture', async () => {
    picture = undefined;
    const follow = program();
    follow.start('jd');
    await scrollTo(16);
    expect(follow.state()).toMatchObject({ messages: 9, pictures: 0 });
    follow.leave();
  });

  it('does not begin where there is no talk', () => {
    document.body.replaceChildren();
    expect(program().start('jd')).toBeUndefined();
  });
});
