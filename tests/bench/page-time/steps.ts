import { outermost, sum, type TraceEvent, threadTime } from '../trace-events.ts';

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
  /** Each by itself, in order of time. */
  each: number[];
}

const OURS = /^chrome-extension:\/\/[^/]+\/(?:content-scripts\/\w+|recognise|labels|serialise)\.js/;
/** Answers and observers that only look whether there is anything to do. */
const TRIFLE = 0.3;

/** Takes a trace of a page apart by what our scripts did in it. */
export function stepsIn(trace: unknown[]): Steps {
  const events = outermost(
    (trace as TraceEvent[]).filter(
      (event) =>
        event.ph === 'X' && /^(?:FunctionCall|EvaluateScript|v8\.compile)$/.test(event.name) && OURS.test(urlOf(event)),
    ),
  );
  const firstPicture = events.find((event) => urlOf(event).includes('/serialise.js'))?.ts ?? Number.POSITIVE_INFINITY;
  const main = events.filter((event) => urlOf(event).includes('/content-scripts/'));
  const calls = main.filter(({ name }) => name === 'FunctionCall');
  const readings = calls.filter(({ ts }) => ts < firstPicture).map(threadTime);
  const pictures = calls.filter(({ ts }) => ts >= firstPicture).map(threadTime);
  return {
    start: sum(main.filter(({ name }) => name !== 'FunctionCall').map(threadTime)),
    parts: sum(events.filter((event) => !urlOf(event).includes('/content-scripts/')).map(threadTime)),
    reading: sum(readings),
    readings: readings.filter((taken) => taken > TRIFLE).length,
    longest: Math.max(0, ...readings),
    pictures: sum(pictures),
    longestPicture: Math.max(0, ...pictures),
    each: pictures.filter((taken) => taken > TRIFLE),
  };
}

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.fileName ?? '';
