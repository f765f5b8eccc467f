export interface TaskTimes {
  /** Milliseconds of the page's main thread spent in scripts of ours. */
  ours: number;
  /** The longest of these stretches. */
  longestOurs: number;
  /** Milliseconds of the page's main thread in all. */
  all: number;
}

interface Event {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur` is what the thread really worked, however busy the machine is. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: { url?: string } };
}

const SCRIPT = ['EvaluateScript', 'FunctionCall', 'v8.run', 'v8.compile', 'V8.ExecuteScript'];

/** Sums what a trace says of the thread that parsed the page at this address. */
export function taskTimes(trace: unknown[], address: string): TaskTimes {
  const events = trace as Event[];
  const urlOf = ({ args }: Event) => args?.data?.url ?? '';
  const scripts = events.filter(({ name, ph }) => ph === 'X' && SCRIPT.includes(name));
  const ours = scripts.filter((event) => urlOf(event).startsWith('chrome-extension://'));
  const thread = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === address);
  const here = (event: Event) => event.pid === thread?.pid && event.tid === thread?.tid;
  const stretches = union(ours.filter(here));
  const tasks = events.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && here(event));
  return {
    ours: sum(stretches),
    longestOurs: Math.max(0, ...stretches),
    all: sum(union(tasks)),
  };
}

/** Milliseconds of the thread for the outermost of nested events: a script inside a script counts once. */
function union(events: Event[]): number[] {
  const outer: Event[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = outer.at(-1);
    if (!last || event.ts >= last.ts + (last.dur ?? 0)) outer.push(event);
  }
  return outer.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
