import { Worker } from 'node:worker_threads';

/** Microseconds. */
export interface TitleTimes {
  /** The very first title of a page, and the mean of the next fifty. */
  first: number;
  next: number;
  /** The mean of all once everything has run a dozen times, as they are and two and four times as long. */
  warm: number[];
  /** Beside it, warm: one pattern, and every two neighbouring signs looked up in a table. */
  pattern: number;
  bigrams: number;
}

export const LENGTHS = [1, 2, 4];
const COLD = 50;
const WARM_UP = 12;

/** In an engine that has run none of it, as a page has: its code as one text. */
export function titleTimes(code: string, titles: readonly string[]): Promise<TitleTimes> {
  const program = `
    import { parentPort } from 'node:worker_threads';
    const { classifyItem } = await import(${JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)});
    const titles = ${JSON.stringify(titles)};
    const now = () => 1000 * performance.now();
    const mean = (list, work) => {
      const start = now();
      for (const title of list) work(title);
      return (now() - start) / list.length;
    };
    const classify = (title) => classifyItem({ title });
    const first = mean(titles.slice(0, 1), classify);
    const next = mean(titles.slice(1, ${COLD + 1}), classify);
    const warmed = (work, times = 1) => {
      const list = titles.map((title) => Array(times).fill(title).join(' ').slice(0, 240));
      for (let i = 0; i < ${WARM_UP}; i++) mean(list, work);
      return mean([...list, ...list, ...list], work);
    };
    const table = new Map(titles.flatMap((title) => [...title].map((sign, i) => [sign + title[i + 1], i])));
    let found = 0;
    const pattern = /手机|iphone|全网通/i;
    parentPort.postMessage({
      first,
      next,
      warm: ${JSON.stringify(LENGTHS)}.map((times) => warmed(classify, times)),
      pattern: warmed((title) => { if (pattern.test(title)) found++; }),
      bigrams: warmed((title) => { for (let i = 1; i < title.length; i++) found += table.get(title.slice(i - 1, i + 1)) ?? 0; }),
    });`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
