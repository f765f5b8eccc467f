import { outermost, sum, type TraceEvent, threadTime } from '../trace-events.ts';

export interface TaskTimes {
  /** Milliseconds of the page's main thread spent in scripts of ours. */
  ours: number;
  /** The longest of these stretches. */
  longestOurs: number;
  /** Milliseconds of the page's main thread in all. */
  all: number;
}

const SCRIPT = ['EvaluateScript', 'FunctionCall', 'v8.run', 'v8.compile', 'V8.ExecuteScript'];

/** Sums what a trace says of the thread that parsed the page at this address. */
export function taskTimes(trace: unknown[], address: string): TaskTimes {
  const events = trace as TraceEvent[];
  const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? '';
  const scripts = events.filter(({ name, ph }) => ph === 'X' && SCRIPT.includes(name));
  const ours = scripts.filter((event) => urlOf(event).startsWith('chrome-extension://'));
  const thread = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === address);
  const here = (event: TraceEvent) => event.pid === thread?.pid && event.tid === thread?.tid;
  const stretches = outermost(ours.filter(here)).map(threadTime);
  const tasks = events.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && here(event));
  return {
    ours: sum(stretches),
    longestOurs: Math.max(0, ...stretches),
    all: sum(outermost(tasks).map(threadTime)),
  };
}
