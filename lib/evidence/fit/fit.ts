import { attachmentOf, boundOf } from './attachment';
import { joinedUnits } from './join';
import { bindSheets } from './pdf/bind';
import { type Receiver, takes } from './receivers';
import { GONE, ofMedia, ofOther, type Refused, refuse } from './refusals';
import type { Attachment, LeftOut, Source } from './source';
import type { FitTools } from './tools';
import { pageUnit, textUnit } from './units/drawn';
import { pdfUnit } from './units/pdf';
import { pictureUnit } from './units/picture';
import { asIs, type Unit } from './units/unit';

export interface Fitted {
  attachments: Attachment[];
  left: LeftOut[];
}

/**
 * Items in the form a receiver takes: as they are where that will do, else copies: split, converted, compressed, and bound into few
 * files where their number is limited. What cannot be sent like this is told with what to do instead. The kept bytes are only read.
 *
 * @param onItem is told which item is worked on, from 0
 */
export async function fitTo(
  receiver: Receiver,
  sources: readonly Source[],
  tools: FitTools,
  onItem: (index: number) => void = () => undefined,
): Promise<Fitted> {
  const units: Unit[] = [];
  const left: LeftOut[] = [];
  for (const [i, source] of sources.entries()) {
    onItem(i);
    const unit = await unitOf(source, receiver, tools);
    if ('refused' in unit) left.push(unit.refused);
    else units.push(unit);
  }
  const { files, over } = await joinedUnits(units, receiver);
  const attachments: Attachment[] = [];
  for (const file of files) {
    if (file.kind === 'piece') attachments.push(attachmentOf(file.piece));
    else attachments.push(boundOf(file.sheets, await bindSheets(file.sheets)));
  }
  const why = `超过${receiver.files}个，放不下`;
  const late = over.map((source) => ({ source, why, instead: '补充材料时再交；或者在上面少选几件。' }));
  return { attachments, left: [...left, ...late].toSorted((a, b) => a.source.number - b.source.number) };
}

async function unitOf(source: Source, receiver: Receiver, tools: FitTools): Promise<Unit | Refused> {
  const { mime } = source;
  const media = /^(?:audio|video)\//.test(mime);
  // Before gigabytes are read for nothing.
  if (media && !isTakenMedia(source, receiver)) return refuse(source, ofMedia(source, receiver));
  const original = await source.open();
  if (!original) return refuse(source, GONE);
  if (mime === 'application/pdf') return pdfUnit(source, original, receiver, tools);
  if (mime === 'application/xhtml+xml') return pageUnit(source, original, receiver, tools);
  if (media) return { source, pieces: asIs(source, original) };
  if (/^image\//.test(mime)) return pictureUnit(source, original, receiver, tools);
  if (PRINTED.test(mime)) return textUnit(source, original, receiver, tools);
  return refuse(source, ofOther(source));
}

/** A recording or a film: as it is, or not at all. */
const isTakenMedia = ({ mime, bytes }: Source, receiver: Receiver): boolean =>
  takes(receiver, mime) && bytes <= (receiver.bytes ?? Infinity);

const PRINTED = /^(?:text\/(?:plain|html)|message\/rfc822)$/;
