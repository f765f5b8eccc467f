import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

/** What each function of a script that was put into a page may answer. */
export type Answers<P> = { readonly [N in keyof P]: z.ZodMiniType };

export interface ScriptInTab<P, A extends Answers<P>> {
  /** `undefined` where the page is gone, or answers what was not asked. */
  ask<N extends keyof P & string>(name: N, ...args: Asked<P[N]>): Promise<z.infer<A[N]> | undefined>;
}

type Asked<F> = F extends (...args: infer Args) => unknown ? Args : never;

type Scripting = Pick<typeof browser, 'scripting'>;

/**
 * Puts a script of ours into a page, by the leave that the buyer's click gives for this tab. `false` where the browser lets
 * nobody in: its own pages, the shop of extensions.
 */
export async function putInto(
  tabId: number,
  file: '/whole-page.js' | '/follow-chat.js',
  { scripting }: Scripting = browser,
): Promise<boolean> {
  try {
    await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Speaks with a script that is there. Nothing is believed that has not the shape it was asked for. */
export function scriptInTab<P, A extends Answers<P>>(
  tabId: number,
  program: string,
  answers: A,
  { scripting }: Scripting = browser,
): ScriptInTab<P, A> {
  return {
    async ask(name, ...args) {
      try {
        const [answer] = await scripting.executeScript({
          target: { tabId, frameIds: [0] },
          func: askProgram,
          args: [program, name, args],
        });
        const parsed = answers[name].safeParse(answer?.result);
        return parsed.success ? (parsed.data as z.infer<A[typeof name]>) : undefined;
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
