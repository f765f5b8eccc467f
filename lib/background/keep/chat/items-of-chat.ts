import type { PageItem } from '../../../db/pages/keep-page';
import { chatText } from '../../../evidence/chat/chat-text';
import { losslessOf } from '../../../pictures/lossless';
import type { TakenChat } from './taken-chat';

interface Facts {
  /** Without tokens. */
  url: string;
  keptWith: string;
  /** Epoch milliseconds. */
  now: number;
}

/** A talk as text, message by message, and what the browser showed of it on the way. */
export async function itemsOfChat(
  { name, parts, stills, startedAt }: TakenChat,
  { url, keptWith, now }: Facts,
): Promise<PageItem[]> {
  const title = `聊天记录${name ? `：${name}` : ''}`.slice(0, 200);
  const common = { url, keptWith: keptWith.slice(0, 60), name: title };
  const record = { ...(name ? { name } : {}), url, from: moment(startedAt), to: moment(now), parts: parts.map(plain) };
  const words = new Blob([chatText(record)], { type: 'text/plain' });
  const gaps = parts.length - 1;
  const remarks = gaps > 0 ? { remarks: [`中间有 ${gaps} 处可能缺了消息`] } : {};
  const pictures: PageItem[] = [];
  // One after the other: a long talk has a hundred, and each is megabytes while it is drawn.
  for (const [i, { picture, at }] of stills.entries()) {
    const { blob, width, height } = await pictureOf(picture);
    pictures.push({
      ...common,
      kind: 'chat',
      method: 'photographed',
      mime: blob.type,
      width,
      height,
      takenAt: at,
      remarks: [`翻看时拍下，从上到下第 ${i + 1} 张，共 ${stills.length} 张`, '照屏幕原样拍下，没有遮盖'],
      content: blob,
    });
  }
  return [
    { ...common, kind: 'chat', method: 'serialised', mime: 'text/plain', takenAt: now, ...remarks, content: words },
    ...pictures,
  ];
}

/** What the browser gave as a PNG, pixel by pixel, in less room. */
async function pictureOf(address: string): Promise<{ blob: Blob; width: number; height: number }> {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const { width, height } = bitmap;
  try {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
    return { blob: await losslessOf(canvas), width, height };
  } finally {
    bitmap.close();
  }
}

/** Beijing time, `2026-12-01 19:03:11`. */
function moment(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

const plain = (part: TakenChat['parts'][number]) =>
  part.map(({ who, at, text }) => ({ text, ...(who ? { who } : {}), ...(at ? { at } : {}) }));
