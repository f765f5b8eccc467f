import type { Source } from '../source';
import type { Surface } from '../tools';
import { wrap } from './lines';

export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** What stands beneath every copy: of which item it is, which part of it, and the original's sum. */
export function captionOf({ number, sha256 }: Pick<Source, 'number' | 'sha256'>, which: string): string {
  return `证据${number}${which && ` ${which}`}（由原件转换的副本）\n原件 SHA-256 ${sha256}`;
}

/** `第2部分，共3部分`; '' of a whole. */
export const partOf = (part: number, of: number, word = '部分'): string =>
  of > 1 ? `第${part}${word}，共${of}${word}` : '';

export interface Caption {
  lines: readonly string[];
  /** Pixels. */
  size: number;
  height: number;
}

/** The words beneath a picture of that width, in letters that can still be read. */
export function layCaption(words: string, width: number, { context }: Surface): Caption {
  const size = Math.max(13, Math.round(width / 64));
  context.font = `${size}px ${FONT}`;
  const lines = wrap(words, width - 2 * size, (text) => context.measureText(text).width);
  return { lines, size, height: Math.round(size * (1.5 * lines.length + 1)) };
}

export function drawCaption({ context }: Surface, { lines, size, height }: Caption, width: number, top: number): void {
  context.fillStyle = '#fff';
  context.fillRect(0, top, width, height);
  context.fillStyle = '#999';
  context.fillRect(0, top, width, Math.max(1, Math.round(size / 12)));
  context.fillStyle = '#333';
  context.font = `${size}px ${FONT}`;
  context.textBaseline = 'top';
  for (const [i, line] of lines.entries()) context.fillText(line, size, top + size * (0.7 + 1.5 * i));
}
