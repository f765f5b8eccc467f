/** What a content script does in a page, in milliseconds of the page's thread. */
export interface Steps {
  start: number;
  /** Loading what is only needed once an order is found: recognition, serialising. */
  parts: number;
  /** Reading the page and telling phones from other items, in idle slices, before the first picture. */
  reading: number;
  readings: number;
  longest: number;
  /** Serialising orders for their pictures, each in an idle moment of its own. */
  pictures: number;
  longestPicture: number;
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
  args?: { data?: { url?: string }; fileName?: string };
}

const OURS = /^chrome-extension:\/\/[^/]+\/(?:content-scripts\/\w+|recognise|labels|serialise)\.js/;
/** Answers and observers that only look whether there is anything to do. */
const TRIFLE = 0.3;

/** Takes a trace of a page apart by what our scripts did in it. */
export function stepsIn(trace: unknown[]): Steps {
  const events = outermost(
    (trace as Event[]).filter(
      ({ name, ph }) => ph === 'X' && /^(?:FunctionCall|EvaluateScript|v8\.compile)$/.test(name),
    ),
  );
  const firstPicture = events.find((event) => urlOf(event).includes('/serialise.js'))?.ts ?? Number.POSITIVE_INFINITY;
  const main = events.filter((event) => urlOf(event).includes('/content-scripts/'));
  const calls = main.filter(({ name }) => name === 'FunctionCall');
  const readings = calls.filter(({ ts }) => ts < firstPicture).map(time);
  const pictures = calls.filter(({ ts }) => ts >= firstPicture).map(time);
  return {
    start: sum(main.filter(({ name }) => name !== 'FunctionCall').map(time)),
    parts: sum(events.filter((event) => !urlOf(event).includes('/content-scripts/')).map(time)),
    reading: sum(readings),
    readings: readings.filter((taken) => taken > TRIFLE).length,
    longest: Math.max(0, ...readings),
    pictures: sum(pictures),
    longestPicture: Math.max(0, ...pictures),
  };
}

const urlOf = ({ args }: Event): string => args?.data?.url ?? args?.fileName ?? '';
const time = ({ tdur, dur = 0 }: Event): number => (tdur ?? dur) / 1000;
const sum = (times: number[]): number => times.reduce((all, one) => all + one, 0);

/** Our scripts' calls; a call inside a call counts once. */
function outermost(events: Event[]): Event[] {
  const outer: Event[] = [];
  const ends = new Map<string, number>();
  const ours = events.filter((event) => OURS.test(urlOf(event)));
  for (const event of ours.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const thread = `${event.pid}/${event.tid}`;
    if (event.ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, event.ts + (event.dur ?? 0));
    outer.push(event);
  }
  return outer;
}
