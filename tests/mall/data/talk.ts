import { dayAgo } from '../moments.ts';

/** One message of a talk with a seller, as a chat page shows it. */
export interface TalkMessage {
  /** The buyer's own. */
  own: boolean;
  /** `YYYY-MM-DD HH:mm:ss` */
  at: string;
  text: string;
}

/** People repeat themselves: equal messages stand beside each other, and far apart. */
const SAID: readonly [own: boolean, text: string][] = [
  [true, '在吗'],
  [true, '在吗'],
  [false, '亲，在的，请问有什么可以帮您？'],
  [true, '屏幕右边有一条亮线，才用了几天'],
  [false, '亲，麻烦您拍个视频看一下呢'],
  [true, '好的'],
  [false, '收到，这边帮您登记。'],
  [true, '多久能处理？'],
  [false, '三天内给您答复，请您放心。'],
  [true, '好的'],
];

/** A talk of so many messages, the oldest first, over the last days. */
export function talkOf(count: number): TalkMessage[] {
  return Array.from({ length: count }, (_, i) => {
    const [own, text] = SAID[i % SAID.length] ?? [true, '在吗'];
    const minute = i % 600;
    const time = `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
    const round = Math.floor(i / SAID.length);
    // What was said in each round differs somewhere, and the rest does not.
    const words = i % SAID.length === 3 ? `${text}（第 ${round + 1} 次说）` : text;
    return { own, at: `${dayAgo(3 - Math.floor(i / Math.max(1, Math.ceil(count / 3))))} ${time}`, text: words };
  });
}
