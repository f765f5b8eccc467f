import { printText } from '../draw/print-text';
import { squeeze } from '../draw/squeeze';
import { bindSheets } from '../pdf/bind';
import { type Receiver, takes } from '../receivers';
import { type Refused, refuse, TOO_BIG_PICTURE, TOO_LONG, UNREADABLE } from '../refusals';
import type { Source } from '../source';
import type { FitTools } from '../tools';
import { copiesOf, pictureSheets, type Unit } from './unit';

/** Signs: some two hundred pages. */
const LONGEST = 200_000;

/** A text, a mail: printed on pages. */
export async function textUnit(
  source: Source,
  original: Blob,
  receiver: Receiver,
  tools: FitTools,
): Promise<Unit | Refused> {
  const words = await tools.words(original, source.mime);
  if (words === undefined) return refuse(source, UNREADABLE);
  if (words.length > LONGEST) return refuse(source, TOO_LONG);
  return drawnUnit(source, receiver, await printText(words, source, tools));
}

/** A kept page: drawn anew from its copy, as it was seen. */
export async function pageUnit(
  source: Source,
  original: Blob,
  receiver: Receiver,
  tools: FitTools,
): Promise<Unit | Refused> {
  const { width, height } = source;
  if (!width || !height) return refuse(source, UNREADABLE);
  const copies: Blob[] = [];
  for (const drawn of await tools.page(original, { width, height })) {
    const parts = await squeeze(drawn, source, receiver.bytes ?? Infinity, tools);
    drawn.close();
    if (!parts) return refuse(source, TOO_BIG_PICTURE);
    copies.push(...parts);
  }
  return drawnUnit(source, receiver, copies);
}

/** Several pages are one PDF where that is taken, else one picture each. */
async function drawnUnit(source: Source, receiver: Receiver, pages: readonly Blob[]): Promise<Unit> {
  const sheets = pictureSheets(source, pages);
  const bound = pages.length > 1 && takes(receiver, 'application/pdf') ? await bindSheets(sheets) : undefined;
  const fits = bound && bound.size <= (receiver.bytes ?? Infinity);
  return {
    source,
    pieces: copiesOf(source, fits ? [bound] : pages),
    sheets: async (limit) => (pages.every(({ size }) => size <= limit) ? sheets : []),
  };
}
