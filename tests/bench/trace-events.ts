/** What a Chromium trace says of one stretch of work. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur` is what the thread really worked, however busy the machine is. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: { url?: string }; fileName?: string };
}

/** Milliseconds of the thread. */
export const threadTime = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

export const sum = (times: number[]): number => times.reduce((all, one) => all + one, 0);

/** Work inside work of the same thread counts once: only the outermost stretches, in order of time. */
export function outermost(events: TraceEvent[]): TraceEvent[] {
  const outer: TraceEvent[] = [];
  const ends = new Map<string, number>();
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const thread = `${event.pid}/${event.tid}`;
    if (event.ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, event.ts + (event.dur ?? 0));
    outer.push(event);
  }
  return outer;
}
