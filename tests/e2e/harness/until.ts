const EVERY = 40;
/** Nobody waits so long but where something is wrong: a busy machine takes its time, and a green test never does. */
const LONG = 120_000;

type Truthy<T> = Exclude<T, false | undefined | null | 0 | ''>;

/**
 * Asks again and again until the answer is something (not false, undefined, null, 0 or ''). A question that fails counts
 * as "not yet": the page may be on its way to another document. Errors name what was waited for and the last failure.
 */
export async function until<T>(ask: () => T | Promise<T>, what: string, withinMs = LONG): Promise<Truthy<T>> {
  const end = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    if (performance.now() > end) {
      throw new Error(
        `waited ${withinMs} ms for ${what}; last answer: ${typeof last === 'string' ? last : JSON.stringify(last)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}
