import { setTimeout } from 'node:timers/promises';
import type { Tab } from '../e2e/harness/tab.ts';

/** What a function of the page's program `bench` answers, however long it takes: the browser's protocol waits some minutes only. */
export async function answerOf<T>(tab: Tab, name: string, args: unknown[]): Promise<T> {
  await tab.evaluate(
    (what, given) => {
      const page = globalThis as unknown as {
        bench: Record<string, (...args: unknown[]) => Promise<unknown>>;
        answer?: object;
      };
      delete page.answer;
      void page.bench[what]?.(...given).then(
        (value) => Object.assign(page, { answer: { value } }),
        (error: unknown) => Object.assign(page, { answer: { error: String(error) } }),
      );
    },
    name,
    args,
  );
  for (;;) {
    const answer = await tab.evaluate(() => (globalThis as { answer?: { value?: unknown; error?: string } }).answer);
    if (answer?.error) throw new Error(answer.error);
    if (answer) return answer.value as T;
    await setTimeout(200);
  }
}
