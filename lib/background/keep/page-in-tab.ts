import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PageProgram } from '../../pictures/whole/program';
import { WHOLE_PAGE } from '../../pictures/whole/step';

const size = z.number().check(z.gte(-1e7), z.lte(1e7));
const sides = z.object({ width: size, height: size });
const Step = z.object({
  view: sides,
  shown: sides,
  area: z.object({ left: size, top: size, width: size, height: size }),
  content: sides,
  at: z.object({ x: size, y: size }),
  pinched: z.boolean(),
});
const Copy = z.object({
  markup: z.string().check(z.maxLength(40_000_000)),
  width: z.number(),
  height: z.number(),
  remarks: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10)),
});
const numbers = z.array(z.string().check(z.regex(/^\d{5,25}(?:-\d{1,20})?$/))).check(z.maxLength(100));
const Keys = z.object({ orders: numbers, lines: numbers, skus: numbers, items: numbers });

/** Of what a page answers, nothing is believed that has not the shape it was asked for. */
const ANSWERS = { begin: Step, goTo: Step, look: Step, end: z.any(), copy: Copy, keys: Keys } as const satisfies Record<
  keyof PageProgram,
  z.ZodMiniType
>;

type Answers = { [N in keyof PageProgram]: z.infer<(typeof ANSWERS)[N]> };

export interface PageInTab {
  ask<N extends keyof PageProgram>(name: N, ...args: Parameters<PageProgram[N]>): Promise<Answers[N] | undefined>;
}

/**
 * Puts our script into a page and speaks with it, by the leave that the buyer's click gives for this tab. `undefined` where
 * the browser lets nobody in: its own pages, the shop of extensions, a page that was open in another place meanwhile.
 */
export async function pageInTab(
  tabId: number,
  { scripting }: Pick<typeof browser, 'scripting'> = browser,
): Promise<PageInTab | undefined> {
  const target = { tabId, frameIds: [0] };
  try {
    await scripting.executeScript({ target, files: ['/whole-page.js'] });
  } catch {
    return undefined;
  }
  return {
    async ask(name, ...args) {
      try {
        const [answer] = await scripting.executeScript({ target, func: askProgram, args: [WHOLE_PAGE, name, args] });
        const parsed = ANSWERS[name].safeParse(answer?.result);
        return parsed.success ? (parsed.data as Answers[typeof name]) : undefined;
      } catch {
        // The tab was closed, or went elsewhere.
        return undefined;
      }
    },
  };
}

/** Runs in the page, in our world; it may use nothing from here. */
function askProgram(program: string, name: string, args: readonly unknown[]): unknown {
  const found = (globalThis as unknown as Record<symbol, Record<string, (...given: unknown[]) => unknown>>)[
    Symbol.for(program)
  ];
  return found?.[name]?.(...args) ?? null;
}
