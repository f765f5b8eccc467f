import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '@/lib/platforms/chats/chat';
import { joiner, type Seen } from '@/lib/platforms/chats/join';

/** A talk in which most is said more than once. */
const talks = fc.array(
  fc.record({
    text: fc.constantFrom('在吗', '好的', '亲，在的', '三天内答复'),
    high: fc.integer({ min: 30, max: 140 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const slices = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 25 });

function placed(talk: readonly { text: string; high: number }[]): { seen: Seen[]; height: number } {
  let y = 0;
  const seen = talk.map(({ text, high }) => {
    const message = { text, y };
    y += high;
    return message;
  });
  return { seen, height: y };
}

/** What one knows for certain after these pieces: stretches that share a message are one. */
function stretches(pieces: readonly (readonly [from: number, end: number])[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [from, end] of pieces.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], end);
    else found.push([from, end]);
  }
  return found;
}

const words = (parts: readonly (readonly ChatMessage[])[]) => parts.map((part) => part.map(({ text }) => text));

describe('pieces of a talk', () => {
  it('in any order, with everything said many times, are that talk: nothing doubled, nothing lost, every gap told', () => {
    fc.assert(
      fc.property(talks, slices, (talk, cuts) => {
        const { seen, height } = placed(talk);
        const pieces = cuts.map(([at, length]) => {
          const from = at % talk.length;
          return [from, Math.min(talk.length, from + length)] as const;
        });
        const joined = joiner();
        for (const [from, end] of pieces) joined.add(seen.slice(from, end), height);
        expect(words(joined.parts())).toEqual(
          stretches(pieces).map(([from, end]) => talk.slice(from, end).map(({ text }) => text)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('stay together when older messages are put above while the buyer scrolls up', () => {
    fc.assert(
      fc.property(talks, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 7 }), (talk, screen, load) => {
        const joined = joiner();
        // The page knows the end at first, and so many more each time its top is reached.
        let known = Math.max(0, talk.length - screen);
        let top = known;
        for (;;) {
          const { seen, height } = placed(talk.slice(known));
          joined.add(seen.slice(top - known, top - known + screen), height);
          if (top === 0) break;
          if (top === known) {
            // What was in view stays in view.
            known = Math.max(0, known - load);
            const more = placed(talk.slice(known));
            joined.add(more.seen.slice(top - known, top - known + screen), more.height);
          }
          top = Math.max(known, top - Math.max(1, screen - 1));
        }
        expect(words(joined.parts())).toEqual([talk.map(({ text }) => text)]);
      }),
      { numRuns: 500 },
    );
  });

  it('are not guessed together where neither place nor words are sure', () => {
    const joined = joiner();
    joined.add([{ text: '好的', y: 500 }], 1000);
    joined.add([{ text: '好的', y: 100 }], 1777);
    expect(words(joined.parts())).toEqual([['好的'], ['好的']]);
  });
});
