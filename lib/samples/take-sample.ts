import type { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { pageOf } from './page-of';
import type { Redacted } from './redact/redact';
import type { WithTicked } from './ticked';

const Counts = z.strictObject({
  text: z.number(),
  number: z.number(),
  money: z.number(),
  time: z.number(),
  link: z.number(),
  image: z.number(),
  script: z.number(),
  input: z.number(),
});
const Answer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    html: z.string().check(z.maxLength(4_000_000)),
    url: z.string().check(z.maxLength(4000)),
    replaced: Counts,
    candidates: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(2000)),
  }),
  z.strictObject({ ok: z.literal(false), reason: z.literal('too-large') }),
]);

/** `gone`: the tab is closed; `elsewhere`: it shows another page than the one the sample was wanted of. */
export type Taken = Redacted | { ok: false; reason: 'gone' | 'elsewhere' | 'failed' };

/** Runs in the page's isolated world, where the page sees nothing of it. Stands alone: it is sent as text. */
function leaveTicked(words: string[]): void {
  (globalThis as WithTicked).goujibaoTicked = words;
}

/**
 * Redacts the page of a tab, in that page, and takes the sample over: nothing that was not redacted ever leaves it. Like
 * the serialiser, the script comes into the page's isolated world only when it is wanted; the host permission for the
 * order pages is all it needs.
 *
 * @param page host and path of the page that was meant
 * @param ticked words of which the user has said that they are the site's own
 */
export async function takeSample(
  { scripting, tabs }: Pick<typeof browser, 'scripting' | 'tabs'>,
  tabId: number,
  page: string,
  ticked: readonly string[] = [],
): Promise<Taken> {
  try {
    await tabs.get(tabId);
  } catch {
    return { ok: false, reason: 'gone' };
  }
  try {
    const target = { tabId, frameIds: [0] };
    await scripting.executeScript({ target, func: leaveTicked, args: [[...ticked]] });
    const [frame] = await scripting.executeScript({ target, files: ['/redact.js'] });
    const answer = Answer.safeParse(frame?.result);
    if (!answer.success) return { ok: false, reason: 'failed' };
    if (answer.data.ok && pageOf(answer.data.url) !== page) return { ok: false, reason: 'elsewhere' };
    return answer.data;
  } catch {
    // No permission there: the tab has gone to a page that is no order page.
    return { ok: false, reason: 'elsewhere' };
  }
}
